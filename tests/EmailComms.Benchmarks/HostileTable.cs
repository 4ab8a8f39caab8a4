using System.Globalization;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Testing;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Benchmarks;

/// <summary>
/// What it costs to refuse a mail of 25 MiB that is made to cost much: a pass over a mailbox that holds it, connecting and
/// logging in included, and what this process allocates for it, which the server's part is in.
/// </summary>
internal static class HostileTable
{
    private const int HostileBytes = (25 * 1024 * 1024) + 1;
    private const int Rounds = 5;

    private static readonly byte[] Ordinary = Encoding.ASCII.GetBytes(
        "From: ann@example.org\r\nTo: approvals@example.org\r\nSubject: Re: Deploy\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nApprove\r\n");

    public static async Task PrintAsync(TextWriter output)
    {
        await using var server = await LoopbackMailServer.StartAsync();
        server.Options.Imap.RequireTlsForAuthentication = false;
        server.AddUser("approvals@example.org", "secret");
        await using var services = CreateServices(server);
        var processor = services.GetRequiredService<IApprovalReplyProcessor>();
        await output.WriteLineAsync($"{"mail",-20}{"became",-36}{"ms",10}{"KiB",10}");
        await MeasureAsync(processor, server, Ordinary);
        await PrintRowAsync(output, "ordinary", await MeasureAsync(processor, server, Ordinary));
        foreach (var shape in HostileMails.Shapes)
        {
            await PrintRowAsync(output, shape, await MeasureAsync(processor, server, HostileMails.Make(Ordinary, shape, HostileBytes)));
        }
    }

    private static ServiceProvider CreateServices(LoopbackMailServer server)
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(options =>
        {
            options.Smtp.Host = options.Imap.Host = server.Host;
            options.Smtp.Port = server.SmtpTlsPort;
            options.Imap.Port = server.ImapTlsPort;
            options.Smtp.Security = options.Imap.Security = ConnectionSecurity.ImplicitTls;
            options.Smtp.CertificateAuthority = options.Imap.CertificateAuthority = server.CertificateAuthorityPem;
            options.Smtp.User = "approvals@example.org";
            options.Smtp.Password = "secret";
            options.Smtp.FromAddress = "approvals@example.org";
            options.Approvals.Enabled = true;
            options.Approvals.SigningKeys.Add(Convert.ToBase64String(new byte[32]));
        }).AddApprovalHandler(static _ => new NoHandler());
        return services.BuildServiceProvider();
    }

    // Machines are noisy: the shortest of several times is the one that was disturbed least.
    private static async Task<Cost> MeasureAsync(IApprovalReplyProcessor processor, LoopbackMailServer server, byte[] mail)
    {
        var best = new Cost(TimeSpan.MaxValue, 0, string.Empty);
        for (var round = 0; round < Rounds; round++)
        {
            server.Users[0].Inbox.Deliver(mail);
            await LetItBeTakenApartAsync(server);
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var start = TimeProvider.System.GetTimestamp();
            var reply = (await processor.ProcessAsync()).Replies[0];
            var time = TimeProvider.System.GetElapsedTime(start);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            best = time < best.Time ? new Cost(time, allocated, $"{reply.Outcome} ({reply.Reason})") : best;
        }

        return best;
    }

    // The server does it once for each mail, and in its own way: that is no cost of ours.
    private static async Task LetItBeTakenApartAsync(LoopbackMailServer server)
    {
        using var client = new ImapClient();
        await client.ConnectAsync(server.Host, server.ImapPort, SecureSocketOptions.None);
        await client.AuthenticateAsync("approvals@example.org", "secret");
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly);
        await client.Inbox.FetchAsync(0, -1, new FetchRequest(MessageSummaryItems.BodyStructure));
        await client.DisconnectAsync(quit: true);
    }

    private static Task PrintRowAsync(TextWriter output, string name, Cost cost) => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-20}{cost.Became,-36}{cost.Time.TotalMilliseconds,10:F1}{cost.Allocated / 1024,10:N0}"));

    private sealed record Cost(TimeSpan Time, long Allocated, string Became);

    private sealed class NoHandler : IApprovalHandler
    {
        public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken) => Task.FromResult(ApprovalHandlerResult.Applied);
    }
}
