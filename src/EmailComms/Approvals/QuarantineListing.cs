namespace EmailComms.Approvals;

/// <summary>The mails of a folder that mails are moved to.</summary>
public sealed record QuarantineListing
{
    /// <summary>The folder, as the settings name it.</summary>
    public required string Folder { get; init; }

    /// <summary>The UIDVALIDITY of the folder (RFC 9051 section 2.3.1.1): the UIDs mean nothing without it. 0 while the folder does not exist.</summary>
    public required long UidValidity { get; init; }

    /// <summary>How many mails there are, also when not all of them are listed.</summary>
    public required int Total { get; init; }

    /// <summary>The mails, in the order in which they came into the folder. Those that are marked as deleted are left out.</summary>
    public required IReadOnlyList<QuarantinedMail> Mails { get; init; }

    /// <summary>The number of mails.</summary>
    public override string ToString() => $"{Total} mails";
}
