using System.Buffers;
using System.Text;

namespace EmailComms.Diagnostics;

/// <summary>Takes out of foreign text what may be a token or an encoded credential: an unbroken run longer than words are.</summary>
internal static class TokenRedaction
{
    // A token has 40 base32 digits; the base64 of a credential is longer than that as a rule.
    private const int LongestWord = 39;

    private static readonly SearchValues<char> Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    public static string RedactIn(string text)
    {
        if (text.Length <= LongestWord)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAnyExcept(Digits);
            var word = end < 0 ? rest : rest[..end];
            result.Append(word.Length > LongestWord ? "***" : word);
            if (end >= 0)
            {
                result.Append(rest[end]);
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return result.ToString();
    }
}
