using System.Globalization;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>What goes wrong between the worker and the server while it waits and works: it is noticed in time, costs little, and ends by itself.</summary>
[Trait("Category", "Fault")]
public abstract class MailboxFaultSpecs(ServerKind server) : WorkingApprovalSpecs(server)
{
    private protected static readonly TimeSpan Renewal = TimeSpan.FromMinutes(9);

    // What is noticed with the help of a clock in seconds may be late by one.
    private protected static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private protected FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    [Fact]
    [Trait("Fault", "F2")]
    public async Task A_connection_that_is_forgotten_on_the_way_is_replaced_and_nothing_is_left_behind()
    {
        await using var relay = FaultProxy.Start(Mail.ImapTlsPort);
        await StartAsync(
            settings =>
            {
                settings["Approvals:Worker"] = "true";
                settings["Approvals:ProcessInterval"] = "1.00:00:00";
                settings["Imap:Port"] = relay.Port.ToString(CultureInfo.InvariantCulture);
                settings["Imap:Security"] = nameof(ConnectionSecurity.ImplicitTls);
            },
            Time);
        await PassesDoneAsync(1);
        for (var round = 1; round <= 3; round++)
        {
            relay.CutNow(ProxyCut.BlackHole);
            await SendAnswerAsync($"release-{round}");

            var elapsed = await AdvanceUntilAsync(Time, () => Logged("ApprovalPassFailed").Count == round, TimeSpan.FromMinutes(20), TimeSpan.FromSeconds(5));
            Assert.InRange(elapsed, TimeSpan.Zero, Renewal + TimeSpan.FromSeconds(15 + 5));
            await AdvanceUntilAsync(Time, () => Handler.Calls.Count == round, TimeSpan.FromMinutes(5));
            await Robot.WaitForCountAsync("INBOX", 0, Cancellation);
        }

        Assert.Equal(4, relay.ConnectionCount);
        Assert.Equal(3, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
    }

    [Fact]
    [Trait("Fault", "F25")]
    public async Task Without_any_announcement_the_folder_is_looked_into_when_the_wait_is_renewed()
    {
        await StartAsync(static settings =>
            {
                settings["Approvals:Worker"] = "true";
                settings["Approvals:ProcessInterval"] = "1.00:00:00";
            },
            Time);
        await PassesDoneAsync(1);

        await AdvanceUntilAsync(Time, () => Logged("PassDone").Count == 2, Renewal + Tick, TimeSpan.FromSeconds(10));
        Assert.Empty(Logged("ApprovalPassFailed"));
    }
}

[Trait("Server", "Loopback")]
[Trait("Category", "Fault")]
public sealed class MailboxFaultSpecs_on_loopback() : MailboxFaultSpecs(ServerKind.Loopback)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    [Theory]
    [InlineData(ImapPoint.Greeting)]
    [InlineData(ImapPoint.TlsHandshake)]
    [InlineData("AUTHENTICATE")]
    [InlineData("SELECT")]
    [InlineData("UID SEARCH")]
    [InlineData("UID FETCH")]
    [InlineData("UID STORE")]
    [InlineData("UID EXPUNGE")]
    [Trait("Fault", "F3")]
    public async Task A_server_that_falls_silent_in_the_middle_is_left_for_another_connection(string point)
    {
        await StartAsync(static settings => settings["Approvals:Enabled"] = "true", Time);
        await SendAnswerAsync("release-42");
        await Robot.WaitForCountAsync("INBOX", 1, Cancellation);
        var silence = Server.Faults.OnImap(point).Once().Freeze();

        await using var worker = await StartHostForRobotAsync(WithWorker, Time);
        await silence.WaitUntilStruckAsync(cancellationToken: Cancellation);
        await AdvanceUntilAsync(Time, () => Handler.Calls.Count == 1 && Server.Users.Single(user => user.Address == Robot.Address).Inbox.Messages.Count == 0, TimeSpan.FromMinutes(10));

        Assert.Single(Handler.Calls);
    }

    [Theory]
    [InlineData("IDLE")]
    [InlineData("UID SEARCH")]
    [InlineData(ImapPoint.Greeting)]
    [Trait("Fault", "F4")]
    public async Task A_good_bye_for_ever_costs_few_connections_and_ends_by_itself(string point)
    {
        await StartAsync(WithWorkerAndPatience, Time);
        var good = Server.Faults.OnImap(point).Bye("see you");

        await AdvanceAsync(Time, TimeSpan.FromMinutes(20), TimeSpan.FromSeconds(5));

        // 2, 4, 8 … 128 seconds, then 5 minutes.
        Assert.InRange(good.Count, 5, 14);
        good.Remove();
        await SendAnswerAsync("release-42");
        await AdvanceUntilAsync(Time, () => Handler.Calls.Count == 1, TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(5));
    }

    [Fact]
    [Trait("Fault", "F4")]
    public async Task A_good_bye_without_a_close_is_believed()
    {
        await StartAsync(WithWorkerAndPatience, Time);
        await PassesDoneAsync(1);
        Server.Faults.OnImap(ImapPoint.IdlePush).Once().SendExtra("* BYE [UNAVAILABLE] see you");

        await SendAnswerAsync("release-42");

        await AdvanceUntilAsync(Time, () => Handler.Calls.Count == 1, TimeSpan.FromMinutes(5));
    }

    [Fact]
    [Trait("Fault", "F17")]
    public async Task A_server_that_does_not_keep_idle_open_is_not_asked_without_end()
    {
        await StartAsync(WithWorkerAndPatience, Time);
        var end = Server.Faults.OnImap("IDLE").Reply("OK IDLE terminated");

        await AdvanceAsync(Time, TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(2));

        // 1, 2, 4 … 32 seconds, then each minute.
        Assert.InRange(end.Count, 5, 14);
        Assert.Empty(Logged("ApprovalPassFailed"));
        await SendAnswerAsync("release-42");
        await AdvanceUntilAsync(Time, () => Handler.Calls.Count == 1, TimeSpan.FromMinutes(2));
    }

    [Fact]
    [Trait("Fault", "F15")]
    public async Task A_server_that_offers_idle_and_refuses_it_is_asked_for_mail_each_minute()
    {
        await StartAsync(WithWorkerAndPatience, Time);
        var refusal = Server.Faults.OnImap("IDLE").Reply("NO not here");

        await AdvanceAsync(Time, TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(2));
        Assert.InRange(refusal.Count, 5, 14);
        Assert.Empty(Logged("ApprovalPassFailed"));

        await SendAnswerAsync("release-42");
        await AdvanceUntilAsync(Time, () => Handler.Calls.Count == 1, TimeSpan.FromMinutes(2));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T39")]
    public async Task A_server_that_announces_mail_without_end_costs_few_passes()
    {
        var idles = 0;
        var exists = 1;
        await using var peer = new HostilePeer((peer, stream) => peer.ServeImapAsync(stream, async (tag, command) =>
        {
            if (command.StartsWith("UID SEARCH", StringComparison.Ordinal))
            {
                await peer.WriteAsync(stream, $"* SEARCH\r\n{tag} OK done\r\n");
                return true;
            }

            if (command != "IDLE")
            {
                return false;
            }

            Interlocked.Increment(ref idles);
            await peer.WriteAsync(stream, "+ idling\r\n");
            for (var i = 0; i < 50; i++)
            {
                await peer.WriteAsync(stream, $"* {Interlocked.Increment(ref exists)} EXISTS\r\n");
            }

            await peer.ReadLineAsync(stream);
            await peer.WriteAsync(stream, $"{tag} OK done\r\n");
            return true;
        }));
        await StartAsync(
            settings =>
            {
                WithWorkerAndPatience(settings);
                settings["Imap:Port"] = peer.Port.ToString(CultureInfo.InvariantCulture);
                settings["Imap:Security"] = nameof(ConnectionSecurity.None);
                settings["Imap:CertificateAuthority"] = null;
            },
            Time);

        await AdvanceAsync(Time, TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(2));

        Assert.InRange(Volatile.Read(ref idles), 5, 14);
    }

    [Theory]
    [InlineData("AUTHENTICATE", "NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded")]
    [InlineData("AUTHENTICATE", "NO [LIMIT] too much")]
    [InlineData("UID SEARCH", "NO [THROTTLED] slow down")]
    [InlineData("UID SEARCH", "NO [OVERQUOTA] Account exceeded command or bandwidth limits")]
    [InlineData("SELECT", "NO [INUSE] locked")]
    [InlineData("SELECT", "NO [SERVERBUG] oops")]
    [Trait("Fault", "F17")]
    public async Task A_server_that_asks_for_less_is_left_alone_longer_each_time(string command, string refusal)
    {
        await StartAsync(WithWorkerAndPatience, Time);
        var limit = Server.Faults.OnImap(command).Reply(refusal);

        await LoggedAsync("ApprovalPassFailed", 1);
        await AdvanceAsync(Time, TimeSpan.FromMinutes(59), TimeSpan.FromSeconds(20));

        // 1, 2, 4, 8, 16 and 30 minutes, a fifth more or less.
        Assert.InRange(Logged("ApprovalPassFailed").Count, 5, 7);
        Assert.InRange(Server.ConnectionCount, 0, 1);
        Assert.Empty(Logged("ApprovalLoginSuspended"));
        limit.Remove();
        await SendAnswerAsync("release-42");
        await AdvanceUntilAsync(Time, () => Handler.Calls.Count == 1, TimeSpan.FromMinutes(37), TimeSpan.FromSeconds(20));
    }

    [Fact]
    [Trait("Fault", "F17")]
    public async Task A_server_that_names_a_time_is_left_alone_for_so_long()
    {
        await StartAsync(WithWorkerAndPatience, Time);
        var limit = Server.Faults.OnImap("UID SEARCH").Once().Reply("NO Request is throttled. Suggested Backoff Time: 600000 milliseconds");
        await LoggedAsync("ApprovalPassFailed", 1);

        await AdvanceAsync(Time, TimeSpan.FromMinutes(9.5), TimeSpan.FromSeconds(10));
        Assert.Empty(Logged("PassDone"));

        await AdvanceUntilAsync(Time, () => Logged("PassDone").Count == 1, TimeSpan.FromMinutes(1));
        Assert.Equal(1, limit.Count);
    }

    [Fact]
    [Trait("Fault", "F17")]
    public async Task An_alert_is_logged_once_however_often_the_server_repeats_it()
    {
        await StartAsync(WithWorkerAndPatience, Time);
        var alert = Server.Faults.OnImap("SELECT").SendExtra("* OK [ALERT] down at \u0007noon, ask ann@example.org");
        await PassesDoneAsync(1);
        for (var i = 2; i <= 3; i++)
        {
            await Server.DropConnectionsAsync();
            await AdvanceUntilAsync(Time, () => Logged("PassDone").Count >= i, TimeSpan.FromMinutes(2));
        }

        Assert.Equal(3, alert.Count);
        Assert.Equal("The IMAP server asks to be heard: down at  noon, ask a***@example.org", Assert.Single(Logged("MailServerAlert")));
    }

    [Fact]
    [Trait("Fault", "F18")]
    public async Task A_refused_login_is_not_repeated_until_the_account_is_locked()
    {
        await StartAsync(
            static settings =>
            {
                WithWorkerAndPatience(settings);
                settings["Imap:Password"] = "not the password";
            },
            Time);
        await LoggedAsync("ApprovalPassFailed", 1);

        await AdvanceAsync(Time, TimeSpan.FromHours(1), TimeSpan.FromSeconds(20));

        // At once, after 1 minute, after 2, and then each quarter of an hour.
        Assert.InRange(Logged("ApprovalPassFailed").Count, 5, 8);
        Assert.Single(Logged("ApprovalLoginSuspended"));
        Host.Change("Imap:Password", Robot.Password);
        await SendAnswerAsync("release-42");
        await HandledAsync(1);
    }

    [Fact]
    [Trait("Fault", "F25")]
    public async Task An_announcement_that_never_comes_is_made_up_for_when_the_wait_is_renewed()
    {
        await StartAsync(WithWorkerAndPatience, Time);
        var lost = Server.Faults.OnImap(ImapPoint.IdlePush).Reply("OK still here");
        await IdlesAsync(1);

        await SendAnswerAsync("release-42");
        await lost.WaitUntilStruckAsync(cancellationToken: Cancellation);

        await AdvanceUntilAsync(Time, () => Handler.Calls.Count == 1, Renewal + Tick, TimeSpan.FromSeconds(10));
    }

    [Fact]
    [Trait("Fault", "F2")]
    public async Task A_hundred_forgotten_connections_leave_nothing_behind()
    {
        const int Rounds = 100;
        await using var relay = FaultProxy.Start(Mail.ImapTlsPort);
        await StartAsync(
            settings =>
            {
                WithWorkerAndPatience(settings);
                settings["Imap:Port"] = relay.Port.ToString(CultureInfo.InvariantCulture);
                settings["Imap:Security"] = nameof(ConnectionSecurity.ImplicitTls);
            },
            Time);
        for (var round = 1; round <= Rounds; round++)
        {
            await IdlesAsync(1);
            Server.Transcript.Clear();
            relay.CutNow(ProxyCut.BlackHole);
            await AdvanceUntilAsync(Time, () => relay.ConnectionCount > round, TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));
        }

        await IdlesAsync(1);
        Assert.Equal(Rounds + 1, relay.ConnectionCount);
        Assert.Equal(1, relay.OpenConnectionCount);
    }

    [Fact]
    [Trait("Fault", "F2")]
    public async Task A_session_is_replaced_each_hour_and_there_is_never_a_second_one()
    {
        await StartAsync(WithWorkerAndPatience, Time);
        await IdlesAsync(1);

        // A slow machine is late by what goes by of the host's time meanwhile.
        var elapsed = await AdvanceUntilAsync(
            Time,
            () => Server.Transcript.Lines.Count(static line => line.Contains(" SELECT INBOX", StringComparison.Ordinal)) == 4,
            TimeSpan.FromHours(6),
            TimeSpan.FromMinutes(1));

        Assert.InRange(elapsed, TimeSpan.FromHours(3), TimeSpan.FromHours(6));
        Assert.InRange(Server.ConnectionCount, 0, 1);
        Assert.Empty(Logged("ApprovalPassFailed"));
    }

    private static void WithWorker(IDictionary<string, string?> settings)
    {
        settings["Approvals:Worker"] = "true";
        settings["Approvals:ProcessInterval"] = Day.ToString("c", CultureInfo.InvariantCulture);
    }

    // The host's time goes by fast, and the machine is slow: no command is to run out of it.
    private static void WithWorkerAndPatience(IDictionary<string, string?> settings)
    {
        WithWorker(settings);
        settings["Imap:CommandTimeout"] = "00:10:00";
        settings["Imap:ConnectTimeout"] = "00:10:00";
    }

    private Task IdlesAsync(int count) => Eventually.BecomesTrueAsync(
        () => Server.Transcript.Lines.Count(static line => line.TrimEnd().EndsWith(" IDLE", StringComparison.Ordinal)) >= count,
        Soon,
        () => string.Join('\n', Server.Transcript.Lines),
        Cancellation);
}

[Trait("Server", "PostfixDovecot")]
[Trait("Category", "Fault")]
public sealed class MailboxFaultSpecs_on_postfix_and_dovecot() : MailboxFaultSpecs(ServerKind.PostfixDovecot)
{
    [Fact]
    [Trait("Fault", "F5")]
    public async Task A_restart_of_the_server_in_the_middle_of_a_pass_loses_and_doubles_nothing()
    {
        var system = (PostfixDovecot)await StartOwnSystemAsync();
        await StartAsync(static settings => settings["Approvals:Worker"] = "true", mail: system);
        var restarted = new TaskCompletionSource();
        Handler.NextDoes(async _ =>
        {
            await system.StopDovecotAsync();
            await system.StartDovecotAsync(Cancellation);
            restarted.SetResult();
            return Approvals.ApprovalHandlerResult.Applied;
        });

        await SendAnswerAsync("before");
        await restarted.Task.WaitAsync(Soon, Cancellation);
        await Robot.WaitForCountAsync("INBOX", 0, Cancellation);
        await SendAnswerAsync("after");
        await HandledAsync(2);

        Assert.Equal(2, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
        Assert.Equal(2, Handler.Calls.Count);
    }
}
