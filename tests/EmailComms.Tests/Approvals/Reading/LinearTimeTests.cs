using System.Text;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Screening;

namespace EmailComms.Tests.Approvals.Reading;

public class LinearTimeTests
{
    private const int Small = 128 * 1024;
    private const int Large = 1024 * 1024;

    public static TheoryData<string> Shapes =>
    [
        ">", "> ", ">\n", "On ", "On \n", "On Fri Ann wrote:\n", "a@b1:\n", "From: x\n", "Thanks,\n", "\n", " ", "x", "Approve ", "approve\n", "no ", "if, ", "-", "----- x", "_\n", "é", "😀", "\u0301",
        "<", "<div>", "<div", "</div>", "<blockquote>", "<b><p>", "<p style='display:none'>", "<a b=c ", "<!--", "<![CDATA[", "&", "&#", "<td>", "</td></p>", "<style>", "<br>", "<p>&nbsp;",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reads_eight_times_the_text_in_about_eight_times_the_time(string shape)
    {
        AssertLinear(size => Encoding.UTF8.GetBytes(Repeat(shape, size)), text => Read("text/plain", text));
        AssertLinear(size => Encoding.UTF8.GetBytes(Repeat(shape, size)), text => Read("text/html", text));
    }

    [Theory]
    [InlineData("--b\r\n\r\n")]
    [InlineData("--b")]
    [InlineData("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n")]
    [InlineData("=")]
    [InlineData("=0D=0A")]
    public void Takes_multiparts_apart_in_linear_time(string shape) =>
        AssertLinear(
            size => Encoding.UTF8.GetBytes("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + Repeat(shape, size)),
            octets =>
            {
                if (HeaderBlock.TryRead(octets, LineEnds.CrLf, out var header, out var bodyOffset, out _))
                {
                    ReplyReader.Read(ReceivedParts.FromMessage(header, octets.AsMemory(bodyOffset), LineEnds.CrLf, 4 * Large), ReadingSettings.Default);
                }
            });

    private static void Read(string mediaType, byte[] text)
    {
        var header = Encoding.ASCII.GetBytes($"Content-Type: {mediaType}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n");
        var octets = Encoding.UTF8.GetString(text).ReplaceLineEndings("\r\n");
        ReplyReader.Read(ReceivedParts.FromParts([new ReceivedPart(header, Encoding.UTF8.GetBytes(octets), IsTruncated: false)], 4 * Large), ReadingSettings.Default);
    }

    // Growth, not time: a machine may be slow, but a square makes 8 into 64, and a megabyte into minutes. What takes less
    // than a second in all is not worth the noise of a ratio.
    private static void AssertLinear(Func<int, byte[]> make, Action<byte[]> read)
    {
        var small = make(Small);
        var large = make(Large);
        read(small);

        var smallTime = Measure(small, read);
        var largeTime = Measure(large, read);

        Assert.True(largeTime < TimeSpan.FromSeconds(1) || largeTime < smallTime * 30, $"{smallTime} became {largeTime}");
    }

    private static TimeSpan Measure(byte[] text, Action<byte[]> read)
    {
        var start = TimeProvider.System.GetTimestamp();
        read(text);
        return TimeProvider.System.GetElapsedTime(start);
    }

    private static string Repeat(string shape, int size) => new StringBuilder().Insert(0, shape, size / shape.Length).ToString();
}
