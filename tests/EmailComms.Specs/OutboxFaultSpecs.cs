using System.Collections.Concurrent;
using EmailComms.Diagnostics;
using EmailComms.Outbox;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>What waits in the outbox is sent once the fault has passed, and a fault of one message is none of another's.</summary>
[Trait("Server", "Loopback")]
[Trait("Category", "Fault")]
public sealed class OutboxFaultSpecs_on_loopback() : MailSpecs(ServerKind.Loopback), IOutboxObserver
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentQueue<OutboxEntry> _finished = new();
    private MailAccount _robot = null!;
    private SpecHost _host = null!;

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    private IEmailOutbox Outbox => _host.Services.GetRequiredService<IEmailOutbox>();

    [Fact]
    [Trait("Fault", "F47")]
    public async Task A_recipient_refused_for_now_gets_the_same_octets_later()
    {
        await StartAsync();
        Server.Faults.OnSmtp(SmtpPoint.Rcpt).Once().Reply("451 4.7.1 greylisted");
        Server.Faults.OnSmtp(SmtpPoint.EndOfData).AfterExecution().Once().Reply("451 4.3.0 disk full");

        var entry = await EnqueueAsync("Greylisted");
        await BecomesAsync(entry, OutboxState.Retry);
        _time.Advance(TimeSpan.FromSeconds(40));
        await BecomesAsync(entry, OutboxState.Retry, attempts: 2);
        _time.Advance(TimeSpan.FromMinutes(3));
        await BecomesAsync(entry, OutboxState.Sent, attempts: 3);

        Assert.Equal(2, Server.Submissions.Count);
        Assert.Equal(Server.Submissions[0].GetText(), Server.Submissions[1].GetText());
    }

    [Fact]
    [Trait("Fault", "F48")]
    public async Task A_recipient_refused_for_good_is_given_up_and_the_host_hears_of_it()
    {
        await StartAsync();
        Server.Faults.OnSmtp(SmtpPoint.Rcpt).Once().Reply("550 5.1.1 unknown");

        var bad = await EnqueueAsync("Unknown");
        await BecomesAsync(bad, OutboxState.Failed);
        await BecomesAsync(await EnqueueAsync("Known"), OutboxState.Sent);

        // Side by side, so in either order.
        var heard = await FinishedAsync(2);
        Assert.Single(heard, static entry => entry.State == OutboxState.Sent);
        var failed = Assert.Single(heard, static entry => entry.State == OutboxState.Failed);
        Assert.Equal((bad.OutboxId, ErrorCodes.RecipientsRefused, 550), (failed.OutboxId, failed.LastFailure!.Code, failed.LastFailure!.ReplyCode));
    }

    [Fact]
    [Trait("Fault", "F45")]
    public async Task An_answer_lost_behind_the_final_dot_costs_one_copy_at_most()
    {
        await StartAsync();
        Server.Faults.OnSmtp(SmtpPoint.EndOfData).AfterExecution().Once().Drop();

        var entry = await EnqueueAsync("Uncertain");
        await BecomesAsync(entry, OutboxState.Uncertain);
        _time.Advance(TimeSpan.FromMinutes(14));
        Assert.Single(Server.Submissions);
        _time.Advance(TimeSpan.FromMinutes(2));
        await BecomesAsync(entry, OutboxState.Sent, attempts: 2);

        Assert.Equal(2, Server.Submissions.Count);
        Assert.Equal(Server.Submissions[0].GetText(), Server.Submissions[1].GetText());
    }

    [Fact]
    [Trait("Fault", "F45")]
    public async Task A_message_that_is_never_answered_is_given_up_after_four_copies()
    {
        await StartAsync();
        Server.Faults.OnSmtp(SmtpPoint.EndOfData).AfterExecution().Times(10).Drop();

        var entry = await EnqueueAsync("Never answered");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await BecomesAsync(entry, OutboxState.Uncertain, attempt);
            _time.Advance(TimeSpan.FromMinutes(16));
        }

        await BecomesAsync(entry, OutboxState.Failed, attempts: 4);
        Assert.Equal(4, Server.Submissions.Count);
        Assert.Equal(ErrorCodes.SubmissionUncertain, Assert.Single(await FinishedAsync(1)).LastFailure!.Code);
    }

    [Fact]
    [Trait("Fault", "F54")]
    public async Task While_the_server_is_away_everything_waits_and_nothing_is_counted()
    {
        await StartAsync();
        await Server.StopAsync();
        var entries = new[] { await EnqueueAsync("First"), await EnqueueAsync("Second") };
        await LoggedAsync("OutboxPaused", 1);

        for (var i = 0; i < 5; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(6));
            await LoggedAsync("OutboxPaused", i + 2);
        }

        await BecomesAsync(entries[0], OutboxState.Retry, attempts: 0);
        await BecomesAsync(entries[1], OutboxState.Retry, attempts: 0);
        await Server.StartAgainAsync();
        _time.Advance(TimeSpan.FromMinutes(6));
        await BecomesAsync(entries[0], OutboxState.Sent, attempts: 1);
        await BecomesAsync(entries[1], OutboxState.Sent, attempts: 1);
        await LoggedAsync("OutboxResumed", 1);
    }

    [Fact]
    [Trait("Fault", "F49")]
    public async Task A_refused_login_pauses_the_outbox_and_burns_no_message()
    {
        await StartAsync();
        _host.Change("Smtp:Password", "wrong");
        var entry = await EnqueueAsync("Waits for the password");
        await LoggedAsync("OutboxPaused", 1);

        _host.Change("Smtp:Password", _robot.Password);
        _time.Advance(TimeSpan.FromMinutes(2));

        await BecomesAsync(entry, OutboxState.Sent, attempts: 1);
    }

    [Fact]
    [Trait("Fault", "F49")]
    public async Task What_cannot_be_sent_in_time_expires()
    {
        await StartAsync();
        Server.Faults.OnSmtp(SmtpPoint.Mail).Times(100).Reply("451 4.3.0 later");

        var entry = await EnqueueAsync("Stale", new EnqueueOptions { ExpiresAt = _time.GetUtcNow().AddMinutes(2) });
        await BecomesAsync(entry, OutboxState.Retry);
        _time.Advance(TimeSpan.FromMinutes(1));
        await BecomesAsync(entry, OutboxState.Retry, attempts: 2);
        _time.Advance(TimeSpan.FromMinutes(2));

        await BecomesAsync(entry, OutboxState.Expired, attempts: 2);
        Assert.Equal(OutboxState.Expired, Assert.Single(await FinishedAsync(1)).State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [Trait("Fault", "F46")]
    public async Task A_process_killed_between_the_answer_and_the_record_costs_a_copy_each_time_and_loses_nothing(int kills)
    {
        await StartAsync(store => new UnreliableOutboxStore(store) { SettlementsToLose = kills });

        var entry = await EnqueueAsync("Sent and not recorded");
        for (var kill = 1; kill <= kills; kill++)
        {
            await Eventually.BecomesTrueAsync(() => Server.Submissions.Count == kill, TimeSpan.FromSeconds(30), static () => "It was not sent.", Cancellation);
            await BecomesAsync(entry, OutboxState.Leased, attempts: kill);
            _time.Advance(TimeSpan.FromMinutes(30));
        }

        await BecomesAsync(entry, OutboxState.Sent, attempts: kills + 1);
        Assert.Equal(kills + 1, Server.Submissions.Count);
        Assert.Single(Server.Submissions.Select(static submission => submission.GetText()).Distinct());
        Assert.Equal(entry.OutboxId, Assert.Single(await FinishedAsync(1)).OutboxId);
    }

    [Fact]
    [Trait("Fault", "F55")]
    public async Task An_entry_leased_twice_ends_in_one_state_and_is_told_once()
    {
        await StartAsync(static store => new UnreliableOutboxStore(store) { LeaseDuration = TimeSpan.FromMinutes(1) });
        var held = Server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().DelayUntilReleased();

        var entry = await EnqueueAsync("Slow");
        await held.WaitUntilStruckAsync(cancellationToken: Cancellation);
        _time.Advance(TimeSpan.FromMinutes(2));
        await BecomesAsync(entry, OutboxState.Sent, attempts: 2);
        held.Release();

        await Eventually.BecomesTrueAsync(() => Server.Submissions.Count == 2, TimeSpan.FromSeconds(30), static () => "The slow one did not end.", Cancellation);
        await BecomesAsync(await EnqueueAsync("Behind it"), OutboxState.Sent);
        Assert.Equal([entry.OutboxId], (await FinishedAsync(2)).Select(static finished => finished.OutboxId).Where(id => id == entry.OutboxId));
        Assert.Equal((OutboxState.Sent, 2, 1), await StateAsync(entry));
        Assert.Equal(Server.Submissions[0].GetText(), Server.Submissions[1].GetText());
    }

    [Fact]
    [Trait("Fault", "F55")]
    public async Task However_slow_the_server_is_its_lease_lasts_longer()
    {
        await StartAsync();
        _host.Change("Smtp:CommandTimeout", "00:10:00");
        var heldSender = Server.Faults.OnSmtp(SmtpPoint.Mail).Once().DelayUntilReleased();
        var heldContent = Server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().DelayUntilReleased();

        var entry = await EnqueueAsync("Slow");
        await heldSender.WaitUntilStruckAsync(cancellationToken: Cancellation);
        _time.Advance(TimeSpan.FromMinutes(9));
        heldSender.Release();
        await heldContent.WaitUntilStruckAsync(cancellationToken: Cancellation);
        _time.Advance(TimeSpan.FromMinutes(9));

        // Whoever is sent behind it shows that the outbox has looked at what is due.
        await BecomesAsync(await EnqueueAsync("Behind it"), OutboxState.Sent);
        heldContent.Release();
        await BecomesAsync(entry, OutboxState.Sent, attempts: 1);
        Assert.Equal(2, Server.Submissions.Count);
    }

    [Fact]
    [Trait("Fault", "F58")]
    public async Task What_is_being_sent_is_not_cancelled_and_ends_in_one_state()
    {
        await StartAsync();
        var held = Server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().DelayUntilReleased();

        var entry = await EnqueueAsync("On its way");
        await held.WaitUntilStruckAsync(cancellationToken: Cancellation);
        var cancelled = await Outbox.CancelAsync(entry.OutboxId, Cancellation);
        held.Release();

        Assert.Equal(OutboxState.Leased, cancelled!.State);
        await BecomesAsync(entry, OutboxState.Sent);
        Assert.Equal(OutboxState.Sent, (await Outbox.CancelAsync(entry.OutboxId, Cancellation))!.State);
    }

    [Fact]
    public async Task An_entry_that_a_store_gives_back_broken_does_not_stop_the_others()
    {
        await StartAsync();
        var store = _host.Services.GetRequiredService<IOutboxStore>();
        var broken = Assert.Single(await store.AddAsync([await EnqueueAsync("Whole") with { OutboxId = Guid.CreateVersion7(), Octets = default, Priority = EmailPriority.High }], Cancellation));

        var behind = await EnqueueAsync("Behind it");
        await BecomesAsync(behind, OutboxState.Sent);

        await BecomesAsync(broken, OutboxState.Retry, attempts: 1);
        Assert.DoesNotContain(_host.Logs.GetSnapshot(), static record => record.Id.Name == "OutboxPaused");
    }

    [Fact]
    public async Task High_priority_goes_first_and_each_in_its_order()
    {
        await StartAsync();
        await Server.StopAsync();
        var first = await EnqueueAsync("normal 1");
        await LoggedAsync("OutboxPaused", 1);
        await EnqueueAsync("low", new EnqueueOptions { Priority = EmailPriority.Low });
        await EnqueueAsync("normal 2");
        await EnqueueAsync("high", new EnqueueOptions { Priority = EmailPriority.High });
        Assert.Equal(0, (await Outbox.FindAsync(first.OutboxId, Cancellation))!.Attempts);

        await Server.StartAgainAsync();
        _host.Change("Smtp:MaxConnections", "1");
        _time.Advance(TimeSpan.FromMinutes(6));

        await Eventually.BecomesTrueAsync(() => Server.Submissions.Count == 4, TimeSpan.FromSeconds(30), static () => "Not all were sent.", Cancellation);
        string[] subjects = [.. Server.Submissions.Select(static submission => submission.GetText().Split("Subject: ")[1].Split('\r')[0])];
        Assert.Equal("high", subjects[0]);
        Assert.Equal("low", subjects[^1]);
    }

    [Fact]
    [Trait("Fault", "F42")]
    public async Task A_host_that_stops_while_nothing_can_be_sent_says_what_it_leaves()
    {
        await StartAsync();
        await Server.StopAsync();
        await EnqueueAsync("Left");
        await LoggedAsync("OutboxPaused", 1);

        await _host.DisposeAsync();

        Assert.Contains(_host.Logs.GetSnapshot(), static record => record.Id.Name == "OutboxEntriesLeft");
    }

    Task IOutboxObserver.OnFinishedAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        _finished.Enqueue(entry);
        return Task.CompletedTask;
    }

    // The host hears of an entry when its end is recorded, which others can see before that.
    private async Task<IReadOnlyList<OutboxEntry>> FinishedAsync(int count)
    {
        await Eventually.BecomesTrueAsync(() => _finished.Count >= count, TimeSpan.FromSeconds(30), () => $"The host did not hear of {count} end(s).", Cancellation);
        return [.. _finished];
    }

    private async Task StartAsync(Func<IOutboxStore, IOutboxStore>? store = null)
    {
        _robot = await Mail.CreateAccountAsync("robot", Cancellation);
        _host = await StartHostAsync(
            _robot,
            configure: builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time));
                builder.Services.AddSingleton<IOutboxObserver>(this);
                if (store is not null)
                {
                    var original = builder.Services.Single(static service => service.ServiceType == typeof(IOutboxStore)).ImplementationType!;
                    builder.Services.Replace(ServiceDescriptor.Singleton(provider => store((IOutboxStore)ActivatorUtilities.CreateInstance(provider, original))));
                }
            });
    }

    private async Task<(OutboxState State, int Attempts, int UncertainAttempts)> StateAsync(OutboxEntry entry)
    {
        var found = (await Outbox.FindAsync(entry.OutboxId, Cancellation))!;
        return (found.State, found.Attempts, found.UncertainAttempts);
    }

    private async Task<OutboxEntry> EnqueueAsync(string subject, EnqueueOptions? options = null)
    {
        var receipt = await Outbox.EnqueueAsync(
            new EmailMessage { To = [_robot.EmailAddress], Subject = subject, Body = EmailBody.FromText("It runs on production now.\n.\n") },
            options: options,
            cancellationToken: Cancellation);
        return Assert.Single(receipt.Entries);
    }

    private async Task BecomesAsync(OutboxEntry entry, OutboxState state, int? attempts = null)
    {
        OutboxEntry? found = null;
        await Eventually.BecomesTrueAsync(
            async () =>
            {
                Nudge();
                return (found = await Outbox.FindAsync(entry.OutboxId, Cancellation))?.State == state && (attempts is null || found.Attempts == attempts);
            },
            TimeSpan.FromSeconds(30),
            () => $"It is {found}, not {state}.",
            Cancellation);
    }

    private Task LoggedAsync(string eventName, int count) => Eventually.BecomesTrueAsync(
        () =>
        {
            Nudge();
            return _host.Logs.GetSnapshot().Count(record => record.Id.Name == eventName) >= count;
        },
        TimeSpan.FromSeconds(30),
        () => $"{eventName} was not logged {count} time(s).",
        Cancellation);

    // A wait that begins just behind a step of the test's time would not end before the next one.
    private void Nudge() => _time.Advance(TimeSpan.FromMilliseconds(100));
}
