using System.Security.Cryptography;
using EmailComms.Approvals;
using EmailComms.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NSubstitute;
using Snippets;

namespace EmailComms.Package.Tests.Docs;

public class TestingGuideTests
{
    private static readonly Release Release = new("r-12", "1.2", "12 changes");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_request_names_the_version()
    {
        var services = new ServiceCollection();
        var sender = services.AddRecordingEmailSender();
        services.AddSingleton<ReleaseApprovals>();
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ReleaseApprovals>().AskAsync(Release, Cancellation);

        var request = Assert.Single(sender.ApprovalRequests);
        Assert.Equal("Deploy 1.2 to production?", request.Subject);
    }

    [Fact]
    public async Task A_server_out_of_reach_is_not_hidden()
    {
        var sender = new RecordingEmailSender();
        sender.FailNextWith(SimulatedFailure.ServerUnreachable());

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(
            () => new ReleaseApprovals(sender).AskAsync(Release, Cancellation));

        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task A_rejection_written_in_outlook_is_recorded()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: Cancellation);
        var robot = server.AddUser("approvals@example.org", "secret");
        var ann = server.AddUser("ann@example.org", "secret");
        var releases = Substitute.For<IReleases>();
        using var host = await StartAsync(server.GetConfiguration(robot), releases);

        await host.Services.GetRequiredService<ReleaseApprovals>().AskAsync(Release, Cancellation);
        var request = await ann.Inbox.WaitForMessageAsync(cancellationToken: Cancellation);
        var reply = Reply.To(request.Content).From(MailClient.OutlookDesktop).Reject("wrong version").ToMessage();
        robot.Inbox.Deliver(reply.ToArray());
        await robot.Inbox.WaitUntilEmptyAsync(Cancellation);

        await releases.Received(1).DecideOnceAsync(
            "r-12", Arg.Any<Guid>(), ApprovalDecision.Reject, "wrong version", Arg.Any<CancellationToken>());
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_vacation_notice_decides_nothing()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: Cancellation);
        var robot = server.AddUser("approvals@example.org", "secret");
        var ann = server.AddUser("ann@example.org", "secret");
        var releases = Substitute.For<IReleases>();
        using var host = await StartAsync(server.GetConfiguration(robot), releases);

        await host.Services.GetRequiredService<ReleaseApprovals>().AskAsync(Release, Cancellation);
        var request = await ann.Inbox.WaitForMessageAsync(cancellationToken: Cancellation);
        robot.Inbox.Deliver(AutomaticReply.To(request.Content).From(MailSystem.Exchange).Vacation("Back on Monday.").ToArray());
        await robot.Inbox.WaitUntilEmptyAsync(Cancellation);

        await releases.DidNotReceiveWithAnyArgs().DecideOnceAsync(default!, default, default, default!, Cancellation);
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_busy_server_is_worth_another_try()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: Cancellation);
        var robot = server.AddUser("approvals@example.org", "secret");
        using var host = await StartAsync(server.GetConfiguration(robot), Substitute.For<IReleases>());
        server.Faults.OnSmtp(SmtpPoint.Mail).Reply("451 4.3.0 try again later");

        var exception = await Assert.ThrowsAsync<SubmissionException>(
            () => host.Services.GetRequiredService<ReleaseApprovals>().AskAsync(Release, Cancellation));

        Assert.True(exception.IsTransient);
        await host.StopAsync(Cancellation);
    }

    private static async Task<IHost> StartAsync(IEnumerable<KeyValuePair<string, string?>> configuration, IReleases releases)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EmailCommunications:Approvals:Enabled"] = "true",
            ["EmailCommunications:Approvals:SigningKeys:0"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        });
        builder.Services.AddSingleton(releases).AddSingleton<ReleaseApprovals>();
        builder.Services.AddEmailCommunications(builder.Configuration).AddApprovalHandler<ReleaseApprovalHandler>();
        var host = builder.Build();
        await host.StartAsync(Cancellation);
        return host;
    }
}
