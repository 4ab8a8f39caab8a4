using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies;

/// <summary>The plain text of a mail program.</summary>
internal sealed record TextBodyStyle
{
    public required BodyEncoding Encoding { get; init; }

    /// <summary>What stands before each quoted line; empty for none, as Outlook does.</summary>
    public string QuotePrefix { get; init; } = "> ";

    /// <summary>An empty quoted line.</summary>
    public string EmptyQuotedLine { get; init; } = ">";

    /// <summary>True when the introduction bears the marks of the quote too.</summary>
    public bool QuotesIntroduction { get; init; }

    /// <summary>Between the lines that were typed: a mail program that thinks in paragraphs puts an empty line there.</summary>
    public string LineGap { get; init; } = "\n";

    /// <summary>Between what was typed, with its signature, and the introduction.</summary>
    public string IntroductionGap { get; init; } = "\n\n";

    /// <summary>Between the introduction and the quoted text.</summary>
    public string QuoteGap { get; init; } = "\n\n";

    /// <summary>The line length at which the mail program breaks lines; null for never.</summary>
    public int? Width { get; init; }

    /// <summary>Whether a broken line can be put together again (RFC 3676).</summary>
    public bool IsFlowed { get; init; }

    /// <summary>True when a signature of the person is introduced by a line of two hyphens and a blank.</summary>
    public bool HasSignatureDelimiter { get; init; }

    /// <summary>What stands between the text of a quoted link and its address; null when the address is dropped.</summary>
    public string? LinkGap { get; init; } = " ";

    /// <summary>True when the request's plain text is quoted although it has HTML.</summary>
    public bool QuotesPlainText { get; init; }
}
