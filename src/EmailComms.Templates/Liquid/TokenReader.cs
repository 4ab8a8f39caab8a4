namespace EmailComms.Templates.Liquid;

/// <summary>Takes what stands in a tag apart into names, texts, numbers and signs.</summary>
internal static class TokenReader
{
    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "<", ">", "|", ":", ",", ".", "="];

    public static List<Token> Read(Source source, Tag tag)
    {
        var tokens = new List<Token>();
        var content = tag.Content;
        var position = 0;
        while (position < content.Length)
        {
            if (char.IsWhiteSpace(content[position]))
            {
                position++;
                continue;
            }

            var place = source.At(tag.Start + position);
            var (kind, length) = Measure(content.AsSpan(position), place);
            var text = content.Substring(position, length);
            tokens.Add(new Token(kind, kind == TokenKind.Text ? text[1..^1] : text, place));
            position += length;
        }

        tokens.Add(new Token(TokenKind.End, "the end of the tag", source.At(tag.Start + content.Length)));
        return tokens;
    }

    private static (TokenKind Kind, int Length) Measure(ReadOnlySpan<char> rest, Place place)
    {
        if (IsLetter(rest[0]))
        {
            return (TokenKind.Name, LengthOf(rest, static c => IsLetter(c) || char.IsAsciiDigit(c) || c == '-'));
        }

        if (char.IsAsciiDigit(rest[0]) || (rest[0] == '-' && rest.Length > 1 && char.IsAsciiDigit(rest[1])))
        {
            return (TokenKind.Number, 1 + LengthOf(rest[1..], static c => char.IsAsciiDigit(c) || c == '.'));
        }

        if (rest[0] is '"' or '\'')
        {
            var end = rest[1..].IndexOf(rest[0]);
            return end < 0 ? throw place.Error("the text has no closing quotation mark") : (TokenKind.Text, end + 2);
        }

        foreach (var sign in Signs)
        {
            if (rest.StartsWith(sign, StringComparison.Ordinal))
            {
                return (TokenKind.Sign, sign.Length);
            }
        }

        throw place.Error($"'{rest[0]}' has no meaning here");
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c == '_';

    private static int LengthOf(ReadOnlySpan<char> rest, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < rest.Length && belongs(rest[length]))
        {
            length++;
        }

        return length;
    }
}
