namespace EmailComms.Approvals.Reading;

/// <summary>What the open elements say about the text inside them.</summary>
[Flags]
internal enum HtmlState
{
    None = 0,
    Quote = 1,
    History = 2,
    Signature = 4,
    Hidden = 8,
    Preformatted = 16,
    Dropped = 32,

    /// <summary>A dark or coloured background: white letters on it can be seen.</summary>
    Background = 64,
}
