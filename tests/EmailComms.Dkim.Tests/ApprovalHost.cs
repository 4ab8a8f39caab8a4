using System.Security.Cryptography;
using EmailComms.Approvals;
using EmailComms.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using MimeKit.Cryptography;

namespace EmailComms.Dkim.Tests;

/// <summary>A host that asks for approvals and trusts what the approver's domain has signed, with a mail server and a name server of its own.</summary>
internal sealed class ApprovalHost : IAsyncDisposable
{
    private readonly LoopbackMailServer _server;
    private readonly LoopbackUser _robot;
    private readonly LoopbackUser _ann;
    private readonly ServiceProvider _services;

    private ApprovalHost(LoopbackMailServer server, Dictionary<string, string?> settings)
    {
        _server = server;
        _robot = server.AddUser("robot@example.test", "secret");
        _ann = server.AddUser("ann@corp.example", "secret");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(server.GetConfiguration(_robot))
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["EmailCommunications:Approvals:Enabled"] = "true",
                ["EmailCommunications:Approvals:SenderAuthentication"] = "Dkim",
                ["EmailCommunications:Approvals:SigningKeys:0"] = Convert.ToBase64String(SHA256.HashData("a key for tests"u8)),
            })
            .AddInMemoryCollection(settings)
            .Build();
        _services = new ServiceCollection()
            .AddEmailCommunications(configuration.GetSection("EmailCommunications"))
            .AddApprovalHandler(_ => Handler)
            .AddDkimVerification(options => options.NameServers.Add(Dns.Address))
            .Services.BuildServiceProvider();
        Dns.AddText(Verification.KeyName, TestKeys.Record(TestKeys.Rsa2048));
    }

    public LoopbackDns Dns { get; } = new();

    public RecordingHandler Handler { get; } = new();

    public LoopbackFolder Inbox => _robot.Inbox;

    public IApprovalReplyInspector Inspector => _services.GetRequiredService<IApprovalReplyInspector>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ApprovalHost> StartAsync(params (string Key, string Value)[] settings) =>
        new(await LoopbackMailServer.StartAsync(cancellationToken: Cancellation), settings.ToDictionary(static pair => $"EmailCommunications:{pair.Key}", static pair => (string?)pair.Value));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
        await Dns.DisposeAsync();
    }

    /// <summary>Asks Ann, and gives the answer that she could write.</summary>
    public async Task<Reply> AskAsync(string approvalId = "release-42")
    {
        await _services.GetRequiredService<IEmailSender>().RequestApprovalAsync(
            new ApprovalRequest
            {
                ApprovalId = approvalId,
                Subject = $"Deploy {approvalId}?",
                Body = EmailBody.FromText($"{approvalId} is ready."),
                Approvers = [new("ann@corp.example")],
            },
            Cancellation);
        var request = await _ann.Inbox.WaitForMessageAsync(message => message.GetText().Contains(approvalId, StringComparison.Ordinal), Cancellation);
        return Reply.To(request.Content).From(MailClient.GmailWeb);
    }

    public async Task<ApprovalReplyResult> ProcessOneAsync() => Assert.Single(await ProcessAsync());

    public async Task<IReadOnlyList<ApprovalReplyResult>> ProcessAsync() =>
        (await _services.GetRequiredService<IApprovalReplyProcessor>().ProcessAsync(Cancellation)).Replies;

    /// <summary>Signs a mail as the server of its author does.</summary>
    public static byte[] Sign(ReadOnlyMemory<byte> mail, params HeaderId[] fields)
    {
        var message = MimeMessage.Load(new MemoryStream(mail.ToArray()), Cancellation);
        var signer = new DkimSigner(TestKeys.Private(TestKeys.Rsa2048), Mail.Domain, "k1", DkimSignatureAlgorithm.RsaSha256)
        {
            HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        };
        message.Prepare(EncodingConstraint.None);
        signer.Sign(message, [HeaderId.From, HeaderId.Subject, .. fields]);
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        var octets = new MemoryStream();
        message.WriteTo(format, octets, Cancellation);
        return octets.ToArray();
    }
}
