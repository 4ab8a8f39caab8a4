using System.Collections.Concurrent;
using System.Globalization;
using EmailComms.Outbox;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>A mail server that goes and comes back while many messages wait: each arrives, and twice only where an answer was lost.</summary>
[Trait("Server", "Loopback")]
[Trait("Category", "Fault")]
public sealed class OutboxRestartSpecs_on_loopback() : MailSpecs(ServerKind.Loopback), IOutboxObserver
{
    private const string CountVariable = "EMAILCOMMS_RESTART_MAILS";
    private const int DefaultCount = 2000;
    private const int Restarts = 5;

    // Real time: the server takes hundreds of messages a second, so that a while without any means that all of them wait.
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(7);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentDictionary<Guid, OutboxEntry> _finished = new();

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    [Fact]
    [Trait("Fault", "F54")]
    public async Task Each_message_arrives_and_twice_only_where_an_answer_was_lost()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable(CountVariable), CultureInfo.InvariantCulture, out var asked) ? asked : DefaultCount;
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} messages, seed {seed}");
        var random = new Random(seed);
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var host = await StartHostAsync(
            robot,
            static settings => settings["Smtp:MaxConnections"] = "4",
            builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time));
                builder.Services.AddSingleton<IOutboxObserver>(this);
            });
        var outbox = host.Services.GetRequiredService<IEmailOutbox>();

        var enqueued = new List<OutboxEntry>(count);
        for (var i = 0; i < count; i++)
        {
            var message = new EmailMessage { To = [robot.EmailAddress], Subject = $"Release {i}", Body = EmailBody.FromText("It runs on production now.") };
            enqueued.AddRange((await outbox.EnqueueAsync(message, cancellationToken: Cancellation)).Entries);
        }

        // Each restart at a point of its own between what has been sent and what is left.
        for (var restart = 1; restart <= Restarts; restart++)
        {
            var point = Math.Max(_finished.Count + 1, ((restart - 1) * count / Restarts) + random.Next(count / Restarts));
            await SendUntilAsync(() => _finished.Count >= Math.Min(point, count - 1));
            Server.Faults.OnSmtp(SmtpPoint.EndOfData).AfterExecution().Once().Drop();
            await Server.DropConnectionsAsync();
            await Task.Delay(random.Next(20), Cancellation);
            await Server.StopAsync();
            await Task.Delay(random.Next(100), Cancellation);
            await Server.StartAgainAsync();
        }

        await SendUntilAsync(() => _finished.Count == count);

        var copies = Server.Submissions.CountBy(static submission => MessageIdOf(submission.GetText())).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(enqueued.Select(static entry => entry.MessageId).Order(StringComparer.Ordinal), copies.Keys.Order(StringComparer.Ordinal));
        Assert.All(enqueued, entry => Assert.Equal(OutboxState.Sent, _finished[entry.OutboxId].State));
        Assert.All(enqueued, entry => Assert.InRange(copies[entry.MessageId], 1, 1 + _finished[entry.OutboxId].UncertainAttempts));
        Assert.True(copies.Values.Sum() > count, "No answer was lost: this run has shown nothing of copies.");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{copies.Values.Sum() - count} copies too many; {_finished.Values.Count(static entry => entry.UncertainAttempts > 0)} messages uncertain once or more");
    }

    Task IOutboxObserver.OnFinishedAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        _finished[entry.OutboxId] = entry;
        return Task.CompletedTask;
    }

    // Time passes only while nothing is sent: then everything that is left waits for it.
    private async Task SendUntilAsync(Func<bool> isDone)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        deadline.CancelAfter(Patience);
        while (!isDone())
        {
            var before = _finished.Count;
            for (var i = 0; i < 30 && !isDone() && _finished.Count == before; i++)
            {
                await Task.Delay(Idle / 30, deadline.Token);
            }

            if (_finished.Count == before)
            {
                _time.Advance(TimeSpan.FromSeconds(30));
            }
        }
    }

    private static string MessageIdOf(string text)
    {
        var start = text.IndexOf("Message-Id: <", StringComparison.OrdinalIgnoreCase) + "Message-Id: <".Length;
        return text[start..text.IndexOf('>', start)];
    }
}
