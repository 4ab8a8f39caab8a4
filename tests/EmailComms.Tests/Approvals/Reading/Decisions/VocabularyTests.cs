using EmailComms.Approvals;
using EmailComms.Approvals.Reading.Decisions;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading.Decisions;

public class VocabularyTests
{
    private static readonly DecisionVocabulary Vocabulary = new(["yes", "ok", "go ahead", "LGTM", "+1", "👍", "sí", "はい"], ["no way", "👎", "-1"]);

    [Theory]
    [InlineData("Yes")]
    [InlineData("yes.")]
    [InlineData("OK, thanks")]
    [InlineData("Hi Kim,\n\ngo ahead!")]
    [InlineData("LGTM")]
    [InlineData("+1")]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    [InlineData("👍👍👍")]
    [InlineData("Sí, gracias")]
    [InlineData("はい。")]
    [InlineData("Approved")]
    [InlineData("Yes, approved")]
    public void A_phrase_of_the_host_approves(string text) => Assert.Equal(ApprovalDecision.Approve, Read(text).Decision);

    [Theory]
    [InlineData("No way")]
    [InlineData("👎")]
    [InlineData("👎 too expensive")]
    [InlineData("Rejected")]
    public void A_phrase_of_the_host_rejects(string text) => Assert.Equal(ApprovalDecision.Reject, Read(text).Decision);

    [Theory]
    [InlineData("Yes, but only for staging", ApprovalReplyReason.Conditional)]
    [InlineData("ok?", ApprovalReplyReason.Question)]
    [InlineData("yes if the tests pass", ApprovalReplyReason.Conditional)]
    [InlineData("Go ahead tomorrow", ApprovalReplyReason.Future)]
    [InlineData("Yes. No.", ApprovalReplyReason.Negated)]
    [InlineData("Yes, reject", ApprovalReplyReason.BothDecisions)]
    [InlineData("Yes\nreject", ApprovalReplyReason.BothDecisions)]
    [InlineData("👍\n👎", ApprovalReplyReason.BothDecisions)]
    [InlineData("👍👎", ApprovalReplyReason.BothDecisions)]
    [InlineData("okay", ApprovalReplyReason.NoDecision)]
    [InlineData("1", ApprovalReplyReason.NoDecision)]
    [InlineData("+10", ApprovalReplyReason.NoDecision)]
    [InlineData("Yesterday", ApprovalReplyReason.NoDecision)]
    [InlineData("not ok", ApprovalReplyReason.Negated)]
    public void All_that_takes_a_decision_back_does_so_with_them_too(string text, ApprovalReplyReason reason)
    {
        var reading = Read(text);

        Assert.Null(reading.Decision);
        Assert.Equal(reason, reading.Reason);
    }

    [Theory]
    [InlineData("Yes")]
    [InlineData("No")]
    [InlineData("OK")]
    [InlineData("👍")]
    [InlineData("+1")]
    [InlineData("LGTM")]
    [InlineData("ja")]
    [InlineData("oui")]
    [InlineData("好")]
    [InlineData("はい")]
    public void None_of_them_decides_by_default(string text) => Assert.Null(A.PlainReply(text).Decision);

    [Fact]
    public void Allows_what_people_write() => Assert.Empty(Failures(["yes", "ok", "go ahead", "👍", "+1", "はい", "d'accord"], ["no", "no way", "👎", "nein"]));

    [Theory]
    [InlineData("", "has 0 characters")]
    [InlineData("a phrase that is far longer than anybody would ever write it here", "has 65 characters")]
    [InlineData("yes, please", "is not a phrase")]
    [InlineData("?", "is not a phrase")]
    [InlineData("ye\u200Bs", "is not a phrase")]
    [InlineData("reject", "means something else")]
    [InlineData("abgelehnt", "means something else")]
    [InlineData("no", "means something else")]
    [InlineData("not bad", "means something else")]
    [InlineData("maybe", "means something else")]
    [InlineData("tomorrow", "means something else")]
    public void Refuses_a_phrase_that_cannot_approve(string phrase, string problem)
    {
        var failure = Assert.Single(Failures([phrase], []));

        Assert.StartsWith($"X:Approvals:Vocabulary:Approve:0 {problem}", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approved")]
    [InlineData("yes")]
    public void Refuses_a_phrase_that_cannot_reject(string phrase) =>
        Assert.StartsWith("X:Approvals:Vocabulary:Reject:0 means something else", Assert.Single(Failures([], [phrase])), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_phrase_in_both_lists_and_more_than_a_hundred()
    {
        Assert.Contains("\"go\"", Assert.Single(Failures(["go"], ["GO"])), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("101 phrases", Assert.Single(Failures([.. Enumerable.Range(0, 101).Select(static i => $"fine{i}")], [])), StringComparison.Ordinal);
    }

    private static DecisionReading Read(string text)
    {
        var trimmed = QuotedTextTrimmer.Trim(TextLine.Split(text));
        return new DecisionReader(Vocabulary).Read(trimmed.Lines, trimmed.Closing, trimmed.OpensInsideQuote);
    }

    private static IReadOnlyList<string> Failures(string[] approve, string[] reject)
    {
        var options = new ApprovalVocabularyOptions();
        Array.ForEach(approve, options.Approve.Add);
        Array.ForEach(reject, options.Reject.Add);
        var rules = new OptionsRules("X");
        VocabularyRules.Check(rules, options);
        return rules.Failures;
    }
}
