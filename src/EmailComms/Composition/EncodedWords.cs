using System.Buffers;
using System.Text;

namespace EmailComms.Composition;

/// <summary>Keeps a host's text from being taken for what it only looks like: an encoded-word (RFC 2047).</summary>
internal static class EncodedWords
{
    // 45 octets are 60 characters of base64: with the frame, less than the 75 that section 2 allows.
    private const int MaxOctets = 45;

    /// <summary>
    /// The text as it is, which MimeKit encodes when it has to; or, when a reader would find an encoded-word in it, the whole
    /// of it as encoded-words, which MimeKit leaves alone.
    /// </summary>
    public static string Protect(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Contains("=?", StringComparison.Ordinal) ? Encode(trimmed) : trimmed;
    }

    private static string Encode(string text)
    {
        var words = new StringBuilder();
        Span<byte> octets = stackalloc byte[MaxOctets];
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var length = 0;
            while (!rest.IsEmpty
                && Rune.DecodeFromUtf16(rest, out var rune, out var consumed) == OperationStatus.Done
                && rune.TryEncodeToUtf8(octets[length..], out var written))
            {
                length += written;
                rest = rest[consumed..];
            }

            words.Append(words.Length == 0 ? string.Empty : " ").Append("=?utf-8?B?").Append(Convert.ToBase64String(octets[..length])).Append("?=");
        }

        return words.ToString();
    }
}
