using System.Diagnostics;
using System.Globalization;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Benchmarks;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Specs;

/// <summary>What a mail costs that is made to cost much: its header section, and nothing of what follows it.</summary>
[Trait("Server", "Loopback")]
[Trait("Category", "Threat")]
[Collection(nameof(HostileSizeSpecs_on_loopback))]
public sealed class HostileSizeSpecs_on_loopback() : ApprovalSpecs(ServerKind.Loopback)
{
    private const int Mib = 1024 * 1024;
    private const int HeaderLimit = 64 * 1024;
    private const int TextLimit = 256 * 1024;
    private const long AllocationLimit = 5 * Mib;

    // Greeting, login, opening, searching and the TLS handshake.
    private const int OctetsOfASession = 32 * 1024;

    public static TheoryData<string> Shapes => [.. HostileMails.Shapes];

    [Theory]
    [Trait("Threat", "T40")]
    [Trait("Threat", "T41")]
    [MemberData(nameof(Shapes))]
    public async Task A_mail_of_twenty_five_megabytes_costs_its_header_section(string shape)
    {
        await using var relay = await StartBehindRelayAsync();
        var answer = await GenuineAnswerAsync();
        await MeasureAsync(relay, answer);
        var ordinary = await MeasureAsync(relay, answer);

        var hostile = await MeasureAsync(relay, HostileMails.Make(answer, shape, (25 * Mib) + 1));

        Write(shape, hostile, ordinary);
        Assert.Equal(ApprovalReplyOutcome.TooLarge, hostile.Result.Outcome);
        Assert.Equal(ApprovalReplyDisposal.Deleted, hostile.Result.Disposal);
        Assert.InRange(hostile.Octets, 1, OctetsOfASession + (2 * HeaderLimit));
        Assert.InRange(hostile.Allocated, 1, AllocationLimit);
        Assert.DoesNotContain(hostile.Commands, static line => line.Contains("BODYSTRUCTURE", StringComparison.Ordinal) || line.Contains("BODY.PEEK[TEXT", StringComparison.Ordinal) || line.Contains("BODY.PEEK[1", StringComparison.Ordinal));
        Assert.Single(Handler.Calls);
    }

    /// <summary>Within the largest size a mail is read by its parts: never whole, and of each text a quarter of a megabyte.</summary>
    [Theory]
    [Trait("Threat", "T41")]
    [MemberData(nameof(Shapes))]
    public async Task A_mail_just_within_the_largest_size_is_never_read_whole(string shape)
    {
        await using var relay = await StartBehindRelayAsync();
        var answer = await GenuineAnswerAsync();

        var hostile = await MeasureAsync(relay, HostileMails.Make(answer, shape, 25_000_000));

        Write(shape, hostile);
        Assert.True(hostile.Result.Outcome is ApprovalReplyOutcome.TooLarge or ApprovalReplyOutcome.Unclear, $"{hostile.Result.Outcome}");
        Assert.Equal(1, hostile.Result.Attempt);
        Assert.InRange(hostile.Octets, 1, OctetsOfASession + (2 * HeaderLimit) + TextLimit);
        Assert.InRange(hostile.Allocated, 1, AllocationLimit + (8 * TextLimit));
        Assert.Empty(Handler.Calls);
    }

    [Fact]
    [Trait("Threat", "T44")]
    public async Task A_flood_of_large_mails_of_one_sender_costs_their_header_sections_and_delays_no_answer()
    {
        const int Flood = 60;
        await using var relay = await StartBehindRelayAsync(static settings => settings["Approvals:MaxMessageBytes"] = "131072");
        for (var i = 0; i < Flood; i++)
        {
            Inbox.Deliver($"From: x@attack.example\r\nTo: {Robot.Address}\r\nSubject: {i}\r\n\r\n{new string('x', 256 * 1024)}\r\n");
        }

        Inbox.Deliver(await GenuineAnswerAsync());

        var first = await ProcessAsync();
        var later = await ProcessAsync();

        Assert.Equal(ApprovalReplyOutcome.Applied, first.Replies[0].Outcome);
        Assert.Equal(29, first.Replies.Skip(1).Count(static reply => reply.Outcome == ApprovalReplyOutcome.TooLarge));
        Assert.Equal(30, later.Replies.Count(static reply => reply.Outcome == ApprovalReplyOutcome.TooLarge));
        Assert.InRange(relay.BytesFromServer, 1, (2 * OctetsOfASession) + (Flood * 1024));
        Assert.Single(Handler.Calls);
    }

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    private LoopbackFolder Inbox => Server.Users.Single(user => user.Address == Robot.Address).Inbox;

    private async Task<FaultProxy> StartBehindRelayAsync(Action<IDictionary<string, string?>>? settings = null)
    {
        var relay = FaultProxy.Start(Mail.ImapTlsPort);
        await StartAsync(values =>
        {
            values["Imap:Port"] = relay.Port.ToString(CultureInfo.InvariantCulture);
            settings?.Invoke(values);
        });
        return relay;
    }

    private async Task<byte[]> GenuineAnswerAsync() => ReplyTo(await AskAsync()).From(MailClient.ThunderbirdPlainText).Approve().ToMessage().Content.ToArray();

    // What is allocated to connect and to log in is counted, and so is what the server allocates, which runs in this process.
    // What it needs to take the mail apart is not: it has done that before.
    private async Task<Measurement> MeasureAsync(FaultProxy relay, byte[] mail)
    {
        Inbox.Deliver(mail);
        await Robot.FetchStructuresAsync("INBOX", Cancellation);
        Server.Transcript.Clear();
        var octets = relay.BytesFromServer;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();

        var result = await ProcessOneAsync();

        var time = clock.Elapsed;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new Measurement(result, allocated, relay.BytesFromServer - octets, time, Server.Transcript.Lines);
    }

    private static void Write(string shape, Measurement hostile, Measurement? ordinary = null) => TestContext.Current.TestOutputHelper?.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{shape}: {hostile.Result.Outcome} ({hostile.Result.Reason}), {hostile.Allocated / 1024:N0} KiB allocated, {hostile.Octets / 1024:N0} KiB from the server")
        + (ordinary is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"; {hostile.Time / ordinary.Time:F1} times the time of an ordinary mail")));

    private sealed record Measurement(ApprovalReplyResult Result, long Allocated, long Octets, TimeSpan Time, IReadOnlyList<string> Commands);
}

/// <summary>What other tests allocate meanwhile would be counted, too.</summary>
[CollectionDefinition(nameof(HostileSizeSpecs_on_loopback), DisableParallelization = true)]
public sealed class HostileSizeAlone;
