using System.Text;
using MimeKit.Utils;

namespace EmailComms.Approvals.Screening;

/// <summary>The few forms of field bodies that screening looks at.</summary>
internal static class HeaderValue
{
    private static readonly Encoding Latin1 = Encoding.Latin1;

    /// <summary>The first token: <c>auto-replied</c> of <c>auto-replied (vacation); x=y</c>.</summary>
    public static ReadOnlySpan<char> FirstToken(string value)
    {
        var rest = SkipComments(value.AsSpan().TrimStart());
        var end = rest.IndexOfAny(" \t;(,");
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>The text of an unstructured field with its encoded-words (RFC 2047) decoded.</summary>
    public static string DecodeText(string value) => Rfc2047.DecodeText(Latin1.GetBytes(value));

    private static ReadOnlySpan<char> SkipComments(ReadOnlySpan<char> value)
    {
        while (value.StartsWith("("))
        {
            var end = value.IndexOf(')');
            value = end < 0 ? default : value[(end + 1)..].TrimStart();
        }

        return value;
    }
}
