namespace EmailComms.Approvals;

/// <summary>What a person recognises a mail by.</summary>
/// <remarks>The text is a stranger's, made fit for one line and without tokens. It is for a person's eyes: encode it before it is shown as HTML, and do not log it.</remarks>
public sealed record QuarantinedMail
{
    /// <summary>The UID of the mail in its folder.</summary>
    public required long Uid { get; init; }

    /// <summary>When it arrived, by the server's clock; null when the server does not say.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>The size in bytes as the server counts it (RFC822.SIZE).</summary>
    public long Size { get; init; }

    /// <summary>The From field, at most 200 characters; empty when there is none that can be read.</summary>
    public string From { get; init; } = string.Empty;

    /// <summary>The subject, at most 200 characters; empty when there is none that can be read.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>The UID, never what was written.</summary>
    public override string ToString() => $"UID {Uid}";
}
