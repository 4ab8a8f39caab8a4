using System.Buffers;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>The part of a CSS selector by which elements are looked up.</summary>
/// <remarks>
/// Selectors are not matched in full: <c>div.a &gt; p.b:first-child</c> is looked up as class <c>b</c>, and all that is known of such
/// an element is that it might be hidden. <c>.a p</c> is looked up as class <c>a</c>, whose elements pass on what they are.
/// </remarks>
internal ref struct HtmlSelector
{
    private static readonly string[] PassingStates = ["hover", "active", "focus", "visited", "checked", "target", "placeholder"];

    private static readonly SearchValues<char> Descendants = SearchValues.Create(" \t\r\n\f>");

    private bool _isExact;
    private bool _isNever;
    private bool _isFromAbove;

    public HtmlSelectorKind Kind { get; private set; }

    public ReadOnlySpan<char> Name { get; private set; }

    public ReadOnlySpan<char> Tag { get; private set; }

    public readonly bool IsCertain => _isExact && Kind is HtmlSelectorKind.Class or HtmlSelectorKind.Id;

    public static HtmlSelector Read(ReadOnlySpan<char> text)
    {
        var selector = new HtmlSelector { _isExact = true };
        text = text.Trim();
        while (!text.IsEmpty)
        {
            var length = selector.ReadPart(text);
            text = text[length..];
        }

        if (selector._isNever)
        {
            selector.Kind = HtmlSelectorKind.None;
        }

        return selector;
    }

    private int ReadPart(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '.':
                return 1 + Take(HtmlSelectorKind.Class, text[1..]);
            case '#':
                return 1 + Take(HtmlSelectorKind.Id, text[1..]);
            case '[':
                return TakeAttribute(text);
            case ':':
                return TakePseudo(text);
            case '(':
                var close = text.IndexOf(')');
                return close < 0 ? text.Length : close + 1;
            case ' ' or '\t' or '\r' or '\n' or '\f' or '>':
                return Descend(text);
            case '+' or '~' or '|':
                Restart(HtmlSelectorKind.None);
                return 1;
            case '*':
                return 1 + Take(HtmlSelectorKind.Any, default);
            default:
                return Math.Max(1, Take(HtmlSelectorKind.Tag, text));
        }
    }

    // The strongest part of a compound finds it; the name of the element is compared besides.
    private int Take(HtmlSelectorKind kind, ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '\\' or > '\u007F'))
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, text.Length);
        var name = text[..end];
        if (kind == HtmlSelectorKind.Tag && Kind == HtmlSelectorKind.None)
        {
            Tag = name;
        }

        _isExact &= kind != HtmlSelectorKind.Any && Kind is HtmlSelectorKind.None or HtmlSelectorKind.Tag;
        if (kind == HtmlSelectorKind.Any || end > 0)
        {
            Find(kind, HtmlStyleText.WithoutEscapes(name));
        }

        return end;
    }

    private int TakeAttribute(ReadOnlySpan<char> text)
    {
        var close = text.IndexOf(']');
        var inner = close < 0 ? text[1..] : text[1..close];
        var equal = inner.IndexOf('=');
        var value = equal < 0 ? default : inner[(equal + 1)..].Trim(" \"'");
        var name = (equal < 0 ? inner : inner[..equal]).Trim(" ~*^$|");
        var isName = name.Equals("class", StringComparison.OrdinalIgnoreCase) || name.Equals("id", StringComparison.OrdinalIgnoreCase);
        var isWhole = equal > 0 && (inner[equal - 1] == '~' || char.IsLetter(inner[equal - 1]));
        _isExact = false;
        var kind = !isName || value.IsEmpty ? HtmlSelectorKind.Attribute
            : !isWhole ? HtmlSelectorKind.AttributeValue
            : name.Length == 2 ? HtmlSelectorKind.Id
            : HtmlSelectorKind.Class;
        Find(kind, kind == HtmlSelectorKind.Attribute ? name : value);
        return close < 0 ? text.Length : close + 1;
    }

    private void Find(HtmlSelectorKind kind, ReadOnlySpan<char> name)
    {
        if (kind >= Kind || (_isFromAbove && kind >= HtmlSelectorKind.AttributeValue))
        {
            Kind = kind;
            Name = name;
            _isFromAbove = false;
        }
    }

    private int TakePseudo(ReadOnlySpan<char> text)
    {
        var colons = text.Length > 1 && text[1] == ':' ? 2 : 1;
        var end = colons;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        var name = text[colons..end];
        _isExact = false;
        _isNever |= name is "before" or "after" || (colons == 2 && !name.StartsWith("first-"));
        foreach (var state in PassingStates)
        {
            _isNever |= name.StartsWith(state, StringComparison.OrdinalIgnoreCase);
        }

        if (Kind == HtmlSelectorKind.None)
        {
            Kind = HtmlSelectorKind.Any;
        }

        return end;
    }

    private int Descend(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(Descendants);
        if (end > 0 && text[end] is not ('+' or '~' or '|' or ','))
        {
            Restart(Kind >= HtmlSelectorKind.AttributeValue ? Kind : HtmlSelectorKind.None);
        }

        return end < 0 ? text.Length : end;
    }

    private void Restart(HtmlSelectorKind kept)
    {
        _isExact = false;
        Tag = default;
        Kind = kept;
        _isFromAbove = kept != HtmlSelectorKind.None;
    }
}
