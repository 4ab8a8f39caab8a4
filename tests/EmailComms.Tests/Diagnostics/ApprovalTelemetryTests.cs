using EmailComms.Approvals;
using EmailComms.Outbox;
using EmailComms.Testing;
using EmailComms.Tests.Submission;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmailComms.Tests.Diagnostics;

/// <summary>Whoever reads the traces cannot answer for an approver: the Message-ID of a request holds the token, and no span has it.</summary>
public sealed class ApprovalTelemetryTests
{
    private static readonly ApprovalRequest Request = new()
    {
        ApprovalId = "release-1.2",
        Subject = "Release 1.2",
        Body = EmailBody.FromText("Deploy?"),
        Approvers = [new(SendingRig.Ann)],
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_is_sent_at_once_leaves_no_token_in_a_span()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: Cancelled);
        await using var services = Services(server);
        using var recorder = new SpanRecorder();

        await services.GetRequiredService<IEmailSender>().RequestApprovalAsync(Request, Cancelled);

        AssertHoldsNoToken(server, recorder);
    }

    [Fact]
    public async Task A_request_from_the_outbox_leaves_no_token_in_a_span()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: Cancelled);
        await using var services = Services(server);
        using var recorder = new SpanRecorder();
        var dispatcher = services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single();
        await dispatcher.StartAsync(Cancelled);

        await services.GetRequiredService<IEmailOutbox>().EnqueueAsync(Request, cancellationToken: Cancelled);
        await SendingRig.UntilAsync(() => recorder.Named("send").Count == 1);
        await dispatcher.StopAsync(Cancelled);

        Assert.Single(recorder.Named("create"));
        AssertHoldsNoToken(server, recorder);
    }

    private static void AssertHoldsNoToken(LoopbackMailServer server, SpanRecorder recorder)
    {
        var text = Assert.Single(server.Submissions).GetText();
        var start = text.IndexOf("Message-Id: <", StringComparison.OrdinalIgnoreCase) + "Message-Id: <".Length;
        var token = text[start..text.IndexOf('@', start)].Split('-')[1];
        Assert.True(token.Length >= 40);
        Assert.Null(Assert.Single(recorder.Named("send")).GetTagItem("messaging.message.id"));
        Assert.All(recorder.Spans, span => Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains(token, StringComparison.OrdinalIgnoreCase)));
    }

    private static ServiceProvider Services(LoopbackMailServer server)
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(options =>
        {
            options.Smtp.Host = server.Host;
            options.Smtp.Port = server.SmtpPort;
            options.Smtp.Security = ConnectionSecurity.None;
            options.Smtp.FromAddress = "host@example.org";
            options.Imap.Host = server.Host;
            options.Imap.User = "replies";
            options.Imap.Password = "correct horse battery";
            options.Approvals.Enabled = true;
            options.Approvals.ReplyAddress = "approvals@example.org";
            options.Approvals.SigningKeys.Add(Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(static i => (byte)(i * 7))]));
        }).AddApprovalHandler<NoHandler>();
        return services.BuildServiceProvider();
    }

    private sealed class NoHandler : IApprovalHandler
    {
        public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
