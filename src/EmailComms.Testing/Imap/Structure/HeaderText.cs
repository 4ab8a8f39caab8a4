using System.Text;

namespace EmailComms.Testing.Imap.Structure;

/// <summary>Lexical elements that structured header fields share (RFC 5322 section 3.2). Each leaves the position on its last character.</summary>
internal static class HeaderText
{
    public static void Quoted(string text, ref int position, StringBuilder result)
    {
        for (position++; position < text.Length && text[position] != '"'; position++)
        {
            if (text[position] == '\\' && position + 1 < text.Length)
            {
                position++;
            }

            result.Append(text[position]);
        }
    }

    /// <summary>Skips a comment, nested ones included, and returns its text.</summary>
    public static string Comment(string text, ref int position)
    {
        var start = position + 1;
        var depth = 0;
        for (; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '\\':
                    position++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return text[start..position];
            }
        }

        return start < text.Length ? text[start..] : "";
    }
}
