namespace EmailComms.Approvals.Reading.Html;

/// <summary>What one CSS declaration says about the text of its element.</summary>
internal static class HtmlDeclaration
{
    // Beyond this a text is moved off the screen; Word hangs the marks of its lists out by less than 50.
    private const int OffScreen = 100;
    private const int FarOffScreen = 1000;
    private const int OneLine = 16;

    public static HtmlState StateOf(ReadOnlySpan<char> property, ReadOnlySpan<char> value) =>
        Visibility(property, value) | Place(property, value) | Order(property, value) | Layout(property, value);

    public static HtmlBox BoxOf(ReadOnlySpan<char> property, ReadOnlySpan<char> value) => property switch
    {
        "left" or "top" or "right" or "bottom" =>
            Box(HtmlBox.Shifted, HtmlLength.TryRead(value, out var shift) && Math.Abs(shift.Pixels(HtmlLook.DefaultFontSize)) >= OneLine),
        "padding" or "padding-top" => Box(HtmlBox.LineDistance, Starts(value, "3pt") || Starts(value, "3.0pt")),
        "border-top" => HtmlBox.LineAbove | LineColor(value) | Box(HtmlBox.LineWidth, Contains(value, "pt")),
        "border-top-style" => Box(HtmlBox.LineAbove, Starts(value, "solid")),
        "border-style" => Box(HtmlBox.LineAbove, Starts(value, "solid none none")),
        "border-width" or "border-top-width" => Box(HtmlBox.LineWidth, Starts(value, "1pt") || Starts(value, "1.0pt")),
        "border" or "border-color" or "border-top-color" => LineColor(value) | Box(HtmlBox.CautionLine, Contains(value, "#9C6500")),
        _ => HtmlBox.None,
    };

    public static HtmlState FontFamily(ReadOnlySpan<char> value) =>
        Contains(value, "wingdings") || Contains(value, "webdings") ? HtmlState.Pictures : HtmlState.Letters;

    private static HtmlState Visibility(ReadOnlySpan<char> property, ReadOnlySpan<char> value) => property switch
    {
        "display" => Hidden(Is(value, "none") || Starts(value, "table-column")),
        "visibility" => Hidden(Is(value, "hidden") || Is(value, "collapse")),
        "content-visibility" => Hidden(Is(value, "hidden")),
        "mso-hide" => Hidden(Is(value, "all")),
        "opacity" or "zoom" or "scale" => !HtmlLength.TryRead(value, out var part) || part.Value >= 0.3f ? HtmlState.None
            : part.Value < 0.1f ? HtmlState.Hidden
            : HtmlState.Doubtful,
        "max-height" or "max-width" => Hidden(HtmlLength.TryRead(value, out var most) && Math.Abs(most.Value) <= (most.IsRelative ? 0.01f : 1)),
        "text-security" => Hidden(IsSet(value)),

        // What is struck out was taken back.
        "text-decoration" or "text-decoration-line" => Hidden(Contains(value, "line-through")),
        "clip" => Hidden(Starts(value, "rect")),
        "clip-path" or "mask" or "mask-image" or "filter" or "animation" or "animation-name" => Doubtful(IsSet(value)),
        _ => HtmlState.None,
    };

    private static HtmlState Place(ReadOnlySpan<char> property, ReadOnlySpan<char> value) => property switch
    {
        "text-indent" => Hidden(IsFarOut(value) || (HtmlLength.TryRead(value, out var indent) && indent is { IsRelative: true, Value: >= 1 })),
        "left" or "top" or "right" or "bottom" or "margin-left" or "margin-top" or "margin-right" or "margin-bottom" => Hidden(IsFarOut(value)),
        "margin" => Hidden(IsAnyFarOut(value)),
        "letter-spacing" => Doubtful(HtmlLength.TryRead(value, out var spacing) && spacing.Pixels(HtmlLook.DefaultFontSize) <= -3),
        "transform" when Starts(value, "scale") && (Contains(value, "(0)") || Contains(value, "(0,")) => HtmlState.Hidden,
        "transform" or "translate" or "rotate" or "offset-path" => Doubtful(IsSet(value)),
        _ => HtmlState.None,
    };

    // What makes the eye read in another order than we do.
    private static HtmlState Order(ReadOnlySpan<char> property, ReadOnlySpan<char> value) => property switch
    {
        "unicode-bidi" => Hidden(Ends(value, "override")),
        "flex-direction" or "flex-flow" => Doubtful(Contains(value, "reverse")),
        "order" => Doubtful(!Is(value, "0")),
        "writing-mode" => Doubtful(!Starts(value, "horizontal") && !Starts(value, "lr")),
        _ => HtmlState.None,
    };

    private static HtmlState Layout(ReadOnlySpan<char> property, ReadOnlySpan<char> value) => property switch
    {
        "white-space" => Starts(value, "pre") || Is(value, "break-spaces") ? HtmlState.Preformatted : HtmlState.Collapsing,
        "font-family" => FontFamily(value),
        "margin" or "margin-top" or "margin-bottom" => HtmlLength.TryRead(value, out var margin) && margin.Value == 0 ? HtmlState.Tight : HtmlState.None,
        "mso-list" => Starts(value, "ignore") ? HtmlState.ItemMark : HtmlState.None,
        "mso-bookmark" => Contains(value, "_MailOriginal") ? HtmlState.History
            : Contains(value, "_MailAutoSig") ? HtmlState.Signature
            : HtmlState.None,
        _ => HtmlState.None,
    };

    private static HtmlBox LineColor(ReadOnlySpan<char> value) =>
        Contains(value, "#E1E1E1") || Contains(value, "#B5C4DF") || Contains(value, "rgb(225, 225, 225)") || Contains(value, "rgb(225,225,225)")
            || Contains(value, "rgb(181, 196, 223)") || Contains(value, "rgb(181,196,223)")
            ? HtmlBox.LineColor
            : HtmlBox.None;

    private static bool IsAnyFarOut(ReadOnlySpan<char> value)
    {
        foreach (var range in value.Split(' '))
        {
            if (IsFarOut(value[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFarOut(ReadOnlySpan<char> value) =>
        HtmlLength.TryRead(value, out var length) && length.Pixels(HtmlLook.DefaultFontSize) is <= -OffScreen or >= FarOffScreen;

    private static bool IsSet(ReadOnlySpan<char> value) =>
        !Is(value, "none") && !Is(value, "initial") && !Is(value, "inherit") && !Is(value, "unset") && !Is(value, "normal") && !value.IsEmpty;

    private static HtmlBox Box(HtmlBox box, bool holds) => holds ? box : HtmlBox.None;

    private static HtmlState Hidden(bool isHidden) => isHidden ? HtmlState.Hidden : HtmlState.None;

    private static HtmlState Doubtful(bool isDoubtful) => isDoubtful ? HtmlState.Doubtful : HtmlState.None;

    private static bool Is(ReadOnlySpan<char> text, string value) => text.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(ReadOnlySpan<char> text, string value) => text.StartsWith(value, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(ReadOnlySpan<char> text, string value) => text.EndsWith(value, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(ReadOnlySpan<char> text, string value) => text.Contains(value, StringComparison.OrdinalIgnoreCase);
}
