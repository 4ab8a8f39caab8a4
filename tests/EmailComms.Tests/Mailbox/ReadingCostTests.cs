extern alias Benchmarks;

using Benchmarks::EmailComms.Benchmarks.Mailbox;
using Benchmarks::EmailComms.Specs.Servers;

namespace EmailComms.Tests.Mailbox;

/// <summary>What a pass allocates for a small reply, counted in a process that does nothing else.</summary>
public sealed class ReadingCostTests
{
    private const int Kib = 1024;

    [Fact]
    public async Task A_small_reply_allocates_fifty_kilobytes_at_most()
    {
        await using var system = await LoopbackMailSystem.StartAsync(new MailSystemOptions(), TestContext.Current.CancellationToken);
        var mailbox = await ReplyMailbox.CreateAsync(system, 300);

        var allocated = await ReadingCost.MeasureAsync(mailbox);

        TestContext.Current.TestOutputHelper?.WriteLine($"{allocated / Kib} KiB allocated a reply, connecting included");
        Assert.InRange(allocated, 1, 50 * Kib);
    }
}
