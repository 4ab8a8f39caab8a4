using System.Text;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>What a list of CSS declarations says: whether its text is seen, how it looks, and whose line or box it draws.</summary>
internal struct HtmlStyle
{
    private const int MaxPropertyName = 32;

    private HtmlBox _box;
    private HtmlProperties _important;

    public HtmlState State { get; private set; }

    public HtmlColor? Color { get; private set; }

    public HtmlColor? Background { get; private set; }

    public HtmlLength? FontSize { get; private set; }

    public readonly bool IsEmpty => State == HtmlState.None && Color is null && Background is null && FontSize is null;

    public static HtmlStyle Read(ReadOnlySpan<char> declarations)
    {
        var style = default(HtmlStyle);
        declarations = HtmlStyleText.WithoutEscapes(HtmlStyleText.WithoutComments(declarations));
        Span<char> property = stackalloc char[MaxPropertyName];
        foreach (var range in declarations.Split(';'))
        {
            var declaration = declarations[range];
            var colon = declaration.IndexOf(':');
            var name = colon < 0 ? default : WithoutVendor(declaration[..colon].Trim());
            if (name.Length is > 0 and <= MaxPropertyName)
            {
                _ = Ascii.ToLower(name, property, out var length);
                var value = declaration[(colon + 1)..];
                var mark = value.IndexOf('!');
                style.Add(property[..length], (mark < 0 ? value : value[..mark]).Trim(), mark >= 0);
            }
        }

        style.Conclude();
        return style;
    }

    /// <summary>This style with another one above it; what hides in either hides in both.</summary>
    public readonly HtmlStyle With(in HtmlStyle above) => new()
    {
        State = (State & ~Undone(above.State)) | above.State,
        Color = Choose(Color, above.Color, above, HtmlProperties.Color),
        Background = Choose(Background, above.Background, above, HtmlProperties.Background),
        FontSize = Choose(FontSize, above.FontSize, above, HtmlProperties.FontSize),
        _important = _important | above._important,
    };

    /// <summary>The style of a rule of which it is not known whether it holds.</summary>
    public readonly HtmlStyle AsDoubt() => new() { State = State & (HtmlState.Hidden | HtmlState.Doubtful) };

    /// <summary>What an element inside no longer inherits.</summary>
    public static HtmlState Undone(HtmlState state) =>
        (state.Has(HtmlState.Collapsing) ? HtmlState.Preformatted : HtmlState.None)
        | (state.Has(HtmlState.Letters) ? HtmlState.Pictures : HtmlState.None);

    private readonly T? Choose<T>(T? own, T? above, in HtmlStyle other, HtmlProperties property)
        where T : struct =>
        above is null || (own is not null && IsImportant(property) && !other.IsImportant(property)) ? own : above;

    private static ReadOnlySpan<char> WithoutVendor(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name[0] != '-')
        {
            return name;
        }

        var dash = name[1..].IndexOf('-');
        return dash <= 0 ? default : name[(dash + 2)..];
    }

    private void Add(ReadOnlySpan<char> property, ReadOnlySpan<char> value, bool isImportant)
    {
        switch (property)
        {
            case "color":
                SetColor(value, isImportant);
                break;
            case "text-fill-color":
                SetColor(value, isImportant: true);
                break;
            case "background" or "background-color":
                SetBackground(value, isImportant);
                break;
            case "font-size":
                SetFontSize(value, isImportant);
                break;
            case "font":
                SetFontSize(SizeOfFont(value), isImportant);
                State |= HtmlDeclaration.FontFamily(value);
                break;
            case "position":
                _box |= Is(value, "relative") ? HtmlBox.Relative : HtmlBox.None;
                State |= Is(value, "absolute") || Is(value, "fixed") ? HtmlState.Doubtful : HtmlState.None;
                break;
            case "height" or "width":
                _box |= HtmlLength.TryRead(value, out var extent) && !extent.IsRelative && extent.Value <= 1 ? HtmlBox.NoExtent : HtmlBox.None;
                break;
            case "overflow" or "overflow-x" or "overflow-y":
                _box |= Is(value, "visible") ? HtmlBox.None : HtmlBox.Clipped;
                break;
            default:
                State |= HtmlDeclaration.StateOf(property, value);
                _box |= HtmlDeclaration.BoxOf(property, value);
                break;
        }
    }

    private void SetColor(ReadOnlySpan<char> value, bool isImportant)
    {
        if (!Takes(HtmlProperties.Color, isImportant))
        {
            return;
        }

        if (HtmlColor.TryRead(value, out var color))
        {
            Color = color;
        }
        else if (value.Contains('(') && !Starts(value, "var"))
        {
            // A colour that only newer programs can mix. A variable is what most programs do not know at all.
            State |= HtmlState.Doubtful;
        }
    }

    private void SetBackground(ReadOnlySpan<char> value, bool isImportant)
    {
        if (!Takes(HtmlProperties.Background, isImportant))
        {
            return;
        }

        // "#000 url(a.png) no-repeat", "rgb(0, 0, 0)": the colour may stand among other words. A picture may not be loaded.
        if (HtmlColor.TryRead(value, out var color))
        {
            Background = color;
        }
        else
        {
            foreach (var range in value.Split(' '))
            {
                if (!value[range].Contains('(') && HtmlColor.TryRead(value[range], out color))
                {
                    Background = color;
                }
            }
        }

        _box |= Background == new HtmlColor(0xFF, 0xEB, 0x9C) ? HtmlBox.CautionFill : HtmlBox.None;
    }

    private void SetFontSize(ReadOnlySpan<char> value, bool isImportant)
    {
        if (!Takes(HtmlProperties.FontSize, isImportant))
        {
            return;
        }

        if (HtmlLength.TryRead(value, out var size))
        {
            FontSize = size;
        }
        else if (Ends(value, "small") || Ends(value, "large") || Is(value, "medium") || Is(value, "smaller") || Is(value, "larger"))
        {
            FontSize = new HtmlLength(HtmlLook.DefaultFontSize, IsRelative: false);
        }
        else if (Starts(value, "calc") || Starts(value, "min") || Starts(value, "max") || Starts(value, "clamp"))
        {
            State |= HtmlState.Doubtful;
        }
    }

    private bool Takes(HtmlProperties property, bool isImportant)
    {
        var takes = isImportant || !IsImportant(property);
        _important |= isImportant ? property : HtmlProperties.None;
        return takes;
    }

    // "italic 700 0/1 Arial": the size is the first number that is not a weight.
    private static ReadOnlySpan<char> SizeOfFont(ReadOnlySpan<char> value)
    {
        foreach (var range in value.Split(' '))
        {
            var word = value[range];
            if (!word.IsEmpty && (char.IsAsciiDigit(word[0]) || word[0] == '.') && !(word.Length == 3 && word.EndsWith("00")))
            {
                return word;
            }
        }

        return default;
    }

    private void Conclude()
    {
        const HtmlBox line = HtmlBox.LineAbove | HtmlBox.LineWidth;
        State |= HasBox(HtmlBox.NoExtent | HtmlBox.Clipped) ? HtmlState.Hidden : HtmlState.None;
        State |= HasBox(HtmlBox.Relative | HtmlBox.Shifted) ? HtmlState.Doubtful : HtmlState.None;

        // Outlook for Windows names nothing; its line above the answered message is known by its make.
        State |= HasBox(line) && (_box & (HtmlBox.LineColor | HtmlBox.LineDistance)) != 0 ? HtmlState.History : HtmlState.None;
        State |= HasBox(HtmlBox.CautionFill | HtmlBox.CautionLine) ? HtmlState.Banner : HtmlState.None;
    }

    // Enum.HasFlag allocates for every call wherever the code is not optimized.
    private readonly bool HasBox(HtmlBox all) => (_box & all) == all;

    private readonly bool IsImportant(HtmlProperties property) => (_important & property) != 0;

    private static bool Is(ReadOnlySpan<char> text, string value) => text.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(ReadOnlySpan<char> text, string value) => text.StartsWith(value, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(ReadOnlySpan<char> text, string value) => text.EndsWith(value, StringComparison.OrdinalIgnoreCase);
}
