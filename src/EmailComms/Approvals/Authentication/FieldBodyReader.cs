using System.Buffers;
using System.Text;

namespace EmailComms.Approvals.Authentication;

/// <summary>
/// Reads a structured field body (RFC 5322 2.2.2) from left to right: words, quoted strings, and the comments and white space
/// between them. What cannot be read is left where it is.
/// </summary>
internal ref struct FieldBodyReader(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> NotInComment = SearchValues.Create([.. Controls, '(', ')', '\\']);
    private static readonly SearchValues<char> NotInQuotedString = SearchValues.Create([.. Controls, '"', '\\']);
    private static readonly SearchValues<char> NotInWord = SearchValues.Create([.. Controls, '\t', ' ', '"', '(', ')', ';', '\\']);

    private ReadOnlySpan<char> _rest = text;

    // A tab is white space; every other one is in no mail that anybody wrote.
    private static IEnumerable<char> Controls => Enumerable.Range(0, ' ').Append('\x7F').Select(static code => (char)code).Where(static code => code != '\t');

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public readonly bool IsAt(char character) => !_rest.IsEmpty && _rest[0] == character;

    /// <summary>Goes past white space and comments (CFWS, RFC 5322 3.2.2); false at a comment that is not well-formed.</summary>
    public bool TrySkipComments()
    {
        while (true)
        {
            _rest = _rest.TrimStart(" \t");
            if (!IsAt('('))
            {
                return true;
            }

            if (!TrySkipComment())
            {
                return false;
            }
        }
    }

    public bool TryTake(char character)
    {
        if (!IsAt(character))
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary>Takes what white space, a quote, a comment or a semicolon ends; it may be nothing.</summary>
    public ReadOnlySpan<char> TakeWord() => TakeUntil(NotInWord);

    /// <summary>Takes what consists of these characters alone; it may be nothing.</summary>
    public ReadOnlySpan<char> TakeWhile(SearchValues<char> characters)
    {
        var end = _rest.IndexOfAnyExcept(characters);
        return Take(end < 0 ? _rest.Length : end);
    }

    /// <summary>Takes a quoted string (RFC 5322 3.2.4) and gives what it quotes; null when it is not well-formed.</summary>
    public string? TakeQuotedString()
    {
        if (!TryTake('"'))
        {
            return null;
        }

        var content = new StringBuilder();
        while (true)
        {
            content.Append(TakeUntil(NotInQuotedString));
            if (TryTake('"'))
            {
                return content.ToString();
            }

            if (!TryTakeQuotedPair(out var quoted))
            {
                return null;
            }

            content.Append(quoted);
        }
    }

    // Comments nest; the depth is counted, so that no depth costs more than its octets.
    private bool TrySkipComment()
    {
        var depth = 0;
        do
        {
            if (TryTake('('))
            {
                depth++;
            }
            else if (TryTake(')'))
            {
                depth--;
            }
            else if (!TryTakeQuotedPair(out _))
            {
                return false;
            }

            if (depth > 0)
            {
                TakeUntil(NotInComment);
            }
        }
        while (depth > 0);

        return true;
    }

    private bool TryTakeQuotedPair(out char quoted)
    {
        quoted = default;
        if (!IsAt('\\') || _rest.Length < 2 || char.IsControl(_rest[1]))
        {
            return false;
        }

        quoted = _rest[1];
        _rest = _rest[2..];
        return true;
    }

    private ReadOnlySpan<char> TakeUntil(SearchValues<char> delimiters)
    {
        var end = _rest.IndexOfAny(delimiters);
        return Take(end < 0 ? _rest.Length : end);
    }

    private ReadOnlySpan<char> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
