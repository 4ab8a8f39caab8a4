using System.Text;
using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Tests.Approvals.Reading.Content;

public class TransferEncodingTests
{
    [Theory]
    [InlineData(null, "a=3D", "a=3D")]
    [InlineData("", "a=3D", "a=3D")]
    [InlineData("7bit", "a=3D", "a=3D")]
    [InlineData("8-Bit", "a=3D", "a=3D")]
    [InlineData("binary", "a=3D", "a=3D")]
    [InlineData("QUOTED-PRINTABLE", "a=3D=\r\nb=c3=BC", "a=b\u00C3\u00BC")]
    [InlineData("quoted-printable;", "a=3D", "a=")]
    [InlineData("quoted-printable (as ever)", "a=3D", "a=")]
    [InlineData("(x) base64", "YXBw\r\ncm92ZQ==\r\n", "approve")]
    [InlineData("base64", "YXBw cm9\t2ZQ", "approve")]
    [InlineData("base64", "YXBw!cm92*ZQ==", "approve")]
    public void Undoes_what_programs_do(string? encoding, string content, string octets) => Assert.Equal(octets, Decode(content, encoding));

    [Theory]
    [InlineData("quoted-printable", "a=ZZb", "a=ZZb")]
    [InlineData("quoted-printable", "a=", "a")]
    public void Leaves_what_is_not_encoded(string encoding, string content, string octets) => Assert.Equal(octets, Decode(content, encoding));

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [InlineData("x-uuencode")]
    [InlineData("x-yenc")]
    [InlineData("rubbish")]
    [InlineData("7bit base64")]
    [InlineData("base64, 7bit")]
    [InlineData("base64 x")]
    [InlineData("quoted-printable (x) base64")]
    [InlineData("7bit; base64")]
    public void Refuses_an_encoding_that_it_does_not_know_or_that_is_two(string encoding) => Assert.Null(Decode("Approve", encoding));

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [InlineData("YXBwcm92ZQ==\r\ncmVqZWN0\r\n")]
    [InlineData("YQ==YQ==")]
    [InlineData("YXBw-_mUu")]
    [InlineData("YXBwcm92ZQ==\r\n-- \r\nlist footer\r\n")]
    public void Refuses_base64_that_decoders_end_at_different_places(string content) => Assert.Null(Decode(content, "base64"));

    [Fact]
    public void Does_not_copy_what_is_not_encoded()
    {
        var content = "Approve"u8.ToArray().AsMemory(2);

        Assert.True(TransferEncoding.TryDecode(content, "8bit", out var decoded));
        Assert.True(content.Equals(decoded));
    }

    private static string? Decode(string content, string? encoding) =>
        TransferEncoding.TryDecode(Encoding.Latin1.GetBytes("xx" + content).AsMemory(2), encoding, out var octets) ? Encoding.Latin1.GetString(octets.Span) : null;
}
