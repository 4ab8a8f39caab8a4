namespace EmailComms.Testing.Replies;

/// <summary>How one mail program writes a reply: data only. Templates are read by <see cref="ReplyComposer"/>.</summary>
internal sealed record ReplyStyle
{
    public required string Name { get; init; }

    /// <summary>The header fields in the order of the mail program, one a line; a field without a value is left out.</summary>
    public required string Fields { get; init; }

    public required string MessageId { get; init; }

    public required string Boundary { get; init; }

    /// <summary>What stands before the first boundary.</summary>
    public string Preamble { get; init; } = string.Empty;

    public Localized SubjectPrefix { get; init; } = "Re: ";

    /// <summary>Null for automatic mail, which quotes nothing.</summary>
    public Introduction? Introduction { get; init; }

    /// <summary>Null when the mail program sends HTML only.</summary>
    public TextBodyStyle? Text { get; init; }

    /// <summary>Null when the mail program sends plain text only.</summary>
    public HtmlBodyStyle? Html { get; init; }

    /// <summary>What the mail program adds by itself below the new text; null for nothing.</summary>
    public Tagline? Tagline { get; init; }

    /// <summary>True when the answer is written below the quote.</summary>
    public bool IsBelowQuote { get; init; }

    /// <summary>True when In-Reply-To in a mailto link becomes a header field.</summary>
    public bool HonoursInReplyToOfLinks { get; init; }
}
