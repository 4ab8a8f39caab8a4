using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Specs;

/// <summary>The background worker processes answers by itself, and goes on by itself after every fault.</summary>
public abstract class ApprovalWorkerSpecs(ServerKind server) : WorkingApprovalSpecs(server)
{
    [Fact]
    public async Task An_announced_answer_is_handled_long_before_the_interval_is_over()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:ProcessInterval"] = "1.00:00:00";
        });

        await SendAnswerAsync("release-42");

        await HandledAsync(1);
        await Robot.WaitForCountAsync("INBOX", 0, Cancellation);
    }

    [Fact]
    public async Task Without_announcements_the_folder_is_processed_each_interval()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:UseIdle"] = "false";
            settings["Approvals:ProcessInterval"] = "00:00:01";
        });

        await SendAnswerAsync("first");
        await HandledAsync(1);
        await SendAnswerAsync("second");
        await HandledAsync(2);
    }

    [Fact]
    public async Task Announcements_do_not_lift_the_process_count()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:ProcessCount"] = "2";
            settings["Approvals:ProcessInterval"] = "1.00:00:00";
        });
        for (var i = 1; i <= 2; i++)
        {
            await SendAnswerAsync($"release-{i}");
            await HandledAsync(i);
        }

        await SendAnswerAsync("release-3");
        Host.Change("Approvals:ProcessInterval", "23:00:00");
        await HandledAsync(3);

        // The change began a new interval with two mails, one of which is used up.
        await SendAnswerAsync("release-4");
        await HandledAsync(4);
        await SendAnswerAsync("release-5");
        await Robot.WaitForCountAsync("INBOX", 1, Cancellation);
        Assert.Equal(4, Handler.Calls.Count);
    }

    [Fact]
    public async Task A_changed_interval_applies_without_a_restart()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:UseIdle"] = "false";
            settings["Approvals:ProcessInterval"] = "1.00:00:00";
        });
        await PassesDoneAsync(1);
        await SendAnswerAsync("release-42");
        Assert.Empty(Handler.Calls);

        Host.Change("Approvals:ProcessInterval", "00:00:01");
        await HandledAsync(1);
        await SendAnswerAsync("release-43");
        await HandledAsync(2);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F18")]
    public async Task A_wrong_password_is_not_hammered_and_a_corrected_one_works_at_once()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Imap:Password"] = "not the password";
        });
        await LoggedAsync("ApprovalPassFailed", 1);
        await SendAnswerAsync("release-42");
        Assert.Single(Logged("ApprovalPassFailed"));

        Host.Change("Imap:Password", Robot.Password);

        await HandledAsync(1);
        await LoggedAsync("ApprovalPassRecovered", 1);
        Assert.Single(Logged("ApprovalPassFailed"));
    }

    [Fact]
    public async Task A_stopping_host_does_not_wait_for_the_server()
    {
        await StartAsync(static settings => settings["Approvals:Worker"] = "true");
        await PassesDoneAsync(1);

        await Host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task An_answer_in_work_when_the_host_stops_is_given_back()
    {
        var started = new TaskCompletionSource();
        await StartAsync(static settings => settings["Approvals:Worker"] = "true");
        Handler.NextWaits(started);
        await SendAnswerAsync("release-42");
        await started.Task.WaitAsync(Soon, Cancellation);

        await Host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Equal(1, await Robot.CountAsync("INBOX", Cancellation));

        await using var restarted = await StartHostForRobotAsync();
        var summary = await restarted.Processor.ProcessAsync(Cancellation);
        Assert.Equal(ApprovalReplyOutcome.Applied, Assert.Single(summary.Replies).Outcome);
        Assert.Single(Handler.Calls.Select(static call => call.DecisionId).Distinct());
    }
}

[Trait("Server", "Loopback")]
public sealed class ApprovalWorkerSpecs_on_loopback() : ApprovalWorkerSpecs(ServerKind.Loopback)
{
    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F5")]
    public async Task It_survives_a_restart_of_the_server()
    {
        await StartAsync(static settings => settings["Approvals:Worker"] = "true");
        await SendAnswerAsync("before");
        await HandledAsync(1);

        await Server.StopAsync();
        await LoggedAsync("ApprovalPassFailed", 2);
        await Server.StartAgainAsync();
        await LoggedAsync("ApprovalPassRecovered", 1);

        await SendAnswerAsync("after");
        await HandledAsync(2);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F5")]
    public async Task It_survives_dropped_connections()
    {
        await StartAsync(static settings => settings["Approvals:Worker"] = "true");
        await SendAnswerAsync("before");
        await HandledAsync(1);

        await Server.DropConnectionsAsync();
        await SendAnswerAsync("after");

        await HandledAsync(2);
    }
}

[Trait("Server", "PostfixDovecot")]
public sealed class ApprovalWorkerSpecs_on_postfix_and_dovecot() : ApprovalWorkerSpecs(ServerKind.PostfixDovecot)
{
    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F5")]
    public async Task It_survives_a_restart_of_the_server()
    {
        var system = (PostfixDovecot)await StartOwnSystemAsync();
        await StartAsync(static settings => settings["Approvals:Worker"] = "true", mail: system);
        await SendAnswerAsync("before");
        await HandledAsync(1);

        await system.StopDovecotAsync();
        await system.StartDovecotAsync(Cancellation);
        await SendAnswerAsync("after");

        await HandledAsync(2);
    }
}

[Trait("Server", "PostfixCyrus")]
public sealed class ApprovalWorkerSpecs_on_postfix_and_cyrus() : ApprovalWorkerSpecs(ServerKind.PostfixCyrus)
{
    [Fact]
    public async Task It_survives_a_restart_of_the_server()
    {
        var system = (PostfixCyrus)await StartOwnSystemAsync();
        await StartAsync(static settings => settings["Approvals:Worker"] = "true", mail: system);
        await SendAnswerAsync("before");
        await HandledAsync(1);

        await system.StopCyrusAsync();
        await system.StartCyrusAsync(Cancellation);
        await SendAnswerAsync("after");

        await HandledAsync(2);
    }
}
