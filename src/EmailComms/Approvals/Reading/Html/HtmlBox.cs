namespace EmailComms.Approvals.Reading.Html;

/// <summary>Declarations that mean something only together.</summary>
[Flags]
internal enum HtmlBox
{
    None = 0,
    NoExtent = 1,
    Clipped = 2,
    Relative = 4,
    Shifted = 8,

    /// <summary>A line above, of Outlook's width, in Outlook's colour or at Outlook's distance.</summary>
    LineAbove = 16,
    LineWidth = 32,
    LineColor = 64,
    LineDistance = 128,

    /// <summary>The colours of the box that administrators copy into their warning about outside senders.</summary>
    CautionFill = 256,
    CautionLine = 512,
}
