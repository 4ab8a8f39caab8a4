using System.Diagnostics;
using System.Globalization;
using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using MailKit;

namespace EmailComms.Specs;

/// <summary>
/// The connection to the IMAP server is cut behind every single byte of what either side says in the processing of one mail. After a pass
/// without a cut everything is as if there had been none: the handler was called once, with one decision, and the folder is empty.
/// </summary>
[Trait("Category", "Fault")]
[Trait("Fault", "F1")]
public abstract class ConnectionCutSpecs(ServerKind server) : ApprovalSpecs(server)
{
    private const string EveryByte = "EMAILCOMMS_CUT_EVERY_BYTE";

    private int _lastAnswer;

    /// <summary>How far apart the cuts are that are tried; 1 for all of them.</summary>
    private protected abstract int Stride { get; }

    private protected virtual bool IsInTheClear => false;

    private protected virtual Task<Servers.MailSystem> SystemAsync() => Task.FromResult(Mail);

    private protected virtual Task DeliverAsync(ReplyMessage answer) => Robot.AppendAsync("INBOX", answer.Content, Cancellation);

    private protected virtual Task<int> CountAsync() => Robot.CountAsync("INBOX", Cancellation);

    private protected virtual async Task<ReadOnlyMemory<byte>> ReceiveRequestAsync(string messageId)
    {
        var request = await Boss.WaitForMailAsync("INBOX", mail => mail.Message.MessageId == messageId, Cancellation);

        // The next one is not to be looked for among thousands.
        using var client = await Boss.ConnectAsync(Cancellation);
        await client.Inbox.OpenAsync(FolderAccess.ReadWrite, Cancellation);
        await client.Inbox.AddFlagsAsync(UniqueIdRange.All, MessageFlags.Deleted, silent: true, Cancellation);
        await client.Inbox.ExpungeAsync(Cancellation);
        return request.Content;
    }

    [Theory]
    [InlineData(ProxyDirection.ClientToServer)]
    [InlineData(ProxyDirection.ServerToClient)]
    public async Task A_cut_behind_any_byte_loses_and_doubles_nothing(ProxyDirection direction)
    {
        var system = await SystemAsync();
        await using var proxy = FaultProxy.Start(IsInTheClear ? system.ImapPort : system.ImapTlsPort);
        await StartAsync(
            settings =>
            {
                settings["Imap:Port"] = proxy.Port.ToString(CultureInfo.InvariantCulture);
                settings["Imap:Security"] = IsInTheClear ? nameof(ConnectionSecurity.None) : nameof(ConnectionSecurity.ImplicitTls);
            },
            mail: system);
        var clock = Stopwatch.StartNew();
        var whole = await CountBytesOfAPassAsync(proxy, direction);
        var stride = Environment.GetEnvironmentVariable(EveryByte) == "1" ? 1 : Stride;

        var cuts = 0;
        for (var bytes = 0L; bytes < whole; bytes += stride, cuts++)
        {
            await CutAsync(proxy, bytes, direction);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{direction}: {cuts} cuts in {whole} bytes, {clock.Elapsed.TotalSeconds:F1} s"));
        Assert.InRange(cuts, (int)(whole / stride), int.MaxValue);
        Assert.Equal(_lastAnswer, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
    }

    private async Task<long> CountBytesOfAPassAsync(FaultProxy proxy, ProxyDirection direction)
    {
        await DeliverNextAnswerAsync();
        await ProcessAsync();
        var before = Passed(proxy, direction);
        await DeliverNextAnswerAsync();
        proxy.CutNow(ProxyCut.Close);
        await ProcessAsync();
        return Passed(proxy, direction) - before;
    }

    private async Task CutAsync(FaultProxy proxy, long bytes, ProxyDirection direction)
    {
        var approvalId = await DeliverNextAnswerAsync();
        var before = (proxy.ConnectionCount, Bytes: Passed(proxy, direction));

        // A connection that was kept open is not the one that is cut at its beginning.
        proxy.CutNow(ProxyCut.Close);
        proxy.CutAfter(bytes, direction);
        await SettledAsync(ProcessAsync());
        var connections = proxy.ConnectionCount - before.ConnectionCount;

        // As many bytes as on each connection may pass have passed, so the cut was where it was to be.
        Assert.InRange(connections, 1, 10);
        Assert.InRange(Passed(proxy, direction) - before.Bytes, 0, connections * bytes);
        Assert.True(await CountAsync() == 1 || Handler.Calls.Any(call => call.ApprovalId == approvalId), $"Lost behind byte {bytes}.");

        proxy.Heal();
        await ProcessAsync();
        Assert.Equal(0, await CountAsync());
        var call = Assert.Single(Handler.Calls, call => call.ApprovalId == approvalId);
        Assert.Equal((1, ApprovalDecision.Approve), (call.Attempt, call.Decision));
    }

    private static long Passed(FaultProxy proxy, ProxyDirection direction) =>
        direction == ProxyDirection.ClientToServer ? proxy.BytesFromClient : proxy.BytesFromServer;

    private async Task<string> DeliverNextAnswerAsync()
    {
        var approvalId = string.Create(CultureInfo.InvariantCulture, $"release-{++_lastAnswer:D6}");
        var receipt = await Host.Sender.RequestApprovalAsync(Request(approvalId), Cancellation);
        var request = await ReceiveRequestAsync(receipt.Deliveries[0].Receipt!.MessageId);
        await DeliverAsync(Reply.To(request).FromAddress(Boss.EmailAddress).From(MailClient.ThunderbirdPlainText).WithoutQuote().Approve().ToMessage());
        return approvalId;
    }

    private static async Task SettledAsync(Task<ApprovalProcessingSummary> pass)
    {
        try
        {
            await pass;
        }
        catch (EmailCommsException)
        {
            // The cut; what matters is what it leaves behind.
        }
    }
}

/// <summary>Every byte, in the clear, so that each is one of IMAP.</summary>
[Trait("Server", "Loopback")]
public sealed class ConnectionCutSpecs_on_loopback() : ConnectionCutSpecs(ServerKind.Loopback)
{
    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    private LoopbackFolder Inbox => Server.Users.Single(user => user.Address == Robot.Address).Inbox;

    private protected override int Stride => 1;

    private protected override bool IsInTheClear => true;

    private protected override Task<Servers.MailSystem> SystemAsync()
    {
        Server.Options.Imap.RequireTlsForAuthentication = false;
        return base.SystemAsync();
    }

    private protected override Task DeliverAsync(ReplyMessage answer)
    {
        Inbox.Deliver(answer.Content.Span);
        return Task.CompletedTask;
    }

    private protected override Task<int> CountAsync() => Task.FromResult(Inbox.Messages.Count);

    private protected override async Task<ReadOnlyMemory<byte>> ReceiveRequestAsync(string messageId)
    {
        var inbox = Server.Users.Single(user => user.Address == Boss.Address).Inbox;
        var request = await inbox.WaitForMessageAsync(message => message.GetText().Contains(messageId, StringComparison.Ordinal), Cancellation);
        inbox.Expunge(request.Uid);
        return request.Content;
    }
}

/// <summary>In the clear as well; one byte of several, unless every one is asked for, since a pass takes its time.</summary>
[Trait("Server", "PostfixDovecot")]
public sealed class ConnectionCutSpecs_on_postfix_and_dovecot() : ConnectionCutSpecs(ServerKind.PostfixDovecot)
{
    private protected override int Stride => 23;

    private protected override bool IsInTheClear => true;

    private protected override Task<Servers.MailSystem> SystemAsync() =>
        StartOwnSystemAsync(new MailSystemOptions { DovecotSettings = "ssl = yes\ndisable_plaintext_auth = no" });
}

/// <summary>Under TLS a byte more or less makes no difference within a record, so one of many is tried, unless every one is asked for.</summary>
[Trait("Server", "PostfixCyrus")]
public sealed class ConnectionCutSpecs_on_postfix_and_cyrus() : ConnectionCutSpecs(ServerKind.PostfixCyrus)
{
    private protected override int Stride => 211;
}
