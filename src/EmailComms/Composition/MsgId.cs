using System.Buffers;

namespace EmailComms.Composition;

/// <summary>The form of Message-ID and Content-ID that the library writes, without angle brackets (RFC 5322 section 3.6.4).</summary>
internal static class MsgId
{
    // Leaves room for the field name and the brackets in a line of 998 octets (RFC 5322 section 2.1.1).
    private const int MaxOctets = 900;

    private static readonly SearchValues<char> Text =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.");

    /// <summary>Dot-atom characters around exactly one @.</summary>
    public static bool IsValid(ReadOnlySpan<char> id)
    {
        var at = id.IndexOf('@');
        return at > 0 && IsSafe(id[..at]) && IsSafe(id[(at + 1)..]) && IsDotted(id[(at + 1)..]) && id.Length <= MaxOctets;
    }

    /// <summary>As <see cref="IsValid"/>, or without the @: mail programs write and resolve Content-IDs such as <c>logo</c>.</summary>
    public static bool IsValidContentId(ReadOnlySpan<char> id) => IsValid(id) || (IsSafe(id) && id.Length <= MaxOctets);

    // Readers drop a dot that separates nothing.
    private static bool IsDotted(ReadOnlySpan<char> domain) =>
        domain[0] != '.' && domain[^1] != '.' && domain.IndexOf("..", StringComparison.Ordinal) < 0;

    // "=?" would be read as the beginning of an encoded-word by lenient readers.
    private static bool IsSafe(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExcept(Text) && text.IndexOf("=?", StringComparison.Ordinal) < 0;
}
