namespace EmailComms.Testing.Replies;

/// <summary>What was asked of a <see cref="Reply"/>, before a mail program gives it its form.</summary>
internal sealed record ReplyDraft
{
    public required ReceivedMessage Request { get; init; }

    public MailClient Client { get; init; } = MailClient.GmailWeb;

    public ClientLanguage Language { get; init; } = ClientLanguage.English;

    /// <summary>The lines that the person typed.</summary>
    public string NewText { get; init; } = string.Empty;

    /// <summary>The link that opened the draft; the message is then no reply but a new one.</summary>
    public MailtoLink? Link { get; init; }

    /// <summary>Null for the habit of the mail program.</summary>
    public bool? IsBelowQuote { get; init; }

    public bool HasQuote { get; init; } = true;

    public bool HasThreading { get; init; } = true;

    public bool HasSubaddress { get; init; } = true;

    /// <summary>Null for what the mail program adds by itself, empty for none.</summary>
    public string? Signature { get; init; }

    public string? Banner { get; init; }

    public EmailAddress? From { get; init; }

    public EmailAddress? To { get; init; }

    public DateTimeOffset? At { get; init; }

    public int Seed { get; init; }

    public IReadOnlyList<EmailHeader> Headers { get; init; } = [];

    public IReadOnlyList<ReplyAttachment> Attachments { get; init; } = [];
}
