namespace EmailComms;

/// <summary>What the host wants to say to whom.</summary>
/// <remarks>
/// The message needs at least one recipient in <see cref="To"/>, <see cref="Cc"/> or <see cref="Bcc"/>. No value can break
/// out of its header field: what holds line breaks or control characters is refused with an <see cref="ArgumentException"/>
/// that names the property.
/// </remarks>
public sealed record EmailMessage
{
    /// <summary>The author, or null for <c>Smtp:FromAddress</c>.</summary>
    public EmailAddress? From { get; init; }

    /// <summary>The primary recipients.</summary>
    public IReadOnlyList<EmailAddress> To { get; init; } = [];

    /// <summary>The recipients of a copy.</summary>
    public IReadOnlyList<EmailAddress> Cc { get; init; } = [];

    /// <summary>The recipients of a copy that nobody else sees; they are named in no header field.</summary>
    public IReadOnlyList<EmailAddress> Bcc { get; init; } = [];

    /// <summary>Where answers go, when that is not <see cref="From"/>.</summary>
    public IReadOnlyList<EmailAddress> ReplyTo { get; init; } = [];

    /// <summary>The subject: one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The body.</summary>
    public required EmailBody Body { get; init; }

    /// <summary>Files, and images for the HTML (those with a <see cref="EmailAttachment.ContentId"/>).</summary>
    public IReadOnlyList<EmailAttachment> Attachments { get; init; } = [];

    /// <summary>An appointment that the message invites to, beside its body; or null.</summary>
    public EmailInvitation? Invitation { get; init; }

    /// <summary>The priority shown to the recipients.</summary>
    /// <value>The default is <see cref="EmailPriority.Normal"/>.</value>
    public EmailPriority Priority { get; init; }

    /// <summary>How the recipients get out of a series of such messages, or null for a message that is none of a series.</summary>
    public EmailUnsubscribe? Unsubscribe { get; init; }

    /// <summary>What the servers on the way are to report to <see cref="From"/>, or null to leave that to them.</summary>
    public EmailDeliveryNotices? DeliveryNotices { get; init; }

    /// <summary>Further header fields.</summary>
    public IReadOnlyList<EmailHeader> Headers { get; init; } = [];

    /// <summary>The Message-ID without angle brackets (RFC 5322 section 3.6.4), or null to let the library make one.</summary>
    public string? MessageId { get; init; }

    /// <summary>The Message-ID, without angle brackets, of the message that this one answers.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The Message-IDs, without angle brackets, of the conversation that this message belongs to, oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Answers a mail without a person having a hand in it (RFC 3834).</summary>
    internal bool IsAutomaticReply { get; init; }

    /// <summary>Says how many recipients there are, never who they are or what they are told.</summary>
    public override string ToString() => $"message to {To.Count + Cc.Count + Bcc.Count} recipient(s)";
}
