using System.Globalization;
using System.Text;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>What a charset parameter stands for: the names of the registry, the names that programs write instead, and the names for "I do not know".</summary>
internal readonly record struct CharsetLabel(CharsetKind Kind, int CodePage = 0)
{
    private const int Western = 1252;

    private static readonly CharsetLabel Unlabelled = new(CharsetKind.CodePage, Western);

    // All keep the ASCII octets for ASCII. GBK and GB 18030 contain GB 2312, and the Korean code page contains EUC-KR: programs
    // write the small name and send the large set.
    private static readonly Dictionary<string, int> CodePagesByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ansi"] = Western, ["default"] = Western, ["unknown-8bit"] = Western, ["x-user-defined"] = Western, ["8bit"] = Western, ["7bit"] = Western,
        ["ascii"] = Western, ["us-ascii"] = Western, ["us"] = Western, ["646"] = Western, ["iso646-us"] = Western, ["ansi-x3.4-1968"] = Western, ["ansi-x3.4-1986"] = Western,
        ["cp20127"] = Western, ["cp28591"] = Western, ["latin1"] = Western, ["latin-1"] = Western, ["l1"] = Western, ["iso-latin-1"] = Western, ["western"] = Western, ["ibm819"] = Western, ["cp819"] = Western,
        ["latin2"] = 28592, ["latin5"] = 28599, ["latin9"] = 28605, ["latin-9"] = 28605, ["iso-8859-8-i"] = 38598, ["iso-8859-8-e"] = 38598,
        ["tis-620"] = 874, ["tis620"] = 874, ["iso-8859-11"] = 874,
        ["koi8-r"] = 20866, ["koi8r"] = 20866, ["koi8"] = 20866, ["koi8-u"] = 21866, ["koi8u"] = 21866, ["koi8-ru"] = 21866,
        ["macintosh"] = 10000, ["mac"] = 10000, ["x-mac-roman"] = 10000, ["macroman"] = 10000, ["x-mac-cyrillic"] = 10007, ["x-mac-ce"] = 10029, ["x-mac-turkish"] = 10081, ["x-mac-greek"] = 10006,
        ["gb2312"] = 54936, ["gb-2312"] = 54936, ["gb-2312-80"] = 54936, ["gbk"] = 54936, ["x-gbk"] = 54936, ["gb18030"] = 54936, ["gb-18030"] = 54936, ["cn-gb"] = 54936, ["euc-cn"] = 54936, ["x-euc-cn"] = 54936, ["chinese"] = 54936, ["cp936"] = 54936, ["ms936"] = 54936, ["windows-936"] = 54936,
        ["big5"] = 950, ["big-5"] = 950, ["big5-hkscs"] = 950, ["cn-big5"] = 950, ["x-x-big5"] = 950, ["csbig5"] = 950,
        ["shift-jis"] = 932, ["shiftjis"] = 932, ["sjis"] = 932, ["x-sjis"] = 932, ["csshiftjis"] = 932, ["windows-31j"] = 932,
        ["euc-jp"] = 51932, ["eucjp"] = 51932, ["x-euc-jp"] = 51932, ["x-euc"] = 51932, ["ujis"] = 51932,
        ["euc-kr"] = 949, ["euckr"] = 949, ["uhc"] = 949, ["korean"] = 949, ["ks-c-5601-1987"] = 949, ["ks-c-5601"] = 949, ["ks-c-5601-1989"] = 949, ["ksc5601"] = 949, ["ksc-5601"] = 949, ["ks-x-1001"] = 949, ["x-windows-949"] = 949,
    };

    private static readonly Dictionary<string, CharsetKind> SpecialNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-16"] = CharsetKind.Utf16,
        ["utf-16le"] = CharsetKind.Utf16LittleEndian,
        ["utf-16be"] = CharsetKind.Utf16BigEndian,
        ["iso-2022-jp"] = CharsetKind.Iso2022Jp,
        ["iso-2022-jp-ms"] = CharsetKind.Iso2022Jp,
        ["csiso2022jp"] = CharsetKind.Iso2022Jp,
    };

    // The code pages that "cp…", "windows-…" and their kin may name; every other number may be one of the EBCDIC family.
    private static readonly HashSet<int> NumberedCodePages =
        [437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 874, 932, 949, 950, 1250, 1251, Western, 1253, 1254, 1255, 1256, 1257, 1258, 20866, 21866, 28592, 28595, 28597, 28599, 28605, 51932, 54936];

    private static readonly string[] NumberPrefixes = ["windows-", "windows", "x-windows-", "windows-cp", "win-", "win", "x-cp", "cp-", "cp", "ms", "ibm-", "ibm"];

    private static readonly string[] Iso8859Prefixes = ["iso-8859-", "iso8859-", "8859-", "x-iso-8859-", "iso-8859", "iso8859"];

    // An ASCII octet is not the ASCII character in them, or not always.
    private static readonly string[] HidingPrefixes =
        ["utf", "unicode", "csunicode", "ucs", "iso-10646", "x-utf", "x-unicode", "scsu", "bocu", "csscsu", "csbocu", "cesu", "hz", "iso-2022", "csiso2022", "x-iso-2022", "ebcdic", "csebcdic", "x-ebcdic", "csibm"];

    public static CharsetLabel Of(string? charset)
    {
        if (charset is null)
        {
            return Unlabelled;
        }

        var name = charset.Trim(' ', '\t', '"', '\'', ';').Replace('_', '-');
        if (StartsWithAny(name, ["utf-8", "utf8", "unicode-1-1-utf-8", "x-utf-8", "cp65001"]))
        {
            return new CharsetLabel(CharsetKind.Utf8);
        }

        if (name.Length == 0)
        {
            return Unlabelled;
        }

        return SpecialNames.TryGetValue(name, out var kind) ? new CharsetLabel(kind)
            : CodePagesByName.TryGetValue(name, out var codePage) ? new CharsetLabel(CharsetKind.CodePage, codePage)
            : OfNumber(name);
    }

    private static CharsetLabel OfNumber(string name)
    {
        if (NumberBehind(name, Iso8859Prefixes) is { } part)
        {
            return part is 1 ? Unlabelled : part is (>= 2 and <= 9) or 13 or 15 ? new CharsetLabel(CharsetKind.CodePage, 28590 + part) : new CharsetLabel(CharsetKind.Unknown);
        }

        if (NumberBehind(name, NumberPrefixes) is { } number)
        {
            return NumberedCodePages.Contains(number) ? new CharsetLabel(CharsetKind.CodePage, number) : new CharsetLabel(CharsetKind.Hiding);
        }

        return StartsWithAny(name, HidingPrefixes) || IsKnownToTheFramework(name) ? new CharsetLabel(CharsetKind.Hiding) : new CharsetLabel(CharsetKind.Unknown);
    }

    // What the framework has a decoder for and the tables do not name has been left out on purpose.
    private static bool IsKnownToTheFramework(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) is not null;

    private static int? NumberBehind(string name, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
        }

        return null;
    }

    private static bool StartsWithAny(string name, ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
