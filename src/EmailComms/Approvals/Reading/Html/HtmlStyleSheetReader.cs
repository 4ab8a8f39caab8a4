namespace EmailComms.Approvals.Reading.Html;

/// <summary>Reads one style sheet in one pass: its rules, and the words it writes.</summary>
internal ref struct HtmlStyleSheetReader(ReadOnlySpan<char> css, HtmlStyleSheet sheet)
{
    private static readonly string[] Conditions =
        ["@media", "@supports", "@layer", "@container", "@document", "@-moz-document", "@scope", "@starting-style"];

    private readonly ReadOnlySpan<char> _css = HtmlStyleText.WithoutComments(css);
    private int _position;
    private int _conditions;

    public void Read()
    {
        while (_position < _css.Length)
        {
            var prelude = TakePrelude(out var end).Trim();
            switch (end)
            {
                case '}':
                    _conditions = Math.Max(0, _conditions - 1);
                    break;
                case '{' when prelude.StartsWith("@"):
                    OnAtRule(prelude);
                    break;
                case '{':
                    OnRule(prelude, TakeBlock());
                    break;
            }
        }
    }

    private void OnAtRule(ReadOnlySpan<char> prelude)
    {
        foreach (var condition in Conditions)
        {
            if (prelude.StartsWith(condition, StringComparison.OrdinalIgnoreCase) && !IsForPrintOnly(prelude))
            {
                _conditions++;
                return;
            }
        }

        TakeBlock();
    }

    private readonly void OnRule(ReadOnlySpan<char> selectors, ReadOnlySpan<char> block)
    {
        // Rules inside a rule are taken for declarations of the outer one: that may hide too much, but never too little.
        var isNested = block.Contains('{');
        if (isNested)
        {
            block = block.ToString().Replace('{', ';').Replace('}', ';');
        }

        ReadGeneratedText(block);
        var style = HtmlStyle.Read(block);
        if (style.IsEmpty)
        {
            return;
        }

        while (!selectors.IsEmpty)
        {
            var end = EndOfSelector(selectors);
            var selector = HtmlSelector.Read(selectors[..end]);
            if (selector.Kind != HtmlSelectorKind.None)
            {
                sheet.Add(selector, isNested || _conditions > 0, style);
            }

            selectors = end < selectors.Length ? selectors[(end + 1)..] : default;
        }
    }

    private readonly void ReadGeneratedText(ReadOnlySpan<char> block)
    {
        block = HtmlStyleText.WithoutEscapes(block);
        for (var at = IndexOfContent(block); at >= 0; at = IndexOfContent(block))
        {
            block = block[(at + 7)..].TrimStart();
            if (!block.StartsWith(":"))
            {
                continue;
            }

            // No semicolon ends the declaration here: one may stand in a string.
            while (!block.IsEmpty && block[0] is not ';')
            {
                var isString = block[0] is '"' or '\'';
                var length = isString ? HtmlStyleText.LengthOfString(block) : 1;
                if (isString)
                {
                    sheet.AddGeneratedText(block[..length].Trim("\"'"));
                }
                else if (block.StartsWith("attr(", StringComparison.OrdinalIgnoreCase))
                {
                    sheet.Doubt();
                }

                block = block[length..];
            }
        }
    }

    private static int IndexOfContent(ReadOnlySpan<char> block) => block.IndexOf("content", StringComparison.OrdinalIgnoreCase);

    private static bool IsForPrintOnly(ReadOnlySpan<char> prelude) =>
        prelude["@media".Length..].Trim().Equals("print", StringComparison.OrdinalIgnoreCase);

    private static int EndOfSelector(ReadOnlySpan<char> selectors)
    {
        var depth = 0;
        for (var i = 0; i < selectors.Length; i++)
        {
            switch (selectors[i])
            {
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case ',' when depth <= 0:
                    return i;
            }
        }

        return selectors.Length;
    }

    private ReadOnlySpan<char> TakePrelude(out char end)
    {
        var start = _position;
        end = '\0';
        while (_position < _css.Length)
        {
            var length = LengthAt(_position);
            if (length == 1 && _css[_position] is '{' or '}' or ';')
            {
                end = _css[_position++];
                return _css[start..(_position - 1)];
            }

            _position += length;
        }

        _position = _css.Length;
        return _css[start..];
    }

    private ReadOnlySpan<char> TakeBlock()
    {
        var start = _position;
        var depth = 1;
        while (_position < _css.Length)
        {
            var length = LengthAt(_position);
            depth += length > 1 ? 0 : _css[_position] is '{' ? 1 : _css[_position] is '}' ? -1 : 0;
            _position = Math.Min(_position + length, _css.Length);
            if (depth == 0)
            {
                return _css[start..(_position - 1)];
            }
        }

        return _css[start..];
    }

    private readonly int LengthAt(int index) => _css[index] switch
    {
        '"' or '\'' => HtmlStyleText.LengthOfString(_css[index..]),
        '\\' => 2,
        _ => 1,
    };
}
