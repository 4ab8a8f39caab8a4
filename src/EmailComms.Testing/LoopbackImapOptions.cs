namespace EmailComms.Testing;

/// <summary>Sets how the IMAP side of a <see cref="LoopbackMailServer"/> behaves.</summary>
/// <remarks>Changes apply to the next command of every session, so that a test can change them while the server runs.</remarks>
public sealed class LoopbackImapOptions
{
    /// <summary>Gets or sets the extensions that are announced and obeyed.</summary>
    /// <value>Defaults to <see cref="LoopbackImapCapabilities.Default"/>.</value>
    public LoopbackImapCapabilities Capabilities { get; set; } = LoopbackImapCapabilities.Default;

    /// <summary>Gets further words for the CAPABILITY answer, announced as they stand and obeyed by nobody.</summary>
    public IList<string> ExtraCapabilities { get; } = [];

    /// <summary>
    /// Gets or sets whether the server speaks IMAP4rev2 alone (RFC 9051): it announces that, and none of the extensions that are part of it,
    /// answers SEARCH with ESEARCH, and knows no recent messages. Names of folders are in modified UTF-7 all the same.
    /// </summary>
    /// <value>Defaults to <see langword="false"/>: IMAP4rev1 (RFC 3501).</value>
    public bool OnlyRevision2 { get; set; }

    /// <summary>Gets or sets whether LOGINDISABLED is announced and logging in refused before TLS (RFC 3501 section 6.2.3).</summary>
    /// <value>Defaults to <see langword="true"/>.</value>
    public bool RequireTlsForAuthentication { get; set; } = true;

    /// <summary>Gets or sets whether the LOGIN command works at all; Microsoft 365 announces LOGINDISABLED even under TLS.</summary>
    /// <value>Defaults to <see langword="true"/>.</value>
    public bool AllowLoginCommand { get; set; } = true;

    /// <summary>Gets or sets the user whom the greeting <c>* PREAUTH</c> logs in without any credentials, which no client should accept.</summary>
    /// <value>Defaults to <see langword="null"/>: the greeting is <c>* OK</c>.</value>
    public LoopbackUser? PreauthenticatedUser { get; set; }

    /// <summary>Gets or sets whether <c>SEARCH RETURN</c> answers without any result, as a broken server once did, while a plain SEARCH works.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool BreakExtendedSearch { get; set; }

    /// <summary>
    /// Gets or sets whether clients may invent keywords; without that, PERMANENTFLAGS lacks <c>\*</c> and storing one that is not among
    /// <see cref="Keywords"/> is refused.
    /// </summary>
    /// <value>Defaults to <see langword="true"/>.</value>
    public bool AllowKeywords { get; set; } = true;

    /// <summary>Gets the keywords that every folder knows from the beginning: announced in PERMANENTFLAGS, and stored in any case.</summary>
    public IList<string> Keywords { get; } = [];

    /// <summary>
    /// Gets or sets how many keywords a folder can have, <see cref="Keywords"/> and those no longer on any message included; more are
    /// refused, as Cyrus does above 100.
    /// </summary>
    /// <value>Defaults to no limit.</value>
    public int? MaxKeywords { get; set; }

    /// <summary>Gets or sets the folder that receives what is expunged from another folder, as Gmail archives into <c>[Gmail]/All Mail</c>.</summary>
    /// <value>Defaults to <see langword="null"/>: expunged messages are gone. Messages in a folder marked <c>\Trash</c> are always gone.</value>
    public string? ExpungeArchivesTo { get; set; }

    /// <summary>Gets or sets the largest message that APPEND accepts, in bytes.</summary>
    /// <value>Defaults to 26,214,400 (25 MiB).</value>
    public int MaxMessageBytes { get; set; } = 25 * 1024 * 1024;
}
