
using EmailComms.Approvals.Reading.Html;

namespace EmailComms.Tests.Approvals.Reading.Html;

[Trait("Category", "Threat")]
[Trait("Threat", "T43")]
public class HtmlLinearTimeTests
{
    private const int Small = 64 * 1024;
    private const int Large = 512 * 1024;

    // Of all shapes, a token for each letter takes the most; a square would take thousands.
    private const int MostBytesForALetter = 512;

    public static TheoryData<string, string, string> Shapes => new()
    {
        { "", "<div>", "" },
        { "", "<ul><li>", "" },
        { "", "<ol><li>x</ol>", "" },
        { "", "<table><tr><td>", "" },
        { "", "<p style=margin:0>x", "" },
        { "", "<div class='a b' style='display:none;color:#fff'>x</div>", "" },
        { "", "<blockquote>x</blockquote>y", "" },
        { "", "<q>x", "" },
        { "", "<img alt='\u2705'>", "" },
        { "", "<!--[if x]>a-->", "" },
        { "", "<style>a{}</style>", "" },
        { "", "<style>", "" },
        { "", "<", "" },
        { "", "&amp;", "" },
        { "<a b=\"", "x", "" },
        { "<a ", "b=c ", ">x" },
        { "<a ", "style='color:red' ", ">x" },
        { "<a style=\"", "color:red;", "\">x" },
        { "<a style=\"", "/*", "\">x" },
        { "<a style=\"", "\\", "\">x" },
        { "<a style=\"margin:", "1 ", "\">x" },
        { "<a style=\"color:rgb(", "1,", "\">x" },
        { "<a style=\"font-size:", "1", "\">x" },
        { "<a class=\"", "a1b-c_2d ", "\">x" },
        { "<a class=\"", "a1-", "\">x" },
        { "<a class=\"", "x_", "\">x" },
        { "<style>", ".a{display:none}", "</style>x" },
        { "<style>", ".a,", "{display:none}</style>x" },
        { "<style>", "a ", "{display:none}</style>x" },
        { "<style>", "a>", "{display:none}</style>x" },
        { "<style>", "a:b(", "{display:none}</style>x" },
        { "<style>", "[", "{display:none}</style>x" },
        { "<style>", "a{", "</style>x" },
        { "<style>", "}", "</style>x" },
        { "<style>", "@media x{", "</style>x" },
        { "<style>", "/*", "</style>x" },
        { "<style>", "'", "</style>x" },
        { "<style>a{", "content:'x'", "}</style>x" },
        { "<style>a{", "content", "}</style>x" },
        { "<style>[class*=a]{color:#fff}</style>", "<p class=b>x</p>", "" },
        { "<style>.a{color:red}.a{top:0}p{left:-1000px}</style>", "<p class=a>x</p>", "" },
        { "x", "<table><tr><td>x<br><a href=tel:1>y</a></table>", "" },
        { "x<table>", "<tr><td>x<table><td><a href=https://aka.ms/LearnAboutSenderIdentification>y</a></table>", "" },
        { "<q><q><q><q><q><q><q><q><b><div><i><i><i><i><i><i><i><i>", "</q>", "" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reads_eight_times_the_markup_in_about_eight_times_the_time(string opening, string repeated, string closing)
    {
        var small = Repeat(opening, repeated, closing, Small);
        var large = Repeat(opening, repeated, closing, Large);
        HtmlText.Read(small);

        var (smallTime, _) = Measure(small);
        var (largeTime, bytes) = Measure(large);

        // Growth, not time: a machine may be slow or busy, but a square makes 8 into 64.
        Assert.True(largeTime < TimeSpan.FromSeconds(1) || largeTime < smallTime * 30, $"{smallTime} became {largeTime}");
        Assert.True(bytes < (long)MostBytesForALetter * large.Length, $"{bytes} octets for {large.Length} letters");
    }

    private static (TimeSpan Time, long Bytes) Measure(string html)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var time = ThreadTime.Of(() => HtmlText.Read(html));
        return (time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static string Repeat(string opening, string repeated, string closing, int size) =>
        opening + string.Concat(Enumerable.Repeat(repeated, size / repeated.Length)) + closing;
}
