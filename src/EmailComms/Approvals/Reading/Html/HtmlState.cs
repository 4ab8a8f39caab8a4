namespace EmailComms.Approvals.Reading.Html;

/// <summary>What the open elements say about the text inside them.</summary>
[Flags]
internal enum HtmlState
{
    None = 0,
    Quote = 1,
    History = 2,
    Signature = 4,
    Banner = 8,

    /// <summary>Not seen, or struck out.</summary>
    Hidden = 16,

    /// <summary>Seen by some programs and not by others, or not where it is written.</summary>
    Doubtful = 32,

    /// <summary>No text at all: scripts, style sheets.</summary>
    Dropped = 64,

    Preformatted = 128,

    /// <summary>White space collapses again.</summary>
    Collapsing = 256,

    /// <summary>A paragraph without a margin: the next one stands directly below.</summary>
    Tight = 512,

    /// <summary>Letters in a font of pictures.</summary>
    Pictures = 1024,

    /// <summary>Letters in a font of letters again.</summary>
    Letters = 2048,

    /// <summary>The number or dot that a word processor writes before an item of a list.</summary>
    ItemMark = 4096,

    /// <summary>What is not passed on to the elements inside.</summary>
    Own = Tight | Collapsing | Letters,
}
