using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Tests.Approvals.Reading.Content;

/// <summary>What a message that means harm may cost: a megabyte takes no longer than a blink, and a small multiple of itself.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T41")]
public class HostileMimeTests
{
    private const int Size = 1024 * 1024;

    // Ten times what is asked for, as machines that run tests are busy; a square would be far beyond.
    private static readonly TimeSpan Blink = TimeSpan.FromSeconds(2);

    public static TheoryData<string, string> Shapes => new()
    {
        { "multipart/mixed; boundary=b", "--b\r\n" },
        { "multipart/mixed; boundary=b", "--b\r\n\r\n" },
        { "multipart/mixed; boundary=b", "--b" },
        { "multipart/mixed; boundary=b", "--b--x\r\n" },
        { "multipart/alternative; boundary=b", "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" },
        { "text/plain; charset=iso-2022-jp", "\u001B$B" },
        { "text/plain; charset=iso-2022-jp", "\u001B$B>5\u001B(B" },
        { "text/plain; charset=shift_jis", "\u0081" },
        { "text/plain; charset=utf-8", "\u00FF" },
        { "text/plain; charset=gb18030", "\u0081\u0030" },
        { "text/plain", "-----BEGIN PGP SIGNED MESSAGE-----\r\n" },
        { "text/plain", "-----BEGIN PGP SIGNED MESSAGE-----\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n" },
        { "application/ms-tnef", "x" },
        { "application/ms-tnef", "eJ8+IgAAAQ" },
        { "application/pkcs7-mime", "MIAwgDCAMIAwgDCA" },
        { "application/pkcs7-mime", "JIAkgCSAJIAkgCSA" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_megabyte_of_it_is_read_or_refused_at_once(string contentType, string shape)
    {
        foreach (var encoding in new[] { "8bit", "base64", "quoted-printable" })
        {
            var head = Encoding.Latin1.GetBytes($"Content-Type: {contentType}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n");
            var message = (byte[])[.. head, .. Encoding.Latin1.GetBytes(new StringBuilder().Insert(0, shape, Size / shape.Length).ToString())];
            A.Message(message[..Math.Min(message.Length, 4096)], maxTextBytes: Size);
            var allocated = GC.GetAllocatedBytesForCurrentThread();

            var time = ThreadTime.Of(() => A.Message(message, maxTextBytes: Size));

            Assert.InRange(time, TimeSpan.Zero, Blink);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 16L * Size);
        }
    }

    [Theory]
    [InlineData(0x30)]
    [InlineData(0x24)]
    [InlineData(0xA0)]
    public void Levels_without_end_inside_of_a_signature_are_gone_through_at_once(int tag)
    {
        // ContentInfo of signed data, and inside of it levels of indefinite length where the content belongs.
        var octets = new List<byte>([0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0, 0x80, 0x30, 0x80, 0x02, 0x01, 0x01, 0x31, 0x00, 0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01, 0xA0, 0x80]);
        while (octets.Count < Size / 2)
        {
            octets.AddRange([(byte)tag, 0x80]);
        }

        octets.AddRange(new byte[octets.Count]);

        var time = ThreadTime.Of(() => Assert.Null(CmsContent.Open(octets.ToArray(), out _)));

        Assert.InRange(time, TimeSpan.Zero, Blink);
    }

    [Fact]
    public void Multiparts_inside_of_multiparts_are_refused_where_the_limit_is()
    {
        var message = new StringBuilder();
        for (var level = 0; level < 20_000; level++)
        {
            message.Append("Content-Type: multipart/mixed; boundary=b").Append(level).Append("\r\n\r\n--b").Append(level).Append("\r\n");
        }

        var octets = Encoding.ASCII.GetBytes(message.ToString());

        var time = ThreadTime.Of(() => Assert.Equal(ApprovalReplyReason.StructureTooLarge, A.Message(octets).Problem));

        Assert.InRange(time, TimeSpan.Zero, Blink);
    }
}
