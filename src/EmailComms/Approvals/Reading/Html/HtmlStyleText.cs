using System.Globalization;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>CSS with its comments and escapes taken out.</summary>
internal static class HtmlStyleText
{
    private const int MaxEscapeDigits = 6;

    /// <summary>Puts a blank in place of each comment, and of the marks that hide a style sheet from programs of the last century.</summary>
    public static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> css)
    {
        if (!css.Contains("/*", StringComparison.Ordinal) && !css.Contains("--", StringComparison.Ordinal))
        {
            return css;
        }

        var text = new char[css.Length];
        var length = 0;
        for (var i = 0; i < css.Length;)
        {
            var token = LengthOfToken(css[i..], out var isComment);
            if (isComment)
            {
                text[length++] = ' ';
            }
            else
            {
                css.Slice(i, token).CopyTo(text.AsSpan(length));
                length += token;
            }

            i += token;
        }

        return text.AsSpan(0, length);
    }

    /// <summary>Replaces each escape by its letter, so that <c>d\69splay</c> is what it is for a browser.</summary>
    public static ReadOnlySpan<char> WithoutEscapes(ReadOnlySpan<char> css)
    {
        if (!css.Contains('\\'))
        {
            return css;
        }

        var text = new char[css.Length];
        var length = 0;
        for (var i = 0; i < css.Length; i++)
        {
            if (css[i] == '\\')
            {
                text[length++] = ReadEscape(css, ref i);
            }
            else
            {
                text[length++] = css[i];
            }
        }

        return text.AsSpan(0, length);
    }

    /// <summary>The length of the string that begins with a quotation mark; a line end closes it too.</summary>
    public static int LengthOfString(ReadOnlySpan<char> css)
    {
        for (var i = 1; i < css.Length; i++)
        {
            if (css[i] == '\\')
            {
                i++;
            }
            else if (css[i] == css[0] || css[i] is '\n' or '\r')
            {
                return i + 1;
            }
        }

        return css.Length;
    }

    private static int LengthOfToken(ReadOnlySpan<char> css, out bool isComment)
    {
        isComment = true;
        switch (css[0])
        {
            case '/' when css.StartsWith("/*"):
                var end = css[2..].IndexOf("*/");
                return end < 0 ? css.Length : end + 4;
            case '<' when css.StartsWith("<!--"):
                return 4;
            case '-' when css.StartsWith("-->"):
                return 3;
        }

        isComment = false;
        return css[0] switch
        {
            '"' or '\'' => LengthOfString(css),
            '\\' => Math.Min(2, css.Length),
            _ => 1,
        };
    }

    private static char ReadEscape(ReadOnlySpan<char> css, ref int index)
    {
        var digits = 0;
        while (digits < MaxEscapeDigits && index + 1 + digits < css.Length && char.IsAsciiHexDigit(css[index + 1 + digits]))
        {
            digits++;
        }

        if (digits == 0)
        {
            index = Math.Min(index + 1, css.Length - 1);
            return css[index];
        }

        var value = int.Parse(css.Slice(index + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        index += digits;
        if (index + 1 < css.Length && char.IsWhiteSpace(css[index + 1]))
        {
            index++;
        }

        return value is > 0 and <= char.MaxValue ? (char)value : '\uFFFD';
    }
}
