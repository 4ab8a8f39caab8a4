using System.Runtime.InteropServices;

namespace EmailComms.Package.Tests.Packing;

/// <summary>A host that is compiled ahead of time, with all that is not used removed, does what every other host does.</summary>
public sealed class AotSmokeTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    private const string Code = """
        using EmailComms;
        using EmailComms.Approvals;
        using EmailComms.Testing;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        await using var server = await LoopbackMailServer.StartAsync();
        var robot = server.AddUser("robot@example.test", "secret");
        var ann = server.AddUser("ann@example.test", "secret");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(server.GetConfiguration(robot))
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["EmailCommunications:Approvals:Enabled"] = "true",
                ["EmailCommunications:Approvals:SigningKeys:0"] = "YSBrZXkgb2YgdGhpcnR5LXR3byBieXRlcyBvciBtb3JlLi4=",
            })
            .Build();
        var registered = new ServiceCollection();
        registered.AddEmailCommunications(configuration.GetSection("EmailCommunications")).AddApprovalHandler<Handler>();
        registered.AddEmailCommunications("named", configuration.GetSection("EmailCommunications")).AddApprovalHandler<Handler>().AddInterceptor<Label>();
        registered.AddEmailCommunications("named", static options => options.Approvals.InstanceId = "named");
        await using var services = registered.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        var sender = services.GetRequiredService<IEmailSender>();

        await sender.SendAsync(new EmailMessage { To = [new("ann@example.test")], Subject = "Hello", Body = EmailBody.FromHtml("<p>It <b>runs</b>.") });
        await sender.RequestApprovalAsync(new ApprovalRequest
        {
            ApprovalId = "release-42",
            Subject = "Deploy?",
            Body = EmailBody.FromText("Release 42 is ready."),
            Approvers = [new("ann@example.test")],
        });
        var request = await ann.Inbox.WaitForMessageAsync(static message => message.GetText().Contains("Release 42"));
        robot.Inbox.Deliver(Reply.To(request.Content).From(MailClient.OutlookMobile).InLanguage("de").Approve("passt").ToMessage().ToArray());
        var summary = await services.GetRequiredService<IApprovalReplyProcessor>().ProcessAsync();
        await services.GetRequiredKeyedService<IEmailSender>("named").SendAsync(new EmailMessage { To = [new("ann@example.test")], Subject = "Hello", Body = EmailBody.FromText("It runs.") });
        await ann.Inbox.WaitForMessageAsync(static message => message.GetText().Contains("by the named account"));
        Console.WriteLine($"{summary}; {ann.Inbox.Messages.Count} messages");

        internal sealed class Label(TimeProvider timeProvider) : IEmailInterceptor
        {
            public ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default) =>
                ValueTask.FromResult<EmailMessage?>(message with { Body = EmailBody.FromText($"Sent by the named account in {timeProvider.GetUtcNow().Year}.") });
        }

        internal sealed class Handler : IApprovalHandler
        {
            public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken)
            {
                Console.WriteLine($"{reply}: {reply.Comment}");
                return Task.FromResult(ApprovalHandlerResult.Applied);
            }
        }
        """;

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_program_published_without_what_it_does_not_use_sends_asks_and_reads_the_answer()
    {
        // Without a linker on the machine, trimming alone is tried.
        var publish = HasLinker
            ? "<PublishAot>true</PublishAot>"
            : "<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained><TrimMode>full</TrimMode>";
        var folder = packages.WriteProgram(
            "trimmed",
            Code,
            $"""
            {publish}
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <ILLinkTreatWarningsAsErrors>false</ILLinkTreatWarningsAsErrors>
            """,
            "EmailComms",
            "EmailComms.Testing",
            "Microsoft.Extensions.Hosting");

        var log = await PackedPackages.RunAsync(folder, "publish", "-o", "out");
        var output = await PackedPackages.RunProgramAsync(Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "trimmed.exe" : "trimmed"), folder);

        packages.AssertRestoredHere("EmailComms", "EmailComms.Testing");
        Assert.DoesNotContain(log.Split('\n'), static line => line.Contains("warning IL", StringComparison.Ordinal) && line.Contains("EmailComms.", StringComparison.Ordinal));
        Assert.Contains("Approve of approval release-42: passt", output, StringComparison.Ordinal);
        Assert.Contains("1 Applied, 0 remaining; 3 messages", output, StringComparison.Ordinal);
    }

    private static bool HasLinker { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
