namespace EmailComms.Ledger;

/// <summary>One mail in one folder: a UID means something only together with its UIDVALIDITY (RFC 9051 section 2.3.1.1).</summary>
public sealed record ReplyPosition
{
    /// <summary>A short digest of server, account and folder; it shows none of them.</summary>
    public required string MailboxKey { get; init; }

    /// <summary>The UIDVALIDITY of the folder.</summary>
    public required long UidValidity { get; init; }

    /// <summary>The UID of the mail.</summary>
    public required long Uid { get; init; }
}
