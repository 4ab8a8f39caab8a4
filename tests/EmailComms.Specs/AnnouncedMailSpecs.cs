using EmailComms.Benchmarks;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Specs;

/// <summary>What lies between the announcement of an answer and the call of the handler.</summary>
[Trait("Server", "Loopback")]
public sealed class AnnouncedMailSpecs_on_loopback() : LoopbackApprovalSpecs
{
    [Fact]
    public async Task An_announced_answer_is_handed_over_after_five_commands()
    {
        await StartListeningAsync();
        await DeliverAnswerAsync("the first of the folder");
        await HandledAsync(1);
        await ListenAsync();

        await DeliverAnswerAsync();
        await HandledAsync(2);

        Assert.Equal(
            ["DONE", "UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE MODSEQ)", "UID STORE 2 (UNCHANGEDSINCE", "UID FETCH 2 (UID FLAGS)", "UID FETCH 2 (BODY.PEEK[])"],
            Commands.Take(5).Select(static command => command.StartsWith("UID STORE", StringComparison.Ordinal) ? string.Join(' ', command.Split(' ').Take(4)) : command));
    }

    [Fact]
    public async Task What_is_marked_as_deleted_or_as_dealt_with_is_not_taken_for_a_new_answer()
    {
        await StartListeningAsync();
        foreach (var (flag, answer) in new[] { "\\Deleted", "$EmailCommsDone" }.Zip(await SampleAnswers.MakeAsync(Robot.Address, SigningKey, 2, cancellationToken: Cancellation)))
        {
            Inbox.Deliver(answer.Span, flag);
        }

        await DeliverAnswerAsync("release-42");
        await HandledAsync(1);
        await Inbox.WaitUntilAsync(static messages => messages.Count == 2, Cancellation);

        Assert.Equal("release-42", Assert.Single(Handler.Calls).ApprovalId);
    }

    [Fact]
    public async Task A_list_that_shows_nothing_although_there_are_mails_is_not_believed()
    {
        await StartListeningAsync();
        Server.Faults.OnImap("UID FETCH").Once().Reply("OK done");

        await DeliverAnswerAsync();
        await HandledAsync(1);

        Assert.Contains(Commands, static command => command.StartsWith("UID SEARCH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Among_many_mails_an_announced_one_is_searched_for()
    {
        await StartListeningAsync();
        for (var i = 0; i < 101; i++)
        {
            Inbox.Deliver("From: x@example.org\r\n\r\nx\r\n", "$EmailCommsDone");
        }

        await ListenAsync();
        await DeliverAnswerAsync();
        await HandledAsync(1);

        Assert.StartsWith("UID SEARCH", Commands[1], StringComparison.Ordinal);
    }

    // What the client says, without tags.
    private List<string> Commands =>
    [
        .. Server.Transcript.Lines
            .Where(static line => line.StartsWith("imap", StringComparison.Ordinal) && line.Contains(" C: ", StringComparison.Ordinal))
            .Select(static line => line.Split(" C: ", 2)[1].Trim())
            .Select(static command => command is "DONE" ? command : command.Split(' ', 2)[1]),
    ];

    private async Task StartListeningAsync()
    {
        await StartAsync(static settings => settings["Approvals:Worker"] = "true");
        await ListenAsync();
    }

    private async Task ListenAsync()
    {
        await Eventually.BecomesTrueAsync(() => Commands.LastOrDefault() == "IDLE", TimeSpan.FromSeconds(30), () => string.Join('\n', Commands), Cancellation);
        Server.Transcript.Clear();
    }

    private Task HandledAsync(int count) => Eventually.BecomesTrueAsync(
        () => Handler.Calls.Count == count,
        TimeSpan.FromSeconds(30),
        () => $"{Handler.Calls.Count} of {count} answers were handled.\n{string.Join('\n', Commands)}",
        Cancellation);
}
