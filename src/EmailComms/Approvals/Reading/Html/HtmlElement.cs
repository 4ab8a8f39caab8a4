using MimeKit.Text;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>What a start tag adds to what holds for the text inside it.</summary>
internal static class HtmlElement
{
    public static bool BreaksLine(HtmlTagToken tag) => tag.Id switch
    {
        HtmlTagId.Div or HtmlTagId.P or HtmlTagId.BlockQuote or HtmlTagId.TR or HtmlTagId.Table or HtmlTagId.LI or HtmlTagId.UL
            or HtmlTagId.OL or HtmlTagId.HR or HtmlTagId.Pre or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4
            or HtmlTagId.H5 or HtmlTagId.H6 or HtmlTagId.Body or HtmlTagId.Head or HtmlTagId.Section or HtmlTagId.Article
            or HtmlTagId.Header or HtmlTagId.Footer or HtmlTagId.Center or HtmlTagId.DL or HtmlTagId.DT or HtmlTagId.DD
            or HtmlTagId.Address or HtmlTagId.FieldSet or HtmlTagId.Form or HtmlTagId.Caption or HtmlTagId.Main or HtmlTagId.Aside
            or HtmlTagId.Nav or HtmlTagId.Figure or HtmlTagId.FigCaption or HtmlTagId.Details or HtmlTagId.Summary or HtmlTagId.Dir
            or HtmlTagId.Menu or HtmlTagId.Listing or HtmlTagId.Xmp or HtmlTagId.PlainText => true,
        _ => false,
    };

    /// <summary>Whether an eye sees a gap above and below the element.</summary>
    public static bool IsParagraph(HtmlTagId id) => id is HtmlTagId.P or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4
        or HtmlTagId.H5 or HtmlTagId.H6 or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.DL or HtmlTagId.Pre;

    // "<div/>" opens an element like any other: HTML knows no tag that closes itself.
    public static bool IsVoid(HtmlTagId id) => id is HtmlTagId.Br or HtmlTagId.HR or HtmlTagId.Image or HtmlTagId.Meta or HtmlTagId.Link
        or HtmlTagId.Input or HtmlTagId.Base or HtmlTagId.Area or HtmlTagId.Col or HtmlTagId.Embed or HtmlTagId.Wbr or HtmlTagId.Param
        or HtmlTagId.Source or HtmlTagId.Track;

    /// <summary>What holds inside the element.</summary>
    public static HtmlContext Enter(HtmlTagToken tag, HtmlContext parent, HtmlStyleSheet sheet)
    {
        var own = StateOf(tag);
        var look = parent.Look;
        var style = default(HtmlStyle);
        foreach (var attribute in tag.Attributes)
        {
            switch (attribute.Id)
            {
                case HtmlAttributeId.Style when attribute.Value is { } declarations:
                    style = style.With(sheet.ReadInline(declarations));
                    break;
                case HtmlAttributeId.BGColor when HtmlColor.TryReadAttribute(attribute.Value, out var background):
                    look = look with { Background = background };
                    break;
                case HtmlAttributeId.Href when tag.Id == HtmlTagId.A:
                    look = look with { Color = HtmlColor.Link };
                    break;
                case HtmlAttributeId.Color or HtmlAttributeId.Text when HtmlColor.TryReadAttribute(attribute.Value, out var color):
                    look = look with { Color = color };
                    break;
                default:
                    own |= StateOf(tag.Id, attribute);
                    break;
            }
        }

        if (sheet.Match(tag) is { IsEmpty: false } rules)
        {
            own |= Doubt(look.With(rules.Certain).With(style), rules.Possible) | (rules.Possible.State & HtmlState.Tight);
            look = Readable(look, rules.Possible);
            style = rules.Certain.With(style);
        }

        look = look.With(style);
        own |= style.State;
        var inherited = parent.State & ~HtmlState.Own & ~HtmlStyle.Undone(own);
        return new HtmlContext(inherited | own, look);
    }

    private static HtmlState StateOf(HtmlTagToken tag) => tag.Id switch
    {
        HtmlTagId.BlockQuote => HtmlState.Quote,
        HtmlTagId.Pre or HtmlTagId.Listing => HtmlState.Preformatted,
        HtmlTagId.Script or HtmlTagId.Style when tag.IsEmptyElement => HtmlState.Hidden,
        HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title or HtmlTagId.Head or HtmlTagId.Xml => HtmlState.Dropped,

        // What is struck out was taken back; what is written backwards cannot be read.
        HtmlTagId.S or HtmlTagId.Strike or HtmlTagId.Del or HtmlTagId.Bdo => HtmlState.Hidden,

        // For programs that cannot show the element itself, or in a field that most do not show.
        HtmlTagId.NoScript or HtmlTagId.Object or HtmlTagId.IFrame or HtmlTagId.NoEmbed or HtmlTagId.NoFrames or HtmlTagId.Video
            or HtmlTagId.Audio or HtmlTagId.Canvas or HtmlTagId.Applet or HtmlTagId.Select or HtmlTagId.TextArea or HtmlTagId.DataList => HtmlState.Hidden,
        HtmlTagId.PlainText or HtmlTagId.Xmp => HtmlState.Preformatted | HtmlState.Doubtful,
        HtmlTagId.Details => tag.Attributes.Any(attribute => IsNamed(attribute, "open")) ? HtmlState.None : HtmlState.Doubtful,
        HtmlTagId.Button or HtmlTagId.Dialog => HtmlState.Doubtful,
        HtmlTagId.Unknown => StateOfUnknown(tag.Name),
        _ => HtmlState.None,
    };

    private static HtmlState StateOfUnknown(string name) =>
        Is(name, "template") || Is(name, "svg") ? HtmlState.Hidden
        : Is(name, "math") ? HtmlState.Doubtful
        : Is(name, "includetail") ? HtmlState.Quote
        : HtmlState.None;

    private static HtmlState StateOf(HtmlTagId tag, HtmlAttribute attribute)
    {
        var value = attribute.Value.AsSpan();
        switch (attribute.Id)
        {
            case HtmlAttributeId.Class or HtmlAttributeId.Id or HtmlAttributeId.Name:
                return HtmlNames.StateOf(value) | (IsTight(value) ? HtmlState.Tight : HtmlState.None);
            case HtmlAttributeId.Face:
                return HtmlDeclaration.FontFamily(value);
            case HtmlAttributeId.TabIndex when tag == HtmlTagId.HR && value is "-1":
                // Outlook draws this line itself; a person's has no such attribute.
                return HtmlState.History;
            case HtmlAttributeId.Unknown when IsNamed(attribute, "hidden"):
                return HtmlState.Hidden;
            case HtmlAttributeId.Unknown when IsNamed(attribute, "data-marker"):
                return value is "__DIVIDER__" or "__HEADERS__" or "__QUOTED_TEXT__" ? HtmlState.History
                    : value.StartsWith("__SIG_") ? HtmlState.Signature
                    : HtmlState.None;
            default:
                return HtmlState.None;
        }
    }

    private static bool IsTight(ReadOnlySpan<char> names) =>
        names.Contains("MsoNormal", StringComparison.OrdinalIgnoreCase) || names.Contains("MsoListParagraph", StringComparison.OrdinalIgnoreCase);

    // Rules that may hold do not change how the element looks, unless all of them together can be read.
    private static HtmlLook Readable(HtmlLook look, in HtmlStyle possible) =>
        look.With(possible) is var other && other.Readability == HtmlState.None ? other : look;

    private static HtmlState Doubt(HtmlLook look, in HtmlStyle possible) =>
        (possible.State & (HtmlState.Hidden | HtmlState.Doubtful)) != 0 || look.With(possible).Readability != HtmlState.None
            ? HtmlState.Doubtful
            : HtmlState.None;

    private static bool IsNamed(HtmlAttribute attribute, string name) => Is(attribute.Name, name);

    private static bool Is(string text, string value) => text.Equals(value, StringComparison.OrdinalIgnoreCase);
}
