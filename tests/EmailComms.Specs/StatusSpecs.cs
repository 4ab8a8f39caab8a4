using EmailComms.Approvals;
using EmailComms.Outbox;
using EmailComms.Specs.Servers;
using EmailComms.Status;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>A host can show how the library is doing without asking a server, and pause the processing of answers while it runs.</summary>
public abstract class StatusSpecs(ServerKind server) : WorkingApprovalSpecs(server)
{
    private protected EmailCommunicationsStatus Status => Host.Services.GetRequiredService<IEmailCommunicationsStatus>().Current;

    private protected ApprovalProcessingStatus Approvals => Status.Approvals;

    private protected IApprovalReplyWorker Worker => Host.Services.GetRequiredService<IApprovalReplyWorker>();

    [Fact]
    public async Task The_status_tells_what_the_worker_does_and_what_its_last_pass_did()
    {
        await StartAsync(WithWorker);
        await StateIsAsync(ApprovalProcessingState.Listening);
        Assert.True(Approvals is { IsEnabled: true, IsPaused: false, IsFailing: false, LastFailure: null, LastPass.Remaining: 0 });
        Assert.InRange(Approvals.NextPassAt!.Value, DateTimeOffset.UtcNow.AddHours(23), DateTimeOffset.UtcNow.AddHours(25));
        var started = new TaskCompletionSource();
        var goOn = new TaskCompletionSource<ApprovalHandlerResult>();
        Handler.NextDoes(_ =>
        {
            started.SetResult();
            return goOn.Task;
        });

        await SendAnswerAsync("release-42");
        await started.Task.WaitAsync(Soon, Cancellation);
        Assert.Equal((ApprovalProcessingState.Processing, null), (Approvals.State, Approvals.NextPassAt));

        goOn.SetResult(ApprovalHandlerResult.Applied);
        await StatusIsAsync(() => Approvals.LastPass!.Outcomes.GetValueOrDefault(ApprovalReplyOutcome.Applied) == 1);
        Assert.Equal(0, Approvals.LastPass!.Remaining);
        Assert.Null(Approvals.LastPass.OldestWaitingSince);
    }

    [Fact]
    public async Task The_status_is_a_value_that_does_not_change_any_more()
    {
        await StartAsync();
        var before = Status;

        await ProcessAsync();

        Assert.Null(before.Approvals.LastPass);
        Assert.NotNull(Status.Approvals.LastPass);
    }

    [Fact]
    public async Task A_pass_of_the_hosts_own_is_part_of_the_status_and_so_is_its_failure()
    {
        await StartAsync();
        await StatusIsAsync(() => Approvals is { IsEnabled: true, State: ApprovalProcessingState.Stopped });

        await ProcessAsync();
        Assert.Equal((0, false), (Approvals.LastPass!.Remaining, Approvals.IsFailing));

        Host.Change("Imap:Password", "another password");
        await Assert.ThrowsAsync<MailServerAuthenticationException>(ProcessAsync);
        Assert.Equal(("EC1101", true), (Approvals.LastFailure!.Code, Approvals.IsFailing));
        Assert.DoesNotContain("another password", Approvals.LastFailure.ToString(), StringComparison.Ordinal);

        Host.Change("Imap:Password", Robot.Password);
        await ProcessAsync();
        Assert.Equal(("EC1101", false), (Approvals.LastFailure!.Code, Approvals.IsFailing));
    }

    [Fact]
    public async Task What_is_left_in_the_folder_is_counted_and_its_age_goes_by_our_own_clock()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));
        await StartAsync(static settings => settings["Approvals:ProcessCount"] = "1", time);
        foreach (var approvalId in new[] { "first", "second", "third" })
        {
            await SendAnswerAsync(approvalId);
        }

        await Robot.WaitForCountAsync("INBOX", 3, Cancellation);
        await ProcessAsync();
        Assert.Equal((2, time.GetUtcNow()), (Approvals.LastPass!.Remaining, Approvals.LastPass.OldestWaitingSince));

        time.Advance(TimeSpan.FromMinutes(5));
        await ProcessAsync();
        Assert.Equal((1, time.GetUtcNow() - TimeSpan.FromMinutes(5)), (Approvals.LastPass!.Remaining, Approvals.LastPass.OldestWaitingSince));

        await ProcessAsync();
        Assert.Equal((0, null), (Approvals.LastPass!.Remaining, Approvals.LastPass.OldestWaitingSince));
    }

    [Fact]
    public async Task Held_decisions_and_quarantined_mails_are_counted()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:MaxAttempts"] = "1";
            settings["Approvals:HoldWindow"] = "01:00:00";
        });
        await SendAnswerAsync("held");
        await Robot.WaitForCountAsync("INBOX", 1, Cancellation);
        await ProcessAsync();
        Assert.Equal((1, 1, 0L), (Approvals.LastPass!.Held, Approvals.LastPass.Remaining, Approvals.Quarantined));

        Host.Change("Approvals:HoldWindow", "00:00:00");
        Handler.NextThrows();
        await ProcessAsync();
        Assert.Equal((0, 0, 1L), (Approvals.LastPass!.Held, Approvals.LastPass.Remaining, Approvals.Quarantined));
    }

    [Fact]
    public async Task While_paused_no_answer_is_read_and_no_connection_is_held_and_after_it_work_goes_on_at_once()
    {
        await StartAsync(WithWorker);
        await StateIsAsync(ApprovalProcessingState.Listening);

        await Worker.PauseAsync(Cancellation);
        await Worker.PauseAsync(Cancellation);
        await StateIsAsync(ApprovalProcessingState.Paused);
        Assert.True(Approvals.IsPaused);
        await AssertHoldsNoConnectionAsync();
        await SendAnswerAsync("release-42");
        await Robot.WaitForCountAsync("INBOX", 1, Cancellation);
        Assert.Empty(Handler.Calls);

        await Worker.ResumeAsync(Cancellation);
        await Worker.ResumeAsync(Cancellation);
        await HandledAsync(1);
        Assert.False(Approvals.IsPaused);
        Assert.Equal((1, 1), (Logged("ApprovalWorkerPaused").Count, Logged("ApprovalWorkerResumed").Count));
    }

    [Fact]
    public async Task A_pause_lets_the_mail_in_work_finish_and_begins_no_other()
    {
        await StartAsync(static settings =>
        {
            WithWorker(settings);
            settings["Approvals:HandlerConcurrency"] = "1";
        });
        await StateIsAsync(ApprovalProcessingState.Listening);
        await Worker.PauseAsync(Cancellation);
        foreach (var approvalId in new[] { "first", "second", "third" })
        {
            await SendAnswerAsync(approvalId);
        }

        await Robot.WaitForCountAsync("INBOX", 3, Cancellation);
        Task? pause = null;
        Handler.NextDoes(token =>
        {
            pause = Worker.PauseAsync(Cancellation);
            Assert.False(pause.IsCompleted);
            Assert.False(token.IsCancellationRequested);
            return Task.FromResult(ApprovalHandlerResult.Applied);
        });

        await Worker.ResumeAsync(Cancellation);
        await HandledAsync(1);
        await pause!.WaitAsync(Soon, Cancellation);
        Assert.Single(Handler.Calls);
        Assert.Equal((2, 1), (Approvals.LastPass!.Remaining, Approvals.LastPass.Outcomes[ApprovalReplyOutcome.Applied]));
        await Robot.WaitForCountAsync("INBOX", 2, Cancellation);

        await Worker.ResumeAsync(Cancellation);
        await HandledAsync(3);
        Assert.All(Handler.Calls, static call => Assert.Equal(1, call.Attempt));
    }

    [Fact]
    public async Task While_the_worker_pauses_the_host_can_make_a_pass()
    {
        await StartAsync(WithWorker);
        await Worker.PauseAsync(Cancellation);
        await SendAnswerAsync("release-42");
        await Robot.WaitForCountAsync("INBOX", 1, Cancellation);

        var summary = await ProcessAsync();

        Assert.Equal(1, summary.Count(ApprovalReplyOutcome.Applied));
        Assert.True(Approvals is { IsPaused: true, LastPass.Outcomes.Count: 1 });
    }

    [Fact]
    public async Task A_worker_that_does_not_work_is_paused_at_once()
    {
        await StartAsync();

        await Worker.PauseAsync(Cancellation).WaitAsync(Soon, Cancellation);

        Assert.True(Approvals is { IsPaused: true, State: ApprovalProcessingState.Stopped });
    }

    private protected abstract Task AssertHoldsNoConnectionAsync();

    private protected static void WithWorker(IDictionary<string, string?> settings)
    {
        settings["Approvals:Worker"] = "true";
        settings["Approvals:ProcessInterval"] = "1.00:00:00";
    }

    private protected Task StateIsAsync(ApprovalProcessingState state) => StatusIsAsync(() => Approvals.State == state);

    private protected Task StatusIsAsync(Func<bool> condition) => Eventually.BecomesTrueAsync(condition, Soon, () => $"{Approvals}", Cancellation);
}

[Trait("Server", "Loopback")]
public sealed class StatusSpecs_on_loopback() : StatusSpecs(ServerKind.Loopback)
{
    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    [Fact]
    public async Task A_failure_is_shown_with_the_time_of_the_next_try_and_is_over_with_the_next_pass()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await StartAsync(WithWorker, time);
        await StateIsAsync(ApprovalProcessingState.Listening);

        await Server.StopAsync();
        await StateIsAsync(ApprovalProcessingState.BackingOff);
        Assert.True(Approvals.IsFailing);
        Assert.InRange(Approvals.NextPassAt!.Value - Approvals.StateSince, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(5));
        Assert.StartsWith("EC1", Approvals.LastFailure!.Code, StringComparison.Ordinal);
        await Server.StartAgainAsync();

        await AdvanceUntilAsync(time, () => Approvals.State == ApprovalProcessingState.Listening, TimeSpan.FromMinutes(5));
        Assert.False(Approvals.IsFailing);
        Assert.NotNull(Approvals.LastFailure);
    }

    [Fact]
    public async Task Without_announcements_the_worker_waits_without_a_connection()
    {
        await StartAsync(static settings =>
        {
            WithWorker(settings);
            settings["Approvals:UseIdle"] = "false";
        });

        await StateIsAsync(ApprovalProcessingState.Waiting);

        Assert.NotNull(Approvals.NextPassAt);
        await AssertHoldsNoConnectionAsync();
    }

    [Fact]
    public async Task A_worker_that_backs_off_is_paused_at_once_and_tries_at_once_when_it_goes_on()
    {
        await StartAsync(WithWorker);
        await StateIsAsync(ApprovalProcessingState.Listening);
        var outage = Server.Faults.OnImap("SELECT").Reply("NO [UNAVAILABLE] later");
        await Server.DropConnectionsAsync();
        await StateIsAsync(ApprovalProcessingState.BackingOff);

        await Worker.PauseAsync(Cancellation).WaitAsync(Soon, Cancellation);
        outage.Remove();
        await Worker.ResumeAsync(Cancellation);

        await StateIsAsync(ApprovalProcessingState.Listening);
        Assert.False(Approvals.IsFailing);
    }

    [Theory]
    [InlineData("UID STORE")]
    [InlineData("UID EXPUNGE")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F21")]
    public async Task Removals_that_the_server_refuses_are_counted_until_they_are_done(string command)
    {
        await StartAsync();
        await SendAnswerAsync("release-42");
        await Robot.WaitForCountAsync("INBOX", 1, Cancellation);
        var refusal = Server.Faults.OnImap(command).When(IsRemoval).Reply("NO not now");

        await ProcessAsync();
        Assert.Equal(1, Approvals.LastPass!.RemovalsPending);
        await ProcessAsync();
        Assert.Equal(1, Approvals.LastPass!.RemovalsPending);

        refusal.Remove();
        await ProcessAsync();
        Assert.Equal(0, Approvals.LastPass!.RemovalsPending);
    }

    [Fact]
    public async Task The_outbox_shows_what_waits_and_why_nothing_is_sent()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await StartAsync(timeProvider: time);
        var refusal = Server.Faults.OnSmtp(SmtpPoint.Auth).Reply("454 4.7.0 not now");
        var outbox = Host.Services.GetRequiredService<IEmailOutbox>();

        await outbox.EnqueueAsync(new EmailMessage { To = [Boss.EmailAddress], Subject = "Deployed", Body = EmailBody.FromText("It runs.") }, cancellationToken: Cancellation);
        await StatusIsAsync(() => Status.Outbox is { PausedUntil: not null, Waiting: 1, OldestSince: not null });
        Assert.NotEmpty(Status.Outbox.LastFailure!.Code);

        refusal.Remove();
        await AdvanceUntilAsync(time, () => Status.Outbox is { PausedUntil: null, Waiting: 0, OldestSince: null }, TimeSpan.FromMinutes(10));
    }

    private protected override Task AssertHoldsNoConnectionAsync() =>
        Eventually.BecomesTrueAsync(() => Server.ConnectionCount == 0, Soon, () => string.Join('\n', Server.Transcript.Lines), Cancellation);
}

[Trait("Server", "PostfixDovecot")]
public sealed class StatusSpecs_on_postfix_and_dovecot() : StatusSpecs(ServerKind.PostfixDovecot)
{
    // Dovecot does not tell; that the worker says good-bye is shown on the loopback server.
    private protected override Task AssertHoldsNoConnectionAsync() => Task.CompletedTask;
}
