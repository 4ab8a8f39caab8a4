using System.Globalization;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading;

namespace EmailComms.Tests.Approvals.Reading.Decisions;

public class DecisionReaderTests
{
    public static TheoryData<string, string> Approvals => [.. LabelledReplies.Approvals];

    public static TheoryData<string, string> Rejections => [.. LabelledReplies.Rejections];

    public static TheoryData<string> ApprovalsByLanguage => [.. LabelledReplies.ApprovalsByLanguage];

    public static TheoryData<string> RejectionsByLanguage => [.. LabelledReplies.RejectionsByLanguage];

    public static TheoryData<string, ApprovalReplyReason> Undecided => [.. LabelledReplies.Undecided, .. LabelledReplies.UndecidedByLanguage];

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
    [MemberData(nameof(ApprovalsByLanguage))]
    public void Reads_an_approval_in_any_language(string text) => AssertDecision(ApprovalDecision.Approve, text);

    [Theory]
    [MemberData(nameof(RejectionsByLanguage))]
    public void Reads_a_rejection_in_any_language(string text) => AssertDecision(ApprovalDecision.Reject, text);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [InlineData("\u0640")]
    [InlineData("\u064B\u0652, \u0670")]
    [InlineData("\u05BF. \u05C7 \u0640")]
    [InlineData("Hi \u0640")]
    [InlineData("Hi Kim \u0640,")]
    [InlineData("\uAE40 \u0640")]
    public void Reads_marks_that_stand_on_no_letter_as_words_that_decide_nothing(string text) => Assert.Null(Read(text).Decision);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T28")]
    [MemberData(nameof(Undecided))]
    public void Decides_nothing_that_is_in_doubt(string text, ApprovalReplyReason reason)
    {
        var reading = Read(text);

        Assert.Null(reading.Decision);
        Assert.Equal(reason, reading.Reason);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30c")]
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
            Assert.All(LabelledReplies.ApprovalsByLanguage, text => AssertDecision(ApprovalDecision.Approve, text));
            Assert.All(LabelledReplies.RejectionsByLanguage, text => AssertDecision(ApprovalDecision.Reject, text));
            Assert.All(LabelledReplies.UndecidedByLanguage, reply => Assert.Null(Read(reply.Text).Decision));
            Assert.Equal(ApprovalDecision.Reject, Read("I REJECT IT").Decision);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("承認します！")]
    [InlineData("\u3000承認します。")]
    [InlineData("\uFEFFApprove")]
    [InlineData("Approve\u00A0")]
    [InlineData("\u200Fמאשר\u200F")]
    [InlineData("\u200Eأوافق\u200E")]
    [InlineData("\u061Cموافق")]
    [InlineData("تأیید می\u200Cکنم")]
    [InlineData("Approved 👨\u200D👩\u200D👧")]
    [InlineData("Approved ❤\uFE0F")]
    public void Reads_the_invisible_characters_that_a_script_or_a_keyboard_needs(string text) => AssertDecision(ApprovalDecision.Approve, text);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30b")]
    [InlineData("\uFEFF\uFEFFApprove")]
    [InlineData("\u200FApprove")]
    [InlineData("App\u200Drove")]
    [InlineData("מא\u200Fשר")]
    [InlineData("Approve \u2069 מאשר")]
    [InlineData("Ａpprove")]
    public void Does_not_read_those_that_nothing_needs(string text) => Assert.Equal(ApprovalReplyReason.HiddenText, Read(text).Reason);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30b")]
    [InlineData("Аpprove")]
    [InlineData("Аpproved")]
    [InlineData("Одoбрено")]
    [InlineData("Εγκρίνετaι")]
    [InlineData("Rеjected")]
    public void A_word_of_two_scripts_is_no_word(string text) => Assert.Equal(ApprovalReplyReason.NoDecision, Read(text).Reason);

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

    private static void AssertDecision(ApprovalDecision decision, string text)
    {
        var reading = Read(text);

        Assert.True(reading.Decision == decision, $"{text}: {reading.Decision} {reading.Reason}");
    }

    private static ReplyReading Read(string text) => A.PlainReply(text);
}
