using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>
/// Decodes text. Every charset that is read keeps ASCII octets for ASCII, or says where it does not and is read strictly: a
/// charset that can show one program a word that the next one does not see is refused. A label that the octets contradict
/// does not count.
/// </summary>
internal static class TextCharset
{
    private const char Replacement = '\uFFFD';
    private const byte FirstLead = 0xC2;
    private const byte LastLead = 0xF4;

    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: false);

    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: false);

    public static bool TryDecode(ReadOnlySpan<byte> octets, string? charset, out string text)
    {
        text = Decode(octets, CharsetLabel.Of(charset)) ?? string.Empty;
        return text.Length > 0 || octets.IsEmpty || octets.SequenceEqual(Encoding.UTF8.Preamble);
    }

    private static string? Decode(ReadOnlySpan<byte> octets, CharsetLabel label) => label.Kind switch
    {
        CharsetKind.Hiding => null,
        CharsetKind.Utf16 => octets.StartsWith(LittleEndianMark) ? DecodeWide(octets[2..], LittleEndian) : octets.StartsWith(BigEndianMark) ? DecodeWide(octets[2..], BigEndian) : null,
        CharsetKind.Utf16LittleEndian => DecodeWide(octets.StartsWith(LittleEndianMark) ? octets[2..] : octets, LittleEndian),
        CharsetKind.Utf16BigEndian => DecodeWide(octets.StartsWith(BigEndianMark) ? octets[2..] : octets, BigEndian),
        CharsetKind.Iso2022Jp when octets.Contains(Iso2022Jp.Escape) => Iso2022Jp.TryDecode(octets, out var japanese) ? japanese : null,
        _ => DecodeNarrow(octets, label),
    };

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    private static string? DecodeNarrow(ReadOnlySpan<byte> octets, CharsetLabel label)
    {
        if (octets.StartsWith(Encoding.UTF8.Preamble) && Utf8.IsValid(octets))
        {
            return Encoding.UTF8.GetString(octets[3..]);
        }

        if (Ascii.IsValid(octets))
        {
            return label.Kind is CharsetKind.Unknown or CharsetKind.Iso2022Jp && SwitchesCharacterSets(octets) ? null : Encoding.ASCII.GetString(octets);
        }

        return label.Kind switch
        {
            CharsetKind.Utf8 => HasUtf8Sequence(octets) ? Encoding.UTF8.GetString(octets) : CodePage(1252).GetString(octets),
            CharsetKind.CodePage when IsMultiByte(label.CodePage) => DecodeMultiByte(octets, label.CodePage),
            CharsetKind.CodePage => IsOftenWrong(label.CodePage) && Utf8.IsValid(octets) ? Encoding.UTF8.GetString(octets) : CodePage(label.CodePage).GetString(octets),
            _ => Utf8.IsValid(octets) ? Encoding.UTF8.GetString(octets) : null,
        };
    }

    // A sequence that is not a character may take an ASCII octet with it, and programs disagree which.
    private static string? DecodeMultiByte(ReadOnlySpan<byte> octets, int codePage)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(octets);
        }
        catch (DecoderFallbackException)
        {
            return Utf8.IsValid(octets) ? Encoding.UTF8.GetString(octets) : null;
        }
    }

    // ASCII under the label of a wide charset is shown as ASCII by programs that look at the octets.
    private static string? DecodeWide(ReadOnlySpan<byte> octets, UnicodeEncoding encoding)
    {
        if (octets.Length % 2 != 0 || (!octets.Contains((byte)0) && Ascii.IsValid(octets)))
        {
            return null;
        }

        var text = encoding.GetString(octets);
        return text.AsSpan().ContainsAny('\0', Replacement) ? null : text;
    }

    // Text that is valid in UTF-8 beyond ASCII hardly ever is by chance. In Cyrillic, Greek and the other code pages of
    // Windows it is, now and then, in a text of a word or two.
    private static bool IsOftenWrong(int codePage) => codePage is 1252 or (>= 28592 and <= 28605);

    private static bool IsMultiByte(int codePage) => codePage is 932 or 949 or 950 or 51932 or 54936;

    // ESC and SO/SI switch character sets; NUL separates the octets of wide ones.
    private static bool SwitchesCharacterSets(ReadOnlySpan<byte> octets) => octets.ContainsAny("\0\u000E\u000F\u001B"u8);

    private static bool HasUtf8Sequence(ReadOnlySpan<byte> octets)
    {
        while (octets.IndexOfAnyInRange(FirstLead, LastLead) is var next and >= 0)
        {
            if (Rune.DecodeFromUtf8(octets[next..], out _, out _) == OperationStatus.Done)
            {
                return true;
            }

            octets = octets[(next + 1)..];
        }

        return false;
    }

    private static Encoding CodePage(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;
}
