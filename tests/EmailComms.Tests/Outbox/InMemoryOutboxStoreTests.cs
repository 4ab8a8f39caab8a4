using EmailComms.Conformance;
using EmailComms.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Outbox;

public sealed class InMemoryOutboxStoreTests : OutboxStoreConformance
{
    private readonly FakeTimeProvider _time = new(A.Morning);

    public InMemoryOutboxStoreTests() => Store = NewStore(static _ => { });

    protected override IOutboxStore Store { get; }

    protected override DateTimeOffset Now => _time.GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refuses_what_it_has_no_room_for_and_takes_none_of_it()
    {
        var store = NewStore(static outbox => outbox.Capacity = 3);
        await store.AddAsync([Entry(), Entry()], Token);

        var full = await Assert.ThrowsAsync<OutboxFullException>(() => store.AddAsync([Entry(), Entry()], Token));

        Assert.Equal(("EC1301", true), (full.Code, full.IsTransient));
        Assert.Equal(2, (await store.MeasureAsync(Token)).Waiting);
        await store.AddAsync([Entry()], Token);
    }

    [Fact]
    public async Task Refuses_more_octets_than_it_may_hold_until_some_are_sent()
    {
        var store = NewStore(static outbox => outbox.MaxBytes = 1 << 20);
        var large = Entry() with { Octets = new byte[700_000] };
        await store.AddAsync([large], Token);

        await Assert.ThrowsAsync<OutboxFullException>(() => store.AddAsync([Entry() with { Octets = new byte[700_000] }], Token));
        await store.SettleAsync((await store.LeaseAsync(TimeSpan.FromMinutes(1), Token))!, new OutboxSettlement { State = OutboxState.Sent }, Token);

        await store.AddAsync([Entry() with { Octets = new byte[700_000] }], Token);
        Assert.True((await store.FindAsync(large.OutboxId, Token))!.Octets.IsEmpty);
    }

    [Fact]
    public async Task Forgets_what_came_to_its_end_and_its_key_after_the_retention()
    {
        var entry = Entry() with { IdempotencyKey = "k" };
        await Store.AddAsync([entry], Token);
        await Store.CancelAsync(entry.OutboxId, Token);

        Pass(TimeSpan.FromHours(23));
        Assert.NotNull(await Store.FindAsync(entry.OutboxId, Token));
        Pass(TimeSpan.FromHours(2));

        Assert.Null(await Store.FindAsync(entry.OutboxId, Token));
        Assert.NotEqual(entry.OutboxId, Assert.Single(await Store.AddAsync([Entry() with { IdempotencyKey = "k" }], Token)).OutboxId);
    }

    [Fact]
    public async Task What_waits_is_not_forgotten()
    {
        var entry = Entry();
        await Store.AddAsync([entry], Token);

        Pass(TimeSpan.FromDays(3));

        Assert.Equal(entry.OutboxId, (await Store.LeaseAsync(TimeSpan.FromMinutes(1), Token))?.Entry.OutboxId);
    }

    protected override void Pass(TimeSpan time) => _time.Advance(time);

    private InMemoryOutboxStore NewStore(Action<OutboxOptions> change) => new(Settings.Of(options => change(options.Outbox)), _time);

    private OutboxEntry Entry() => new()
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
}
