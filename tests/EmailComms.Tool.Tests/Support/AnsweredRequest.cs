using EmailComms.Approvals;
using EmailComms.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Tool.Tests.Support;

/// <summary>A request that a host made, an answer to it, and the settings of that host.</summary>
public sealed class AnsweredRequest : IAsyncLifetime
{
    public const string SigningKey = "a2V5LWtleS1rZXkta2V5LWtleS1rZXkta2V5LWtleS1rZXk=";
    public const string Password = "a-password-of-the-host";

    public byte[] Answer { get; private set; } = [];

    public string Settings { get; } = SettingsWith(SigningKey);

    public static string SettingsWith(string signingKey) =>
        $$"""
        {
          // As in a host's file, there is more than the tool asks for.
          "Logging": { "LogLevel": { "Default": "Information" } },
          "EmailCommunications": {
            "Smtp": { "Host": "smtp.example.org", "User": "approvals@example.test", "Password": "{{Password}}", "FromAddress": "approvals@example.test" },
            "Imap": { "Host": "imap.example.org", "CertificateAuthority": "/no/such/file.pem" },
            "Approvals": { "SigningKeys": [ "{{signingKey}}" ] }
          }
        }
        """;

    public async ValueTask InitializeAsync()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        Answer = await AnswerOnAsync(server, server.AddUser("approvals@example.test", "secret"));
    }

    /// <summary>Has a host ask with the robot's account, and returns an answer.</summary>
    public static async Task<byte[]> AnswerOnAsync(LoopbackMailServer server, LoopbackUser robot)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var ann = server.AddUser("ann@example.test", "secret");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(server.GetConfiguration(robot))
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["EmailCommunications:Approvals:Enabled"] = "true",
                ["EmailCommunications:Approvals:SigningKeys:0"] = SigningKey,
            })
            .Build();
        var services = new ServiceCollection();
        services.AddEmailCommunications(configuration).AddApprovalHandler(static _ => throw new NotSupportedException());
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IEmailSender>().RequestApprovalAsync(
            new ApprovalRequest { ApprovalId = "release-42", Subject = "Deploy?", Body = EmailBody.FromText("Release 42 is ready."), Approvers = [new("ann@example.test")] },
            cancellation);
        var request = await ann.Inbox.WaitForMessageAsync(cancellationToken: cancellation);
        return Reply.To(request.Content).From(MailClient.GmailWeb).Approve("well tested").ToMessage().ToArray();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
