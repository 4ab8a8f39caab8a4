namespace EmailComms;

/// <summary>What may stand in the unstructured text of a header field, and how foreign text is made fit for a log line.</summary>
internal static class HeaderText
{
    private const int MaxForeignTextLength = 200;

    public static bool HasControlCharacter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsLineOrControl(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Throws when a host's text would break out of its header field; names the field, never the value.</summary>
    public static void ThrowIfUnsafe(string? text, string parameterName)
    {
        if (text is not null && HasControlCharacter(text))
        {
            throw new ArgumentException("The text cannot hold line breaks or other control characters.", parameterName);
        }
    }

    /// <summary>Text of a server or a stranger: control characters become blanks, at most 200 characters stay.</summary>
    public static string Sanitize(string? text) => OneLine(text is { Length: > MaxForeignTextLength } ? text[..MaxForeignTextLength] : text);

    /// <summary>Foreign text with blanks in the place of control characters.</summary>
    public static string OneLine(string? text) =>
        string.IsNullOrEmpty(text)
            ? string.Empty
            : string.Create(text.Length, text, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = IsLineOrControl(source[i]) || char.IsSurrogate(source[i]) ? ' ' : source[i];
                }
            });

    // U+2028, U+2029 and the bidirectional controls break or reorder a line just as CR and LF do.
    private static bool IsLineOrControl(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
