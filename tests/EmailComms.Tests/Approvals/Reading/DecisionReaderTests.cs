using System.Globalization;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading;

namespace EmailComms.Tests.Approvals.Reading;

public class DecisionReaderTests
{
    public static TheoryData<string, string> Approvals => [.. LabelledReplies.Approvals];

    public static TheoryData<string, string> Rejections => [.. LabelledReplies.Rejections];

    public static TheoryData<string, ApprovalReplyReason> Undecided => [.. LabelledReplies.Undecided];

    [Theory]
    [MemberData(nameof(Approvals))]
    public void Reads_an_approval(string text, string comment)
    {
        var reading = Read(text);

        Assert.Equal(ApprovalReplyReason.None, reading.Reason);
        Assert.Equal(ApprovalDecision.Approve, reading.Decision);
        Assert.Equal(comment, reading.Comment);
    }

    [Theory]
    [MemberData(nameof(Rejections))]
    public void Reads_a_rejection(string text, string comment)
    {
        var reading = Read(text);

        Assert.Equal(ApprovalReplyReason.None, reading.Reason);
        Assert.Equal(ApprovalDecision.Reject, reading.Decision);
        Assert.Equal(comment, reading.Comment);
    }

    [Theory]
    [MemberData(nameof(Undecided))]
    public void Decides_nothing_that_is_in_doubt(string text, ApprovalReplyReason reason)
    {
        var reading = Read(text);

        Assert.Null(reading.Decision);
        Assert.Equal(reason, reading.Reason);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("de-DE")]
    public void Reads_the_same_under_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.All(LabelledReplies.Approvals, reply => Assert.Equal(ApprovalDecision.Approve, Read(reply.Text).Decision));
            Assert.All(LabelledReplies.Rejections, reply => Assert.Equal(ApprovalDecision.Reject, Read(reply.Text).Decision));
            Assert.All(LabelledReplies.Undecided, reply => Assert.Null(Read(reply.Text).Decision));
            Assert.Equal(ApprovalDecision.Reject, Read("I REJECT IT").Decision);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Bounds_the_comment_and_takes_control_characters_out()
    {
        var reading = Read("Approve\nbell\u0007 and\u202Ereversed\n" + new string('x', 10_000));

        Assert.Equal(ApprovalDecision.Approve, reading.Decision);
        Assert.StartsWith("bell  andreversed\nxxx", reading.Comment, StringComparison.Ordinal);
        Assert.Equal(4000, reading.Comment.Length);
    }

    [Fact]
    public void Does_not_cut_a_character_of_two_in_the_middle_of_the_comment()
    {
        var reading = Read("Approve\n" + new string('x', 3999) + "😀");

        Assert.Equal(3999, reading.Comment.Length);
    }

    [Fact]
    public void Does_not_look_for_a_decision_in_an_endless_line() =>
        Assert.Null(Read("Approve " + new string('x', 3000)).Decision);

    private static ReplyReading Read(string text) => A.PlainReply(text);
}
