using System.Text;

namespace EmailComms.Approvals.Reading;

/// <summary>
/// Decodes text in the charsets that cannot hide ASCII from one reader and show it to another: UTF-8, US-ASCII, ISO-8859
/// and windows-125x. Stateful and wide ones (utf-7, utf-16, iso-2022) are not read.
/// </summary>
internal static class TextCharset
{
    public static bool TryDecode(ReadOnlySpan<byte> octets, string? charset, out string text)
    {
        text = string.Empty;
        var encoding = Find(charset ?? "us-ascii", octets);
        if (encoding is null)
        {
            return false;
        }

        text = encoding.GetString(octets.StartsWith(Encoding.UTF8.Preamble) ? octets[3..] : octets);
        return true;
    }

    private static Encoding? Find(string charset, ReadOnlySpan<byte> octets)
    {
        if (Is(charset, "utf-8") || Is(charset, "utf8"))
        {
            return Encoding.UTF8;
        }

        if (StartsWith(charset, "utf-") || StartsWith(charset, "utf7") || StartsWith(charset, "unicode") || StartsWith(charset, "ucs-"))
        {
            return null;
        }

        if (IsPlainAscii(octets))
        {
            return Encoding.ASCII;
        }

        // Eight-bit text that claims to be ASCII is what it can be read as.
        if (Is(charset, "us-ascii") || Is(charset, "ascii"))
        {
            return System.Text.Unicode.Utf8.IsValid(octets) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252);
        }

        return StartsWith(charset, "iso-8859-") || StartsWith(charset, "windows-125") ? FindCodePage(charset) : null;
    }

    private static Encoding? FindCodePage(string charset)
    {
        // The framework itself knows iso-8859-1 only; the provider knows the rest and answers null for names it does not.
        return Is(charset, "iso-8859-1")
            ? CodePagesEncodingProvider.Instance.GetEncoding(1252)
            : CodePagesEncodingProvider.Instance.GetEncoding(charset);
    }

    // ESC and SO/SI switch character sets; NUL separates the octets of wide ones.
    private static bool IsPlainAscii(ReadOnlySpan<byte> octets) =>
        Ascii.IsValid(octets) && !octets.ContainsAny("\0\u000E\u000F\u001B"u8);

    private static bool Is(string charset, string name) => charset.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(string charset, string prefix) => charset.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
