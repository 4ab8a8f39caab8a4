using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies;

/// <summary>The HTML of a mail program.</summary>
internal sealed record HtmlBodyStyle
{
    public required BodyEncoding Encoding { get; init; }

    /// <summary>The document around <c>[[content]]</c>.</summary>
    public string Frame { get; init; } = "[[content]]";

    /// <summary>The new text: <c>[[lines]]</c> and <c>[[signature]]</c>.</summary>
    public required string NewText { get; init; }

    public string Line { get; init; } = "<div>[[line]]</div>";

    public string EmptyLine { get; init; } = "<div><br></div>";

    /// <summary>What surrounds a signature or tagline, <c>[[signature]]</c>.</summary>
    public string Signature { get; init; } = "<div><br></div><div>[[signature]]</div>";

    /// <summary>The quote: <c>[[introduction]]</c> and <c>[[original]]</c>.</summary>
    public required string Quote { get; init; }

    public HtmlQuoting Quoting { get; init; } = new();
}
