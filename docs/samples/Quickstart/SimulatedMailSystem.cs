using System.Globalization;
using EmailComms;
using EmailComms.Testing;
using Microsoft.Extensions.Configuration;

namespace Quickstart;

/// <summary>A mail system inside the program, with an account for the host and one for an approver who answers from a phone.</summary>
internal sealed class SimulatedMailSystem : IAsyncDisposable
{
    public static readonly EmailAddress Approver = new("ann@example.test", "Ann Example");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LoopbackMailServer _server;
    private readonly LoopbackUser _host;
    private readonly LoopbackUser _approver;

    private SimulatedMailSystem(LoopbackMailServer server)
    {
        _server = server;
        _host = server.AddUser("approvals@example.test", "a password");
        _approver = server.AddUser(Approver.Address, "another password");
    }

    /// <summary>What <c>--simulate</c> takes: the ways in which settings are wrong most often.</summary>
    public static IReadOnlyList<string> Mistakes { get; } = ["wrong-password", "wrong-port", "missing-folder", "unlinked-reply-address", "expired-certificate"];

    /// <summary>Starts the server and points the settings to it.</summary>
    public static async Task<SimulatedMailSystem> StartAsync(ConfigurationManager configuration)
    {
        var mistake = configuration["Simulate"];
        if (mistake is not null && !Mistakes.Contains(mistake))
        {
            throw new ArgumentException($"--simulate takes one of {string.Join(", ", Mistakes)}.");
        }

        var server = await LoopbackMailServer.StartAsync(new LoopbackMailServerOptions
        {
            Certificate = mistake == "expired-certificate" ? LoopbackCertificate.Expired : LoopbackCertificate.Trusted,
        });
        var system = new SimulatedMailSystem(server);
        configuration.AddInMemoryCollection(server.GetConfiguration(system._host));
        configuration.AddInMemoryCollection(Mistake(mistake, server));
        configuration["Approver"] = Approver.Address;
        Console.WriteLine($"0. A mail server runs on {server.Host}, SMTP port {server.SmtpTlsPort}, IMAP port {server.ImapTlsPort}.");
        return system;
    }

    /// <summary>The approver reads the request and answers it.</summary>
    public async Task<string> AnswerAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        var request = await _approver.Inbox.WaitForMessageAsync(cancellationToken: deadline.Token);
        _server.Deliver(Reply.To(request.Content).From(MailClient.OutlookMobile).Approve("fine with me").ToMessage());
        return "The approver has read the request and answers from Outlook on a phone: Approve fine with me";
    }

    public Task WaitUntilReplyFolderIsEmptyAsync() => _host.Inbox.WaitUntilEmptyAsync().WaitAsync(Patience);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Dictionary<string, string?> Mistake(string? mistake, LoopbackMailServer server) => mistake switch
    {
        "wrong-password" => new()
        {
            ["EmailCommunications:Smtp:Password"] = "not the password",
            ["EmailCommunications:Imap:Password"] = "not the password",
        },

        // The other protocol's port: it answers, but not in the way that is expected.
        "wrong-port" => new() { ["EmailCommunications:Smtp:Port"] = server.ImapTlsPort.ToString(CultureInfo.InvariantCulture) },
        "missing-folder" => new() { ["EmailCommunications:Approvals:ReplyFolder"] = "Approvals" },
        "unlinked-reply-address" => new() { ["EmailCommunications:Approvals:ReplyAddress"] = Approver.Address },
        _ => [],
    };
}
