using EmailComms.Outbox;

namespace EmailComms.Conformance;

/// <summary>What every <see cref="IOutboxStore"/> must do. A store's own tests derive from this.</summary>
public abstract class OutboxStoreConformance
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>An empty store.</summary>
    protected abstract IOutboxStore Store { get; }

    /// <summary>The store's time.</summary>
    protected abstract DateTimeOffset Now { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Lets the store's time pass.</summary>
    protected abstract void Pass(TimeSpan time);

    [Fact]
    public async Task Gives_back_what_was_added()
    {
        var entry = New() with
        {
            IdempotencyKey = "release-7",
            MessageId = "a.b@example.org",
            EnvelopeSender = new EmailAddress("robot@example.org"),
            Recipient = new EmailAddress("ann@example.org"),
            Octets = "Subject: =?utf-8?B?w6Q=?=\r\n\r\nbody\r\n"u8.ToArray(),
            Priority = EmailPriority.High,
            DeliveryNotices = new EmailDeliveryNotices { Events = EmailDeliveryEvents.Success, ReturnsMessage = true },
            DueAt = Now + TimeSpan.FromHours(1),
            ExpiresAt = Now + TimeSpan.FromHours(2),
        };
        await Store.AddAsync([entry], Token);

        var found = await Store.FindAsync(entry.OutboxId, Token);

        Assert.Equal(entry.Octets.ToArray(), found!.Octets.ToArray());
        Assert.Equal(entry with { Octets = default }, found with { Octets = default });
    }

    [Fact]
    public async Task Finds_the_entries_of_a_message_also_when_they_are_sent()
    {
        var first = await AddAsync(New() with { MessageId = "one@example.org" });
        await Store.SettleAsync((await Store.LeaseAsync(Lease, Token))!, new OutboxSettlement { State = OutboxState.Sent }, Token);
        var second = await AddAsync(New() with { MessageId = "one@example.org" });
        await AddAsync(New() with { MessageId = "two@example.org" });

        var found = await Store.FindAsync("one@example.org", Token);

        Assert.Equal(new[] { first, second }.Order(), found.Select(static entry => entry.OutboxId).Order());
        Assert.Equal(OutboxState.Sent, found.Single(entry => entry.OutboxId == first).State);
        Assert.Empty(await Store.FindAsync("ONE@example.org", Token));
        Assert.Empty(await Store.FindAsync(string.Empty, Token));
    }

    [Fact]
    public async Task Knows_nothing_of_what_was_not_added()
    {
        Assert.Null(await Store.FindAsync(Guid.NewGuid(), Token));
        Assert.Null(await Store.CancelAsync(Guid.NewGuid(), Token));
        Assert.Null(await Store.LeaseAsync(Lease, Token));
        Assert.Equal(new OutboxDepth { Waiting = 0 }, await Store.MeasureAsync(Token));
    }

    [Fact]
    public async Task Leases_what_is_due_first()
    {
        var later = await AddAsync(New() with { DueAt = Now + TimeSpan.FromSeconds(2) });
        var sooner = await AddAsync(New() with { DueAt = Now + TimeSpan.FromSeconds(1) });

        Assert.Null(await Store.LeaseAsync(Lease, Token));
        Pass(TimeSpan.FromSeconds(3));

        Assert.Equal(sooner, await LeaseIdAsync());
        Assert.Equal(later, await LeaseIdAsync());
    }

    [Fact]
    public async Task Leases_by_priority_before_age()
    {
        var low = await AddAsync(New() with { Priority = EmailPriority.Low });
        var normal = await AddAsync(New());
        var high = await AddAsync(New() with { Priority = EmailPriority.High });

        Assert.Equal([high, normal, low], [await LeaseIdAsync(), await LeaseIdAsync(), await LeaseIdAsync()]);
    }

    [Fact]
    public async Task Leases_an_entry_once()
    {
        await AddAsync(New());

        var lease = await Store.LeaseAsync(Lease, Token);

        Assert.Equal((OutboxState.Leased, 1), (lease!.Entry.State, lease.Entry.Attempts));
        Assert.Null(await Store.LeaseAsync(Lease, Token));
    }

    [Fact]
    public async Task Leases_each_entry_to_one_of_many_who_ask_at_a_time()
    {
        const int Count = 200;
        await Store.AddAsync([.. Enumerable.Range(0, Count).Select(_ => New())], Token);

        var leases = await Task.WhenAll(Enumerable.Range(0, Count + 20).Select(_ => Task.Run(() => Store.LeaseAsync(Lease, Token), Token)));

        Assert.Equal(Count, leases.OfType<OutboxLease>().Select(static lease => lease.Entry.OutboxId).Distinct().Count());
        Assert.Equal(Count, leases.OfType<OutboxLease>().Count());
    }

    [Theory]
    [InlineData(OutboxState.Sent)]
    [InlineData(OutboxState.Failed)]
    [InlineData(OutboxState.Expired)]
    [InlineData(OutboxState.Cancelled)]
    public async Task A_final_entry_is_not_leased_again(OutboxState state)
    {
        var id = await AddAsync(New());
        var settled = await Store.SettleAsync((await Store.LeaseAsync(Lease, Token))!, new OutboxSettlement { State = state }, Token);
        Pass(TimeSpan.FromHours(1));

        Assert.Equal((state, 1), (settled!.State, settled.Attempts));
        Assert.Null(await Store.LeaseAsync(Lease, Token));
        Assert.Equal(state, (await Store.FindAsync(id, Token))!.State);
        Assert.Equal(0, (await Store.MeasureAsync(Token)).Waiting);
    }

    [Fact]
    public async Task A_retry_waits_for_its_time()
    {
        await AddAsync(New());
        var failure = new OutboxFailure { Code = "EC1203", ReplyCode = 451, Description = "Later." };
        await Store.SettleAsync(
            (await Store.LeaseAsync(Lease, Token))!,
            new OutboxSettlement { State = OutboxState.Retry, Delay = TimeSpan.FromMinutes(1), Failure = failure },
            Token);

        Pass(TimeSpan.FromSeconds(59));
        Assert.Null(await Store.LeaseAsync(Lease, Token));
        Pass(TimeSpan.FromSeconds(2));
        var again = await Store.LeaseAsync(Lease, Token);

        Assert.Equal((2, 0, failure), (again!.Entry.Attempts, again.Entry.UncertainAttempts, again.Entry.LastFailure));
    }

    [Fact]
    public async Task An_attempt_that_does_not_count_is_not_counted()
    {
        await AddAsync(New());
        var settled = await Store.SettleAsync((await Store.LeaseAsync(Lease, Token))!, new OutboxSettlement { State = OutboxState.Retry, CountsAttempt = false }, Token);

        Assert.Equal(0, settled!.Attempts);
        Assert.Equal(1, (await Store.LeaseAsync(Lease, Token))!.Entry.Attempts);
    }

    [Fact]
    public async Task Uncertain_attempts_are_counted_by_themselves()
    {
        await AddAsync(New());
        for (var i = 1; i <= 2; i++)
        {
            var settled = await Store.SettleAsync((await Store.LeaseAsync(Lease, Token))!, new OutboxSettlement { State = OutboxState.Uncertain }, Token);

            Assert.Equal((OutboxState.Uncertain, i, i), (settled!.State, settled.Attempts, settled.UncertainAttempts));
        }
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F55")]
    public async Task A_lease_that_has_ended_gives_the_entry_to_the_next_and_changes_nothing_any_more()
    {
        var id = await AddAsync(New());
        var first = await Store.LeaseAsync(Lease, Token);
        Pass(Lease + TimeSpan.FromSeconds(1));

        var second = await Store.LeaseAsync(Lease, Token);

        Assert.True(second!.Fence > first!.Fence);
        Assert.Equal((2, 1), (second.Entry.Attempts, second.Entry.UncertainAttempts));
        Assert.Null(await Store.SettleAsync(first, new OutboxSettlement { State = OutboxState.Failed }, Token));
        Assert.Equal(OutboxState.Leased, (await Store.FindAsync(id, Token))!.State);
        Assert.Equal(OutboxState.Sent, (await Store.SettleAsync(second, new OutboxSettlement { State = OutboxState.Sent }, Token))!.State);
        Assert.Null(await Store.SettleAsync(second, new OutboxSettlement { State = OutboxState.Failed }, Token));
    }

    [Fact]
    public async Task What_waits_can_be_cancelled()
    {
        var id = await AddAsync(New());

        Assert.Equal(OutboxState.Cancelled, (await Store.CancelAsync(id, Token))!.State);
        Assert.Null(await Store.LeaseAsync(Lease, Token));
        Assert.Equal(0, (await Store.MeasureAsync(Token)).Waiting);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F58")]
    public async Task What_is_being_sent_or_has_come_to_its_end_cannot_be_cancelled()
    {
        var id = await AddAsync(New());
        var lease = await Store.LeaseAsync(Lease, Token);

        Assert.Equal(OutboxState.Leased, (await Store.CancelAsync(id, Token))!.State);
        await Store.SettleAsync(lease!, new OutboxSettlement { State = OutboxState.Sent }, Token);
        Assert.Equal(OutboxState.Sent, (await Store.CancelAsync(id, Token))!.State);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F56")]
    public async Task A_known_key_adds_nothing_in_whatever_state_its_entries_are()
    {
        var first = await Store.AddAsync([New() with { IdempotencyKey = "k" }, New() with { IdempotencyKey = "k" }], Token);
        await Store.CancelAsync(first[0].OutboxId, Token);

        var second = await Store.AddAsync([New() with { IdempotencyKey = "k" }], Token);

        Assert.Equal(first.Select(static entry => entry.OutboxId), second.Select(static entry => entry.OutboxId));
        Assert.Equal(OutboxState.Cancelled, second[0].State);
        Assert.Equal(1, (await Store.MeasureAsync(Token)).Waiting);
        Assert.Single(await Store.AddAsync([New() with { IdempotencyKey = "K" }], Token), entry => entry.IdempotencyKey == "K");
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F56")]
    public async Task Of_many_who_add_under_one_key_at_a_time_one_does()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Store.AddAsync([New() with { IdempotencyKey = "once" }], Token), Token)));

        Assert.Single(added.Select(static entries => Assert.Single(entries).OutboxId).Distinct());
        Assert.Equal(1, (await Store.MeasureAsync(Token)).Waiting);
    }

    [Fact]
    public async Task Measures_what_waits()
    {
        await AddAsync(New() with { DueAt = Now + TimeSpan.FromMinutes(5) });
        Pass(TimeSpan.FromMinutes(1));
        await AddAsync(New() with { DueAt = Now + TimeSpan.FromMinutes(9) });

        Assert.Equal(
            new OutboxDepth { Waiting = 2, OldestAge = TimeSpan.FromMinutes(1), NextDueIn = TimeSpan.FromMinutes(4) },
            await Store.MeasureAsync(Token));
        Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(TimeSpan.Zero, (await Store.MeasureAsync(Token)).NextDueIn);
    }

    private OutboxEntry New() => new()
    {
        OutboxId = Guid.CreateVersion7(Now),
        MessageId = "m@example.org",
        EnvelopeSender = new EmailAddress("robot@example.org"),
        Recipient = new EmailAddress("ann@example.org"),
        Octets = "Subject: x\r\n\r\n"u8.ToArray(),
        EnqueuedAt = Now,
        DueAt = Now,
        ExpiresAt = Now + TimeSpan.FromDays(1),
    };

    private async Task<Guid> AddAsync(OutboxEntry entry) => Assert.Single(await Store.AddAsync([entry], Token)).OutboxId;

    private async Task<Guid?> LeaseIdAsync() => (await Store.LeaseAsync(Lease, Token))?.Entry.OutboxId;
}
