using System.Text;
using EmailComms.Approvals;
using EmailComms.Fuzz;
using EmailComms.Testing;

namespace EmailComms.Tests.Fuzz;

public class FuzzSmokeTests
{
    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Finds_nothing_in_what_the_mutations_begin_with(string name)
    {
        var target = FuzzTarget.All.Single(target => target.Name == name);
        using var output = new StringWriter();

        var isClean = StandaloneRun.Run(target, TimeSpan.Zero, seed: 1, folder: null, output);

        Assert.True(isClean, output.ToString());
    }

    [Fact]
    public void The_evaluation_begins_with_answers_that_decide()
    {
        var replies = GenuineReplies.All().ToList();

        Assert.All(replies, static reply => Assert.Null(GenuineReplies.Evaluate(reply, SenderAuthentication.FromAddress).Refusal));
        Assert.InRange(replies.Count(static reply => GenuineReplies.Evaluate(reply, SenderAuthentication.AuthenticationResults).Refusal is null), replies.Count / 2, replies.Count);
    }

    [Theory]
    [InlineData("the token", "ec1-", "ec1x")]
    [InlineData("the approver", "@corp.example", "@attack.example")]
    [InlineData("a phrase", "pprove", "ppoint")]
    public void Sees_what_a_decision_would_rest_on(string missing, string genuine, string tampered)
    {
        var request = GenuineReplies.Requests[0];
        var mail = Reply.To(request.Message).From(MailClient.Mutt).WithoutQuote().WithoutSubaddress().Approve().ToMessage().ToArray();
        var seen = new OtherEyes(mail);
        var seenTampered = new OtherEyes(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(mail).Replace(genuine, tampered, StringComparison.Ordinal).Replace(missing == "the token" ? request.Token : "\0", "x", StringComparison.Ordinal)));

        Assert.True(seen.HasToken(request.Token) && seen.FindProblemOfAuthor(request.Approver.Address) is null && seen.Says(ApprovalDecision.Approve));
        Assert.Equal(
            missing,
            !seenTampered.HasToken(request.Token) ? "the token"
            : seenTampered.FindProblemOfAuthor(request.Approver.Address) is not null ? "the approver"
            : !seenTampered.Says(ApprovalDecision.Approve) ? "a phrase"
            : "nothing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<br>")]
    [InlineData("<a<b>")]
    [InlineData(" \r\n ")]
    public void Sees_a_token_whatever_stands_in_it(string filler)
    {
        var token = GenuineReplies.Requests[0].Token;
        var mail = $"From: boss@corp.example\r\nReferences:\r\n <ec1-{token[..30]}{filler}{token[30..]}-a2zq@example.org>\r\n\r\nApprove\r\n";

        Assert.True(new OtherEyes(Encoding.ASCII.GetBytes(mail)).HasToken(token));
        Assert.False(new OtherEyes(Encoding.ASCII.GetBytes(mail.Replace(token[..4], "aaaa", StringComparison.Ordinal))).HasToken(token));
    }

    [Fact]
    public async Task The_watchdog_ends_what_does_not_end()
    {
        using var output = new StringWriter();
        var ended = new TaskCompletionSource<int>();
        using var watchdog = new Watchdog(FuzzTarget.All[0], TimeSpan.Zero, output, ended.SetResult);

        watchdog.Watch("an input"u8.ToArray());

        Assert.NotEqual(0, await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Contains("It hangs", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_makes_the_same_inputs()
    {
        Assert.Equal(Inputs(seed: 1), Inputs(seed: 1));
        Assert.NotEqual(Inputs(seed: 1), Inputs(seed: 2));
    }

    [Theory]
    [InlineData("Approve", true)]
    [InlineData("this is\napproved", true)]
    [InlineData("abgelehnt", true)]
    [InlineData("disapprover", false)]
    [InlineData("", false)]
    public void Knows_the_words_without_which_there_is_no_decision(string text, bool isKeyword) => Assert.Equal(isKeyword, Keyword.IsIn(text));

    private static List<string> Inputs(int seed)
    {
        var mutator = new Mutator(new Random(seed), [Encoding.UTF8.GetBytes("Approve\n\n> asked\n")]);
        return [.. Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(mutator.Next()))];
    }
}
