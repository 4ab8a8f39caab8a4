using System.Buffers;
using System.Text;

namespace EmailComms.Composition;

/// <summary>Writes a host's text so that a reader finds exactly it: no more, no less, and nothing that it only looks like (RFC 2047).</summary>
internal static class EncodedWords
{
    // 45 octets are 60 characters of base64: with the frame, less than the 75 that section 2 allows.
    private const int MaxOctets = 45;

    /// <summary>
    /// The text as it is when every reader agrees on it, and else the whole of it as encoded-words, which MimeKit leaves alone.
    /// Left to itself, MimeKit passes on what looks like an encoded-word, and folds some names so that characters get lost.
    /// </summary>
    public static string Protect(string text)
    {
        var trimmed = text.Trim();
        return IsPlain(trimmed) && !trimmed.Contains("  ", StringComparison.Ordinal) ? trimmed : Encode(trimmed);
    }

    /// <summary>True for ASCII in which nobody finds an encoded-word.</summary>
    public static bool IsPlain(string text) => Ascii.IsValid(text) && !text.Contains("=?", StringComparison.Ordinal);

    public static string Encode(string text)
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
