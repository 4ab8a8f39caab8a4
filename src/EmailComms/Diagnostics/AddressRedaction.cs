using System.Buffers;
using System.Text;

namespace EmailComms.Diagnostics;

/// <summary>How an address may appear in a log, an exception or a report.</summary>
internal static class AddressRedaction
{
    // What stands around an address in a server's text, and in no address that is delivered anywhere.
    private static readonly SearchValues<char> Separators = SearchValues.Create(" <>:;,\"()[]");

    /// <summary><c>ann@example.org</c> becomes <c>a***@example.org</c>; a sub-address, which may carry a token, disappears.</summary>
    public static string Redact(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 ? "***" : $"{address[0]}***{address[at..]}";
    }

    /// <summary>
    /// Shortens every address in a server's text: replies such as <c>550 5.1.1 &lt;ann@example.org&gt; unknown</c> quote it.
    /// </summary>
    public static string RedactIn(string text)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var separator = rest.IndexOfAny(Separators);
            var word = separator < 0 ? rest : rest[..separator];
            if (word.Contains('@'))
            {
                result.Append(Redact(word.ToString()));
            }
            else
            {
                result.Append(word);
            }

            if (separator >= 0)
            {
                result.Append(rest[separator]);
            }

            rest = separator < 0 ? [] : rest[(separator + 1)..];
        }

        return result.ToString();
    }
}
