using System.Globalization;
using System.Text;

namespace EmailComms.Testing.Imap;

/// <summary>Reads the arguments of a command, one grammar element at a time (RFC 3501 section 9).</summary>
/// <param name="text">The command's lines, with <see cref="LiteralMark"/> in place of every literal.</param>
/// <param name="literals">The literals in order.</param>
internal sealed class ImapParser(string text, IReadOnlyList<byte[]> literals)
{
    // No line may contain NUL, so it cannot be confused with what the client sent.
    public const char LiteralMark = '\0';

    private int _position;
    private int _literal;

    public bool IsAtEnd => _position >= text.Length;

    public char Peek => IsAtEnd ? '\n' : text[_position];

    /// <summary>Gets what has not been read yet, literals shown by their length.</summary>
    public string Rest => Describe(text[_position..], _literal);

    public bool TryTake(char expected)
    {
        if (Peek != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    public void Take(char expected)
    {
        if (!TryTake(expected))
        {
            throw new ImapSyntaxException(expected == ' ' ? "Missing argument" : $"Expected '{expected}'");
        }
    }

    public void Space() => Take(' ');

    public void End()
    {
        if (!IsAtEnd)
        {
            throw new ImapSyntaxException("Too many arguments");
        }
    }

    /// <summary>Takes characters up to one of the delimiters; at least one.</summary>
    public string Until(string delimiters)
    {
        var start = _position;
        while (!IsAtEnd && text[_position] != LiteralMark && !delimiters.Contains(text[_position], StringComparison.Ordinal))
        {
            _position++;
        }

        return _position > start ? text[start.._position] : throw new ImapSyntaxException("Invalid arguments");
    }

    public string Atom() => Until(" (){%*\"\\]\r\n");

    public string AString() => Peek is '"' or LiteralMark ? String() : Until(" (){%*\"\\\r\n");

    public string Mailbox() => ModifiedUtf7.Decode(AString());

    public string ListMailbox() => ModifiedUtf7.Decode(Peek is '"' or LiteralMark ? String() : Until(" (){\"\\\r\n"));

    public string String() => Peek == LiteralMark ? Encoding.UTF8.GetString(Literal()) : Quoted();

    public byte[] Literal()
    {
        Take(LiteralMark);
        return literals[_literal++];
    }

    public SequenceSet Set() => SequenceSet.TryParse(Until(" ()")) ?? throw new ImapSyntaxException("Invalid messageset");

    public uint Number() =>
        uint.TryParse(Until(" ().>]"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new ImapSyntaxException("Invalid number");

    /// <summary>Reads a mod-sequence or zero: 63 bits (RFC 7162 section 7, mod-sequence-valzer).</summary>
    public long ModSeq() =>
        long.TryParse(Until(" ()"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new ImapSyntaxException("Invalid mod-sequence");

    public IReadOnlyList<string> ParenthesizedAtoms(bool flags = false)
    {
        List<string> items = [];
        Take('(');
        while (!TryTake(')'))
        {
            if (items.Count > 0)
            {
                Space();
            }

            items.Add(flags ? Flag() : AString());
        }

        return items;
    }

    public string Flag() => TryTake('\\') ? $"\\{Atom()}" : Atom();

    public DateTimeOffset DateTime() =>
        DateTimeOffset.TryParseExact(Quoted().TrimStart(' '), ["d-MMM-yyyy HH:mm:ss zzz", "dd-MMM-yyyy HH:mm:ss zzz"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var value)
            ? value
            : throw new ImapSyntaxException("Invalid date-time");

    public DateOnly Date() =>
        DateOnly.TryParseExact(AString(), ["d-MMM-yyyy", "dd-MMM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw new ImapSyntaxException("Invalid date");

    private string Quoted()
    {
        Take('"');
        var result = new StringBuilder();
        while (!TryTake('"'))
        {
            if (TryTake('\\') && Peek is not ('"' or '\\'))
            {
                throw new ImapSyntaxException("Invalid quoted string");
            }

            if (IsAtEnd || Peek == LiteralMark)
            {
                throw new ImapSyntaxException("Missing '\"'");
            }

            result.Append(text[_position++]);
        }

        return result.ToString();
    }

    private string Describe(string rest, int literal)
    {
        var result = new StringBuilder();
        foreach (var character in rest)
        {
            _ = character == LiteralMark
                ? result.Append(CultureInfo.InvariantCulture, $"{{{literals[literal++].Length}}}")
                : result.Append(character);
        }

        return result.ToString();
    }
}
