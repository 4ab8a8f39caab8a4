namespace EmailComms;

/// <summary>The body of a message: plain text, HTML, or both as alternatives (RFC 2046 section 5.1.4).</summary>
/// <remarks>With HTML alone, the plain text alternative is derived from it, so that every recipient can read the message.</remarks>
public sealed record EmailBody
{
    /// <summary>The plain text, or null to derive it from <see cref="Html"/>. Any line ends will do.</summary>
    public string? Text { get; init; }

    /// <summary>The HTML, or null for a message of plain text. Values put into it must be encoded by the host.</summary>
    public string? Html { get; init; }

    /// <summary>Creates a body of plain text.</summary>
    /// <param name="text">The text.</param>
    public static EmailBody FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new EmailBody { Text = text };
    }

    /// <summary>Creates a body of HTML, with a plain text alternative derived from it.</summary>
    /// <param name="html">The HTML.</param>
    public static EmailBody FromHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new EmailBody { Html = html };
    }

    /// <summary>Says which forms there are, never what they hold.</summary>
    public override string ToString() => (Text, Html) switch
    {
        (null, null) => "empty",
        (_, null) => "text/plain",
        (null, _) => "text/html",
        _ => "text/plain, text/html",
    };
}
