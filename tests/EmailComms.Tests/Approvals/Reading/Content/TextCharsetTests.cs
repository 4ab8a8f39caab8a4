using System.Text;
using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Tests.Approvals.Reading.Content;

public class TextCharsetTests
{
    [Theory]
    [InlineData("us-ascii", 1252, "Approved")]
    [InlineData("iso-8859-1", 1252, "genehmigt, schöne Grüße")]
    [InlineData("ISO8859-1", 1252, "aprovação")]
    [InlineData("windows-1252", 1252, "“approuvé” – 5 €")]
    [InlineData("cp1252", 1252, "approuvé")]
    [InlineData("iso-8859-2", 28592, "schválené, zatwierdzić łąka")]
    [InlineData("windows-1250", 1250, "jóváhagyva, odobreno šđčćž")]
    [InlineData("iso-8859-5", 28595, "утверждаю")]
    [InlineData("windows-1251", 1251, "одобрено, ні")]
    [InlineData("win-1251", 1251, "одобрено")]
    [InlineData("koi8-r", 20866, "одобрено")]
    [InlineData("koi8-u", 21866, "погоджено, їжак")]
    [InlineData("cp866", 866, "одобрено")]
    [InlineData("iso-8859-7", 28597, "Εγκρίνεται")]
    [InlineData("windows-1253", 1253, "Εγκρίνεται")]
    [InlineData("iso-8859-9", 28599, "onaylandı, reddetmiş")]
    [InlineData("windows-1254", 1254, "onaylandı")]
    [InlineData("windows-1255", 1255, "מאושר")]
    [InlineData("iso-8859-8-i", 38598, "מאושר")]
    [InlineData("windows-1256", 1256, "موافق")]
    [InlineData("iso-8859-6", 28596, "موافق")]
    [InlineData("windows-1257", 1257, "apstiprināts")]
    [InlineData("iso-8859-15", 28605, "d'accord pour 5 €")]
    [InlineData("tis-620", 874, "อนุมัติ")]
    [InlineData("windows-874", 874, "อนุมัติ")]
    [InlineData("macintosh", 10000, "genehmigt, Grüße")]
    [InlineData("gb2312", 936, "批准，同意")]
    [InlineData("GBK", 936, "批准，镕")]
    [InlineData("gb18030", 54936, "批准 😀")]
    [InlineData("big5", 950, "核准，同意")]
    [InlineData("shift_jis", 932, "承認します。ソ表")]
    [InlineData("x-sjis", 932, "承認 ①")]
    [InlineData("windows-31j", 932, "承認")]
    [InlineData("euc-jp", 51932, "承認します")]
    [InlineData("iso-2022-jp", 50221, "承認します。 OK ｶﾅ")]
    [InlineData("euc-kr", 949, "승인합니다")]
    [InlineData("ks_c_5601-1987", 949, "승인 똠")]
    [InlineData("UTF8", 65001, "承認 ü")]
    [InlineData("\"utf-8\"", 65001, "승인")]
    [InlineData("utf-16le", 1200, "Approved ü")]
    [InlineData("utf-16be", 1201, "Approved ü")]
    public void Decodes_the_charsets_of_real_mail(string charset, int codePage, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

        Assert.Equal(text, Decode(encoding.GetBytes(text), charset));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("us-ascii")]
    [InlineData("iso-8859-1")]
    [InlineData("iso-8859-2")]
    [InlineData("windows-1252")]
    [InlineData("unknown-8bit")]
    [InlineData("default")]
    [InlineData("x-unknown")]
    [InlineData("shift_jis")]
    [InlineData("iso-2022-jp")]
    public void Takes_what_is_valid_utf8_for_utf8_whatever_the_label_says(string? charset) =>
        Assert.Equal("genehmigt – für Köln", Decode("genehmigt – für Köln"u8, charset));

    [Theory]
    [InlineData(null)]
    [InlineData("us-ascii")]
    [InlineData("utf-8")]
    [InlineData("default")]
    public void Takes_what_is_not_utf8_for_the_western_code_page(string? charset) => Assert.Equal("für 5 €", Decode([(byte)'f', 0xFC, (byte)'r', .. " 5 "u8, 0x80], charset));

    [Fact]
    public void Shows_a_stray_octet_in_utf8_as_what_it_is() => Assert.Equal("für \uFFFD", Decode([.. "für "u8, 0xFC], "utf-8"));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("us-ascii")]
    [InlineData("windows-1251")]
    public void Drops_the_mark_before_utf8(string charset) => Assert.Equal("ok ü", Decode([0xEF, 0xBB, 0xBF, .. "ok ü"u8], charset));

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [InlineData("utf-7")]
    [InlineData("unicode-1-1-utf-7")]
    [InlineData("utf7")]
    [InlineData("cp65000")]
    [InlineData("utf-32")]
    [InlineData("ucs-4")]
    [InlineData("iso-10646-ucs-2")]
    [InlineData("ebcdic-cp-us")]
    [InlineData("ibm037")]
    [InlineData("cp500")]
    [InlineData("x-ebcdic-germany")]
    [InlineData("hz-gb-2312")]
    [InlineData("iso-2022-kr")]
    [InlineData("iso-2022-cn")]
    [InlineData("scsu")]
    [InlineData("utf-16")]
    [InlineData("utf-16be")]
    public void Refuses_ascii_in_a_charset_that_has_other_letters_there(string charset) => Assert.Null(Decode("Approved"u8, charset));

    [Theory]
    [InlineData("x-unknown", "Approve", "Approve")]
    [InlineData("iso-2022-jp", "Approve", "Approve")]
    [InlineData("x-unknown", "Approv\u00E9", null)]
    [InlineData("x-unknown", "\u001B$B>5\u001B(B", null)]
    [InlineData("iso-2022-jp", "\u000EApprove\u000F", null)]
    public void Reads_an_unknown_charset_only_where_it_is_plain_ascii(string charset, string octets, string? text) =>
        Assert.Equal(text, Decode(Encoding.Latin1.GetBytes(octets), charset));

    [Theory]
    [InlineData("\u001B$B>5G'\u001B(B")]
    [InlineData("\u001B$@>5G'\u001B(B")]
    public void Reads_japanese_between_its_escapes(string octets) => Assert.Equal("承認", Decode(Encoding.Latin1.GetBytes(octets), "ISO-2022-JP"));

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [InlineData("\u001B$(D>5\u001B(B")]
    [InlineData("\u001B(HApprove\u001B(B")]
    [InlineData("\u001B-AApprove")]
    [InlineData("\u001B$B>5G'")]
    [InlineData("\u001B$B>5\r\nG'\u001B(B")]
    [InlineData("\u001B$B>5G\u001B(B")]
    [InlineData("\u001B$B>5\u001B(B\u00E9")]
    [InlineData("\u001B(JApprove")]
    [InlineData("Approve\u001B")]
    public void Refuses_japanese_that_is_not_written_as_the_standard_says(string octets) => Assert.Null(Decode(Encoding.Latin1.GetBytes(octets), "iso-2022-jp"));

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [InlineData("shift_jis")]
    [InlineData("gb2312")]
    [InlineData("big5")]
    [InlineData("euc-kr")]
    [InlineData("euc-jp")]
    public void Refuses_half_a_character_that_takes_the_next_letter_with_it(string charset) =>
        Assert.Null(Decode([0x81, (byte)'\n', .. "Approve"u8, 0x81, (byte)'!'], charset));

    [Theory]
    [InlineData("utf-16", new byte[] { 0xFF, 0xFE, 0x6F, 0x00, 0x6B, 0x00 }, "ok")]
    [InlineData("utf-16", new byte[] { 0xFE, 0xFF, 0x00, 0x6F, 0x00, 0x6B }, "ok")]
    [InlineData("utf-16", new byte[] { 0x6F, 0x00, 0x6B, 0x00 }, null)]
    [InlineData("utf-16le", new byte[] { 0x6F, 0x00, 0x6B }, null)]
    [InlineData("utf-16le", new byte[] { 0x6F, 0x00, 0x00, 0xD8 }, null)]
    [InlineData("utf-16le", new byte[] { 0x6F, 0x00, 0x00, 0x00 }, null)]
    public void Reads_wide_text_where_its_order_is_beyond_doubt(string charset, byte[] octets, string? text) => Assert.Equal(text, Decode(octets, charset));

    [Fact]
    public void Reads_an_empty_text_in_any_charset_that_it_reads() => Assert.Equal(string.Empty, Decode([], "utf-8"));

    private static string? Decode(ReadOnlySpan<byte> octets, string? charset) => TextCharset.TryDecode(octets, charset, out var text) ? text : null;
}
