using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EmailComms.Approvals.Correlation;

/// <summary>
/// A token with its claims as text: <c>ec1-TOKEN-CLAIMS</c>, the left side of our Message-IDs and, in brackets, the reference
/// line of the body.
/// </summary>
internal sealed class ReplyReference
{
    /// <summary>What every one of our Message-IDs begins with; a server can be asked to search for it.</summary>
    public const string Prefix = "ec1-";

    /// <summary>What the reference line of a body begins with.</summary>
    public const string Opening = "[ref:ec1-";

    private const int LineLength = 56;
    private const int MaxClaimsLength = 432;
    private const int MaxTagLength = 200;

    // With everything that programs put inside. Without a bound, text made of beginnings alone would be read again from each of them.
    private const int MaxSpan = 4096;

    private ReplyReference(ReplyToken token, byte[] claims)
    {
        Token = token;
        Claims = claims;
    }

    public ReplyToken Token { get; }

    public byte[] Claims { get; }

    public static string Write(ReplyToken token, ReadOnlySpan<byte> claims) => $"{Prefix}{token.Text}-{Base32.Encode(claims)}";

    public static string WriteLine(ReplyToken token, ReadOnlySpan<byte> claims) => $"[ref:{Write(token, claims)}]";

    /// <summary>The reference in short lines, which no mail program has to wrap.</summary>
    public static string WriteBlock(ReplyToken token, ReadOnlySpan<byte> claims)
    {
        var line = WriteLine(token, claims);
        var block = new StringBuilder(line.Length + 16);
        for (var start = 0; start < line.Length; start += LineLength)
        {
            block.Append(start == 0 ? string.Empty : "\n").Append(line.AsSpan(start, Math.Min(LineLength, line.Length - start)));
        }

        return block.ToString();
    }

    /// <summary>Whether a line begins as the reference of a body does.</summary>
    public static bool Opens(ReadOnlySpan<char> line) => line.StartsWith(Opening, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Finds every reference in a text, linearly. What mail programs put inside one is skipped: line ends, blanks, quote marks, HTML tags.
    /// </summary>
    public static List<ReplyReference> FindAll(ReadOnlySpan<char> text)
    {
        var found = new List<ReplyReference>();
        var rest = text;
        for (var at = IndexOfPrefix(rest); at >= 0; at = IndexOfPrefix(rest))
        {
            rest = rest[(at + Prefix.Length)..];
            if (TryRead(rest[..Math.Min(rest.Length, MaxSpan)], out var reference))
            {
                found.Add(reference);
            }
        }

        return found;
    }

    private static bool TryRead(ReadOnlySpan<char> text, [NotNullWhen(true)] out ReplyReference? reference)
    {
        reference = null;
        Span<char> digits = stackalloc char[MaxClaimsLength];
        var position = ReadDigits(text, digits[..ReplyToken.TextLength], out var count);
        if (count != ReplyToken.TextLength || !ReplyToken.TryParse(digits[..count], out var token))
        {
            return false;
        }

        position = SkipFiller(text, position);
        if (position >= text.Length || text[position] != '-')
        {
            return false;
        }

        ReadDigits(text[(position + 1)..], digits, out count);
        if (count == 0 || !Base32.TryDecode(digits[..count], out var claims))
        {
            return false;
        }

        reference = new ReplyReference(token, claims);
        return true;
    }

    private static int ReadDigits(ReadOnlySpan<char> text, Span<char> digits, out int count)
    {
        count = 0;
        var position = SkipFiller(text, 0);
        while (position < text.Length && count < digits.Length && Base32.IsDigit(text[position]))
        {
            digits[count++] = text[position];
            position++;
            var next = SkipFiller(text, position);

            // Filler belongs to the reference only when digits follow; behind the last digit it is somebody's text.
            if (next > position && !(next < text.Length && (Base32.IsDigit(text[next]) || text[next] is '-' or ']')))
            {
                break;
            }

            position = next;
        }

        return position;
    }

    private static int SkipFiller(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            var c = text[position];
            var length = c is ' ' or '\t' or '\r' or '\n' or '>' or '|' or '\u00A0' or '\u200B' ? 1 : c == '<' ? TagLength(text[position..]) : 0;
            if (length == 0)
            {
                break;
            }

            position += length;
        }

        return position;
    }

    // In HTML, line breaks are elements.
    private static int TagLength(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, MaxTagLength)].IndexOf('>') + 1;

    private static int IndexOfPrefix(ReadOnlySpan<char> text) => text.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
}
