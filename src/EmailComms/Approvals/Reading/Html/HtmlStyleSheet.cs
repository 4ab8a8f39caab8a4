using System.Text;
using MimeKit.Text;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>The rules of a message's style sheets that decide what is seen.</summary>
internal sealed class HtmlStyleSheet
{
    // A sheet with more rules than this is not a reply's; nothing below it is taken for seen.
    private const int MaxRules = 4096;
    private const int MaxRulesOfName = 8;
    private const int MaxValueRules = 16;
    private const int MaxGeneratedText = 16 * 1024;
    private const int MaxInlineStyles = 64;

    private readonly Dictionary<string, List<HtmlRule>>?[] _rules = new Dictionary<string, List<HtmlRule>>?[(int)HtmlSelectorKind.Id + 1];
    private readonly Dictionary<string, HtmlStyle> _inlineStyles = [];
    private readonly StringBuilder _generated = new();
    private HtmlCascade _everywhere;
    private int _count;

    /// <summary>Whether the sheets do what is not followed here, so that any text might be hidden.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>Words that a sheet writes itself: a person sees them, and they are in no element.</summary>
    public string GeneratedText => _generated.ToString();

    /// <summary>Reads all style sheets of a document; they hold for what stands above them too.</summary>
    public static HtmlStyleSheet Read(string html)
    {
        var sheet = new HtmlStyleSheet();
        var rest = html.AsSpan();
        for (var start = IndexOf(rest, "<style"); start >= 0; start = IndexOf(rest, "<style"))
        {
            rest = rest[start..];
            var open = rest.IndexOf('>');
            if (open < 0)
            {
                break;
            }

            rest = rest[(open + 1)..];
            var end = IndexOf(rest, "</style");
            new HtmlStyleSheetReader(end < 0 ? rest : rest[..end], sheet).Read();
            rest = end < 0 ? default : rest[end..];
        }

        return sheet;
    }

    public void Add(in HtmlSelector selector, bool isConditional, in HtmlStyle style)
    {
        var isCertain = selector.IsCertain && !isConditional;
        var rule = new HtmlRule(selector.Tag.IsEmpty || selector.Kind == HtmlSelectorKind.Tag ? null : selector.Tag.ToString(), isCertain, isConditional ? style.AsDoubt() : style);
        if (rule.Style.IsEmpty)
        {
            return;
        }

        if (++_count > MaxRules)
        {
            IsDoubtful = true;
            return;
        }

        if (selector.Kind == HtmlSelectorKind.Any)
        {
            _everywhere.Add(rule with { IsCertain = false });
            return;
        }

        var rules = RulesFor(selector.Kind, selector.Name);
        if (rules.Count < (selector.Kind == HtmlSelectorKind.AttributeValue ? 1 : MaxRulesOfName))
        {
            rules.Add(rule);
        }
        else
        {
            var last = rules[^1];
            rules[^1] = new HtmlRule(null, last.IsCertain && isCertain && last.Tag == rule.Tag, last.Style.With(rule.Style));
        }
    }

    public void AddGeneratedText(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('A', 'z') || text.ContainsAnyExceptInRange('\0', '\u00BF'))
        {
            _generated.Append(text[..Math.Min(text.Length, MaxGeneratedText)]).Append(' ');
            IsDoubtful |= _generated.Length > MaxGeneratedText;
        }
    }

    /// <summary>Reads the style of one element. Mail programs repeat a few on every paragraph.</summary>
    public HtmlStyle ReadInline(string declarations)
    {
        if (!_inlineStyles.TryGetValue(declarations, out var style))
        {
            style = HtmlStyle.Read(declarations);
            if (_inlineStyles.Count < MaxInlineStyles)
            {
                _inlineStyles.Add(declarations, style);
            }
        }

        return style;
    }

    public void Doubt() => IsDoubtful = true;

    /// <summary>What the rules say of one element.</summary>
    public HtmlCascade Match(HtmlTagToken tag)
    {
        var cascade = _everywhere;
        if (_count == 0)
        {
            return cascade;
        }

        Apply(HtmlSelectorKind.Tag, tag.Name, tag, ref cascade);
        foreach (var attribute in tag.Attributes)
        {
            Apply(HtmlSelectorKind.Attribute, attribute.Name, tag, ref cascade);
            var value = attribute.Value.AsSpan();
            switch (attribute.Id)
            {
                case HtmlAttributeId.Class:
                    MatchValues(value, ref cascade);
                    foreach (var range in value.SplitAny(" \t\r\n\f"))
                    {
                        Apply(HtmlSelectorKind.Class, value[range], tag, ref cascade);
                    }

                    break;
                case HtmlAttributeId.Id:
                    MatchValues(value, ref cascade);
                    Apply(HtmlSelectorKind.Id, value.Trim(), tag, ref cascade);
                    break;
            }
        }

        return cascade;
    }

    private void MatchValues(ReadOnlySpan<char> value, ref HtmlCascade cascade)
    {
        if (_rules[(int)HtmlSelectorKind.AttributeValue] is { } byValue)
        {
            foreach (var (part, rules) in byValue)
            {
                if (value.Contains(part, StringComparison.OrdinalIgnoreCase))
                {
                    cascade.Add(rules[0]);
                }
            }
        }
    }

    private void Apply(HtmlSelectorKind kind, ReadOnlySpan<char> name, HtmlTagToken tag, ref HtmlCascade cascade)
    {
        if (_rules[(int)kind] is { } byName && byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var rules))
        {
            foreach (var rule in rules)
            {
                if (rule.Tag is null || rule.Tag.Equals(tag.Name, StringComparison.OrdinalIgnoreCase))
                {
                    cascade.Add(rule);
                }
            }
        }
    }

    private List<HtmlRule> RulesFor(HtmlSelectorKind kind, ReadOnlySpan<char> name)
    {
        var byName = _rules[(int)kind] ??= new Dictionary<string, List<HtmlRule>>(StringComparer.OrdinalIgnoreCase);
        if (kind == HtmlSelectorKind.AttributeValue && byName.Count >= MaxValueRules)
        {
            IsDoubtful = true;
            return byName.First().Value;
        }

        var lookup = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(name, out var rules))
        {
            rules = [];
            lookup[name] = rules;
        }

        return rules;
    }

    private static int IndexOf(ReadOnlySpan<char> text, string value) => text.IndexOf(value, StringComparison.OrdinalIgnoreCase);
}
