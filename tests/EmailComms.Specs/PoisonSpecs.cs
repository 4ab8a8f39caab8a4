using EmailComms.Approvals;
using EmailComms.Ledger;

namespace EmailComms.Specs;

/// <summary>A mail that ends the process ends it no more often than it has attempts, where the ledger outlives the process.</summary>
[Trait("Server", "Loopback")]
[Trait("Category", "Fault")]
public sealed class PoisonSpecs_on_loopback : LoopbackApprovalSpecs
{
    [Fact]
    [Trait("Fault", "F39")]
    public async Task An_attempt_is_counted_before_anything_of_the_mail_is_read()
    {
        var wasRead = new List<bool>();
        await StartAsync(ledger: new WatchedLedger(() => wasRead.Add(IsContentRead())));
        await DeliverAnswerAsync();

        await ProcessOneAsync();

        Assert.Equal([false], wasRead);
        Assert.True(IsContentRead());
    }

    [Fact]
    [Trait("Fault", "F39")]
    public async Task After_the_last_attempt_a_mail_goes_to_quarantine_unparsed_and_those_behind_it_are_worked()
    {
        // The process dies when it has begun with the mail; the ledger, a database, remembers that.
        var deaths = 0;
        var ledger = new WatchedLedger(() =>
        {
            if (deaths < 3)
            {
                deaths++;
                throw new InvalidOperationException("The process has died.");
            }
        });
        await StartAsync();
        await DeliverAnswerAsync("poison");
        for (var i = 0; i < 3; i++)
        {
            await using var dying = await StartHostForRobotAsync(ledger: ledger);
            await Assert.ThrowsAsync<InvalidOperationException>(() => dying.Processor.ProcessAsync(Cancellation));
        }

        var poison = Inbox.Messages[0].Content.ToArray();
        await using var next = await StartHostForRobotAsync(ledger: ledger);
        var result = Assert.Single((await next.Processor.ProcessAsync(Cancellation)).Replies);

        Assert.Equal(
            (ApprovalReplyOutcome.Failed, ApprovalReplyReason.AttemptsExhausted, ApprovalReplyDisposal.Quarantined, 4),
            (result.Outcome, result.Reason, result.Disposal, result.Attempt));
        Assert.False(IsContentRead());
        Assert.Equal(poison, Assert.Single(User(Robot).GetFolder("Quarantine").Messages).Content.ToArray());
        Assert.Empty(Inbox.Messages);

        await DeliverAnswerAsync("behind");
        Assert.Equal(ApprovalReplyOutcome.Applied, Assert.Single((await next.Processor.ProcessAsync(Cancellation)).Replies).Outcome);
        Assert.Equal("behind", Assert.Single(Handler.Calls).ApprovalId);
    }

    private bool IsContentRead() => Server.Transcript.Lines.Any(static line => line.Contains("BODY.PEEK[", StringComparison.Ordinal));

    /// <summary>A ledger that does something as soon as an attempt is counted.</summary>
    private sealed class WatchedLedger(Action onBegun) : IReplyLedger
    {
        private readonly InMemoryReplyLedger _ledger = new(TimeProvider.System);

        public async Task<ReplyAttempt> BeginAsync(ReplyPosition position, CancellationToken cancellationToken = default)
        {
            var attempt = await _ledger.BeginAsync(position, cancellationToken);
            onBegun();
            return attempt;
        }

        public Task<DecisionClaim> ClaimAsync(ReplyPosition position, Guid decisionId, ApprovalDecision decision, CancellationToken cancellationToken = default) =>
            _ledger.ClaimAsync(position, decisionId, decision, cancellationToken);

        public Task CompleteAsync(ReplyPosition position, LedgerEntry entry, CancellationToken cancellationToken = default) => _ledger.CompleteAsync(position, entry, cancellationToken);

        public Task ReleaseAsync(ReplyPosition position, bool countAttempt, CancellationToken cancellationToken = default) =>
            _ledger.ReleaseAsync(position, countAttempt, cancellationToken);
    }
}
