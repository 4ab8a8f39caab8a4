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

    // What stands in these is a program or a style sheet, and an encoded value is decoded before it is read, or not at all.
    private static readonly HashSet<string> CodeElements = new(StringComparer.OrdinalIgnoreCase) { "script", "style" };
    private static readonly HashSet<string> CodeAttributes = new(StringComparer.OrdinalIgnoreCase) { "srcdoc", "style" };

    private readonly StringBuilder _name = new();
    private readonly StringBuilder _element = new();
    private string? _codeElement;
    private bool _isInElementName;
    private char _quote;
    private bool _isInTag;
    private bool _isAfterEquals;
    private bool _isEmptyValue;
    private char _last;

    public bool IsInContent => !_isInTag;

    /// <summary>In a tag, outside of quotation marks: a blank in a value would begin another attribute.</summary>
    public bool IsBetweenAttributes => _isInTag && _quote == '\0';

    /// <summary>In a script or a style, the content of an element or an attribute.</summary>
    public bool IsInCode => _codeElement is not null
        || (_quote != '\0' && (CodeAttributes.Contains(_name.ToString()) || _name.ToString().StartsWith("on", StringComparison.OrdinalIgnoreCase)));

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
            if (_last == '<' && (c == '/' || (char.IsAsciiLetter(c) && _codeElement is null)))
            {
                (_isInTag, _isAfterEquals, _isInElementName) = (true, false, true);
                _name.Clear();
                _element.Clear().Append(c);
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
            EndElementName();
        }
        else if (c is '"' or '\'' && _isAfterEquals)
        {
            (_quote, _isEmptyValue) = (c, true);
        }
        else if (c == '=')
        {
            _isAfterEquals = true;
        }
        else if (char.IsWhiteSpace(c) || c == '/')
        {
            EndElementName();
        }
        else
        {
            AppendToName(c);
        }
    }

    private void EndElementName()
    {
        if (!_isInElementName)
        {
            return;
        }

        _isInElementName = false;
        var element = _element.ToString();
        if (_codeElement is null)
        {
            _codeElement = CodeElements.Contains(element) ? element : null;
        }
        else if (element.Equals($"/{_codeElement}", StringComparison.OrdinalIgnoreCase))
        {
            _codeElement = null;
        }
    }

    private void AppendToName(char c)
    {
        if (_isInElementName)
        {
            if (_element.Length < MaxNameLength)
            {
                _element.Append(c);
            }

            return;
        }

        if (_isAfterEquals || char.IsWhiteSpace(_last) || _last == '/')
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
