extern alias Benchmarks;

using System.Text;
using Benchmarks::EmailComms.Benchmarks;

namespace EmailComms.Tests.Approvals.Reading;

/// <summary>Growth, not time: a machine may be slow, but a square makes 16 into 256, and a megabyte into minutes.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T43")]
public class LinearTimeTests
{
    private const int Small = 64 * 1024;
    private const int Large = 1024 * 1024;

    // A straight line is 16; large strings come from other memory than small ones, which alone can triple that.
    private const double MaxRatio = 96;

    // The shortest of several times is the one that was disturbed least.
    private const int Attempts = 4;
    private const int SmallPerAttempt = 4;

    public static TheoryData<string> Shapes => [.. HostileTexts.All.Select(static text => text.Name)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reads_sixteen_times_the_text_in_about_sixteen_times_the_time(string shape)
    {
        var text = HostileTexts.All.First(text => text.Name == shape);

        AssertLinear(size => ReplyPath.PartsOf((text.MediaType, text.Make(size))), ReplyPath.Read);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reads_the_same_as_the_other_type_in_about_sixteen_times_the_time(string shape)
    {
        var text = HostileTexts.All.First(text => text.Name == shape);
        var other = text.MediaType == "text/html" ? "text/plain" : "text/html";

        AssertLinear(size => ReplyPath.PartsOf((other, text.Make(size))), ReplyPath.Read);
    }

    [Theory]
    [InlineData("--b\r\n\r\n")]
    [InlineData("--b")]
    [InlineData("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n")]
    [InlineData("=")]
    [InlineData("=0D=0A")]
    [InlineData("QQ==\r\n")]
    [InlineData("\r\n")]
    public void Takes_multiparts_apart_in_linear_time(string piece) =>
        AssertLinear(
            size => Message("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n", piece, size),
            static octets => ReplyPath.ReadMessage(octets));

    [Theory]
    [InlineData("quoted-printable", "=41")]
    [InlineData("quoted-printable", "=\r\n")]
    [InlineData("base64", "QQ==\r\n")]
    [InlineData("base64", "\r\n")]
    [InlineData("8bit", " \r\n")]
    public void Decodes_in_linear_time(string encoding, string piece) =>
        AssertLinear(
            size => Message($"Content-Type: text/plain; format=flowed; delsp=yes\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n", piece, size),
            static octets => ReplyPath.ReadMessage(octets));

    private static byte[] Message(string header, string piece, int size) =>
        Encoding.ASCII.GetBytes(new StringBuilder(header).Insert(header.Length, piece, size / piece.Length).ToString());

    private static void AssertLinear<T>(Func<int, T> make, Func<T, object?> read)
    {
        var small = make(Small);
        var large = make(Large);
        var (smallTime, largeTime) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        var attempt = 0;
        do
        {
            for (var i = 0; i < SmallPerAttempt; i++)
            {
                smallTime = Shorter(smallTime, Measure(small, read));
            }

            largeTime = Shorter(largeTime, Measure(large, read));
        }
        while (largeTime > MaxRatio * smallTime && ++attempt < Attempts);

        Assert.True(largeTime <= MaxRatio * smallTime, $"{smallTime} became {largeTime}");
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Measure<T>(T text, Func<T, object?> read) => ThreadTime.Of(() => read(text));
}
