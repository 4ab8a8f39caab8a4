using System.Text;
using System.Text.Json;
using EmailComms.Testing;

namespace EmailComms.Tool.Tests.Support;

/// <summary>An account with an answer and a stranger's mail in quarantine, and the settings of its host.</summary>
internal sealed class MailboxWithQuarantine : IAsyncDisposable
{
    public const string Password = "pass-of-the-robot";

    private readonly TemporaryFolder _files = new();

    private MailboxWithQuarantine(LoopbackMailServer server, LoopbackUser robot)
    {
        Server = server;
        Robot = robot;
        Folder = robot.AddFolder("Quarantine");
        Settings = Write();
    }

    public LoopbackMailServer Server { get; }

    public LoopbackUser Robot { get; }

    public LoopbackFolder Folder { get; }

    /// <summary>The path of the settings file.</summary>
    public string Settings { get; }

    public static async Task<MailboxWithQuarantine> StartAsync()
    {
        var server = await LoopbackMailServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var robot = server.AddUser("approvals@example.test", Password);
        var mailbox = new MailboxWithQuarantine(server, robot);
        mailbox.Folder.Deliver(await AnsweredRequest.AnswerOnAsync(server, robot));
        mailbox.Folder.Deliver("From: news@shop.example\r\nSubject: =?utf-8?Q?Offers_=E2=80=8Bfor_you?=\r\n\r\nBuy now.\r\n");
        return mailbox;
    }

    /// <summary>Writes a settings file in which some settings are others.</summary>
    public string Write(params (string Key, string Value)[] others)
    {
        var values = Server.GetConfiguration(Robot)
            .Append(new("EmailCommunications:Approvals:SigningKeys:0", AnsweredRequest.SigningKey))
            .ToDictionary(static pair => pair.Key, static pair => pair.Value);
        foreach (var (key, value) in others)
        {
            values[$"EmailCommunications:{key}"] = value;
        }

        return _files.Write($"{Guid.NewGuid():N}.json", JsonSerializer.Serialize(values));
    }

    public Task<ToolRun> RunAsync(params string[] args) => ToolRun.OfAsync(["quarantine", .. args, "--settings", Settings]);

    public Task<ToolRun> AnswerAsync(string answer, params string[] args) =>
        ToolRun.WithInputAsync(Encoding.UTF8.GetBytes(answer), ["quarantine", .. args, "--settings", Settings]);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _files.Dispose();
    }
}
