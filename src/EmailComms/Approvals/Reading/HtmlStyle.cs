namespace EmailComms.Approvals.Reading;

/// <summary>The inline styles that hide text or draw a mail program's line above what is answered.</summary>
internal static class HtmlStyle
{
    public static HtmlState StateOf(string? style)
    {
        var state = HtmlState.None;
        foreach (var range in (style ?? string.Empty).AsSpan().Split(';'))
        {
            var declaration = (style ?? string.Empty).AsSpan()[range];
            var colon = declaration.IndexOf(':');
            if (colon > 0)
            {
                state |= StateOf(declaration[..colon].Trim(), WithoutImportant(declaration[(colon + 1)..]));
            }
        }

        return state;
    }

    public static bool IsWhite(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        return Is(value, "white") || Is(value, "#fff") || Is(value, "#ffffff") || Is(value, "transparent")
            || Is(value, "rgb(255,255,255)") || Is(value, "rgb(255, 255, 255)") || Is(value, "rgba(255,255,255,1)");
    }

    private static HtmlState StateOf(ReadOnlySpan<char> property, ReadOnlySpan<char> value)
    {
        // What is struck out was taken back.
        if (IsHiding(property, value)
            || (Is(property, "color") && IsWhite(value))
            || (property.StartsWith("text-decoration", StringComparison.OrdinalIgnoreCase) && Contains(value, "line-through")))
        {
            return HtmlState.Hidden;
        }

        if (Is(property, "background") || Is(property, "background-color"))
        {
            return IsWhite(value) || Is(value, "none") || Is(value, "inherit") || Is(value, "initial") ? HtmlState.None : HtmlState.Background;
        }

        if (Is(property, "white-space") && value.StartsWith("pre", StringComparison.OrdinalIgnoreCase))
        {
            return HtmlState.Preformatted;
        }

        // Outlook for Windows names nothing; its line above the answered message has these two colours only.
        return Is(property, "border-top") && (Contains(value, "#E1E1E1") || Contains(value, "#B5C4DF")) ? HtmlState.History : HtmlState.None;
    }

    private static bool IsHiding(ReadOnlySpan<char> property, ReadOnlySpan<char> value) =>
        (Is(property, "display") && Is(value, "none"))
        || (Is(property, "visibility") && (Is(value, "hidden") || Is(value, "collapse")))
        || (Is(property, "mso-hide") && Is(value, "all"))
        || ((Is(property, "opacity") || Is(property, "font-size") || Is(property, "max-height") || Is(property, "max-width")) && IsZero(value))
        || (Is(property, "font-size") && (Is(value, "1px") || Is(value, "1pt")))
        || ((Is(property, "text-indent") || Is(property, "left") || Is(property, "top") || Is(property, "margin-left")) && IsFarOutside(value));

    private static bool IsZero(ReadOnlySpan<char> value) =>
        !value.IsEmpty && value[0] is '0' or '.' && !value.ContainsAnyInRange('1', '9');

    private static bool IsFarOutside(ReadOnlySpan<char> value) =>
        value.Length > 3 && value[0] == '-' && !value[1..4].ContainsAnyExceptInRange('0', '9');

    private static ReadOnlySpan<char> WithoutImportant(ReadOnlySpan<char> value)
    {
        var mark = value.IndexOf('!');
        return (mark < 0 ? value : value[..mark]).Trim();
    }

    private static bool Is(ReadOnlySpan<char> text, string value) => text.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(ReadOnlySpan<char> text, string value) => text.Contains(value, StringComparison.OrdinalIgnoreCase);
}
