using System.Globalization;
using System.Security.Cryptography;
using EmailComms.Approvals;
using EmailComms.Benchmarks;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using MailKit;

namespace EmailComms.Specs;

/// <summary>
/// What reading answers costs on the wire and in memory. Against a server that is another process, so that what it allocates is not
/// counted, and with no other test at the same time.
/// </summary>
[Trait("Server", "PostfixDovecot")]
[Collection(nameof(MailboxCostSpecs_on_postfix_and_dovecot))]
public sealed class MailboxCostSpecs_on_postfix_and_dovecot() : ApprovalSpecs(ServerKind.PostfixDovecot)
{
    private const int Kib = 1024;
    private const int Mib = 1024 * 1024;

    [Fact]
    public async Task A_reply_costs_three_and_a_half_kilobytes_though_every_tenth_has_five_megabytes_attached()
    {
        const int Replies = 100;
        var file = RandomNumberGenerator.GetBytes(5 * Mib);
        await using var relay = await StartBehindRelayAsync();
        await FillAsync(Replies, (i, reply) => i % 10 == 9 ? reply.WithAttachment("scan.pdf", "application/pdf", file) : reply);

        var summary = await ProcessAsync();

        Assert.Equal(Replies, summary.Count(ApprovalReplyOutcome.Applied));
        Write($"{relay.BytesFromServer / Replies} octets a reply, connecting included");
        Assert.InRange(relay.BytesFromServer / Replies, 1, 3.5 * Kib);
        Assert.Equal(1, relay.ConnectionCount);
    }

    [Fact]
    public async Task A_large_reply_costs_one_round_trip_and_its_batch_one_more()
    {
        const int Replies = 20;
        var file = RandomNumberGenerator.GetBytes(Mib);
        await using var relay = await StartBehindRelayAsync();
        await FillAsync(1);
        await TurnsOfPassAsync(relay, 1);
        await FillAsync(Replies);
        var small = await TurnsOfPassAsync(relay, Replies);
        await FillAsync(Replies, (i, reply) => i % 2 == 0 ? reply.WithAttachment("scan.pdf", "application/pdf", file) : reply);

        var mixed = await TurnsOfPassAsync(relay, Replies);

        Write($"{mixed - small} round trips more for {Replies / 2} large replies, {small} for the others, connecting included");
        Assert.Equal((Replies / 2) + 1, mixed - small);
    }

    /// <summary>What is never allocated is never in memory, however many follow each other.</summary>
    [Fact]
    public async Task A_reply_of_twenty_five_megabytes_is_never_in_memory()
    {
        const int Replies = 20;
        var file = RandomNumberGenerator.GetBytes(18 * Mib);
        await using var relay = await StartBehindRelayAsync();
        await FillAsync(1, (_, reply) => reply.WithAttachment("scan.pdf", "application/pdf", file));
        await CopyInboxAsync(Replies - 1);

        var allocated = await AllocatedByPassAsync(Replies);

        Write($"{allocated / Replies / Kib} KiB allocated a reply");
        Assert.InRange(allocated / Replies, 1, 1 * Mib);
        Assert.InRange(relay.BytesFromServer / Replies, 1, 20 * Kib);
    }

    private async Task<FaultProxy> StartBehindRelayAsync()
    {
        var relay = FaultProxy.Start(Mail.ImapTlsPort);
        await StartAsync(values =>
        {
            values["Imap:Port"] = relay.Port.ToString(CultureInfo.InvariantCulture);
            values["Approvals:ProcessCount"] = "10000";
        });
        return relay;
    }

    private async Task FillAsync(int count, Func<int, Reply, Reply>? dress = null) =>
        await Robot.AppendAllAsync("INBOX", await SampleAnswers.MakeAsync(Robot.Address, SigningKey, count, dress, Cancellation), Cancellation);

    private async Task CopyInboxAsync(int times)
    {
        using var client = await Robot.ConnectAsync(Cancellation);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, Cancellation);
        for (var i = 0; i < times; i++)
        {
            await client.Inbox.CopyToAsync([new UniqueId(1)], client.Inbox, Cancellation);
        }
    }

    private async Task<int> TurnsOfPassAsync(FaultProxy relay, int replies)
    {
        var before = relay.Turns;
        var summary = await ProcessAsync();
        Assert.Equal(replies, summary.Replies.Count);
        return relay.Turns - before;
    }

    // Connecting is counted, too.
    private async Task<long> AllocatedByPassAsync(int replies)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var summary = await ProcessAsync();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(replies, summary.Replies.Count);
        await AssertReplyFolderIsEmptyAsync();
        return allocated;
    }

    private static void Write(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}

/// <summary>What other tests allocate meanwhile would be counted, too.</summary>
[CollectionDefinition(nameof(MailboxCostSpecs_on_postfix_and_dovecot), DisableParallelization = true)]
public sealed class MailboxCostAlone;
