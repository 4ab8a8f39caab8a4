namespace EmailComms.Testing;

/// <summary>Sets how the SMTP side of a <see cref="LoopbackMailServer"/> behaves.</summary>
/// <remarks>Changes apply to the next command of every session, so that a test can change them while the server runs.</remarks>
public sealed class LoopbackSmtpOptions
{
    /// <summary>Gets or sets the extensions that are announced and obeyed.</summary>
    /// <value>Defaults to <see cref="LoopbackSmtpCapabilities.Default"/>.</value>
    public LoopbackSmtpCapabilities Capabilities { get; set; } = LoopbackSmtpCapabilities.Default;

    /// <summary>Gets further words for the EHLO answer, announced as they stand and obeyed by nobody.</summary>
    public IList<string> ExtraCapabilities { get; } = [];

    /// <summary>Gets or sets whether AUTH is announced and accepted only after TLS (RFC 4954 section 4).</summary>
    /// <value>Defaults to <see langword="true"/>.</value>
    public bool RequireTlsForAuthentication { get; set; } = true;

    /// <summary>Gets or sets whether MAIL is refused with <c>530 5.7.0</c> before AUTH, as a submission port does (RFC 6409).</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool RequireAuthentication { get; set; }

    /// <summary>Gets or sets whether recipients without a user here are refused with <c>554 5.7.1</c> when their domain is not served.</summary>
    /// <value>Defaults to <see langword="false"/>: such mail is accepted and kept in <see cref="LoopbackMailServer.Submissions"/>.</value>
    public bool RefuseRelay { get; set; }

    /// <summary>Gets or sets the largest message that is accepted, in bytes.</summary>
    /// <value>Defaults to 26,214,400 (25 MiB).</value>
    public int MaxMessageBytes { get; set; } = 25 * 1024 * 1024;

    /// <summary>Gets or sets how many recipients a transaction may have; more are answered with <c>452 4.5.3</c> (RFC 5321 section 4.5.3.1.8).</summary>
    /// <value>Defaults to 100.</value>
    public int MaxRecipients { get; set; } = 100;

    /// <summary>Gets or sets how many messages a connection may send before MAIL is answered with <c>421 4.7.0</c> and the connection closed.</summary>
    /// <value>Defaults to no limit.</value>
    public int? MaxMessagesPerConnection { get; set; }
}
