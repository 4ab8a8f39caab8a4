using System.Text;

namespace EmailComms.Templates.Writing;

/// <summary>Knows, after what was written so far, whether the next value is content or an attribute's, and of which attribute.</summary>
internal sealed class HtmlPosition
{
    private const int MaxNameLength = 32;

    // Those that name a place where a click, or the mail program itself, goes.
    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase)
    {
        "action", "background", "cite", "data", "formaction", "href", "longdesc", "poster", "src", "srcset", "xlink:href",
    };

    private readonly StringBuilder _name = new();
    private char _quote;
    private bool _isInTag;
    private bool _isAfterEquals;
    private bool _isEmptyValue;
    private char _last;

    public bool IsInContent => !_isInTag;

    /// <summary>In a tag, outside of quotation marks: a blank in a value would begin another attribute.</summary>
    public bool IsBetweenAttributes => _isInTag && _quote == '\0';

    public bool IsAtStartOfLink => _quote != '\0' && _isEmptyValue && Links.Contains(_name.ToString());

    public void Advance(string text)
    {
        foreach (var c in text)
        {
            Advance(c);
            _last = c;
        }
    }

    private void Advance(char c)
    {
        if (!_isInTag)
        {
            // "a < b" opens no tag (HTML Living Standard section 13.2.5.6).
            if (_last == '<' && (char.IsAsciiLetter(c) || c == '/'))
            {
                (_isInTag, _isAfterEquals) = (true, false);
                _name.Clear();
            }
        }
        else if (_quote != '\0')
        {
            if (c == _quote)
            {
                (_quote, _isAfterEquals) = ('\0', false);
                _name.Clear();
            }
            else
            {
                _isEmptyValue &= char.IsWhiteSpace(c);
            }
        }
        else if (c == '>')
        {
            _isInTag = false;
        }
        else if (c is '"' or '\'' && _isAfterEquals)
        {
            (_quote, _isEmptyValue) = (c, true);
        }
        else if (c == '=')
        {
            _isAfterEquals = true;
        }
        else if (!char.IsWhiteSpace(c))
        {
            AppendToName(c);
        }
    }

    private void AppendToName(char c)
    {
        if (_isAfterEquals || char.IsWhiteSpace(_last))
        {
            _isAfterEquals = false;
            _name.Clear();
        }

        if (_name.Length < MaxNameLength)
        {
            _name.Append(c);
        }
    }
}
