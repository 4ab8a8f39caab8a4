using System.Globalization;

namespace EmailComms;

/// <summary>An enhanced mail system status code such as 5.1.1 (RFC 3463).</summary>
public readonly record struct EnhancedStatusCode
{
    private static readonly System.Buffers.SearchValues<char> CodeText = System.Buffers.SearchValues.Create("0123456789.");

    /// <summary>Creates a code.</summary>
    /// <param name="class">2 (success), 4 (persistent transient failure) or 5 (permanent failure).</param>
    /// <param name="subject">0 to 999: what the code is about (1 address, 2 mailbox, 3 system, 4 network, 5 protocol, 6 content, 7 security).</param>
    /// <param name="detail">0 to 999.</param>
    public EnhancedStatusCode(int @class, int subject, int detail)
    {
        if (@class is not (2 or 4 or 5))
        {
            throw new ArgumentOutOfRangeException(nameof(@class), @class, "The class is 2, 4 or 5.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(subject);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subject, 999);
        ArgumentOutOfRangeException.ThrowIfNegative(detail);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(detail, 999);
        Class = @class;
        Subject = subject;
        Detail = detail;
    }

    /// <summary>2 for success, 4 for a persistent transient failure, 5 for a permanent failure.</summary>
    public int Class { get; }

    /// <summary>What the code is about.</summary>
    public int Subject { get; }

    /// <summary>The detail within the subject.</summary>
    public int Detail { get; }

    /// <summary>Reads a code at the beginning of the text of a reply, as servers write it (RFC 2034).</summary>
    /// <param name="text">The text, for example <c>5.1.1 no such user</c>.</param>
    /// <param name="code">The code when the text begins with one.</param>
    public static bool TryParse(string? text, out EnhancedStatusCode code)
    {
        code = default;
        if (text is null)
        {
            return false;
        }

        var word = text.AsSpan().TrimStart();
        var end = word.IndexOfAnyExcept(CodeText);
        word = end < 0 ? word : word[..end];
        Span<Range> parts = stackalloc Range[4];
        if (word.Split(parts, '.') != 3
            || !TryParseNumber(word[parts[0]], out var @class) || @class is not (2 or 4 or 5)
            || !TryParseNumber(word[parts[1]], out var subject)
            || !TryParseNumber(word[parts[2]], out var detail))
        {
            return false;
        }

        code = new EnhancedStatusCode(@class, subject, detail);
        return true;
    }

    /// <summary>The code with dots, such as <c>5.1.1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Class}.{Subject}.{Detail}");

    private static bool TryParseNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        return digits.Length is >= 1 and <= 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
