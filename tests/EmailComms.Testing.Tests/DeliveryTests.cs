using System.Text;

namespace EmailComms.Testing.Tests;

public class DeliveryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_is_delivered_to_the_sub_address_it_answers_to()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: Token);
        var approvals = server.AddUser("approvals@example.test", "secret");
        approvals.DetailFolder = "Replies";

        server.Deliver(Answer("approvals+token@example.test"));

        var message = await approvals.GetFolder("Replies").WaitForMessageAsync(cancellationToken: Token);
        var text = Encoding.UTF8.GetString(message.Content.Span);
        Assert.StartsWith("Return-Path: <boss@example.test>\r\nDelivered-To: approvals+token@example.test\r\nReceived: ", text, StringComparison.Ordinal);
        Assert.Contains("Approve", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_somebody_else_is_refused()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: Token);
        server.AddUser("approvals@example.test", "secret");

        Assert.Throws<ArgumentException>(() => server.Deliver(Answer("nobody@example.test")));
    }

    private static ReplyMessage Answer(string replyTo) => Reply
        .To(Encoding.ASCII.GetBytes($"From: robot@example.test\r\nTo: boss@example.test\r\nReply-To: {replyTo}\r\nSubject: Deploy?\r\nMessage-ID: <1@example.test>\r\nDate: Tue, 03 Nov 2026 09:00:00 +0000\r\n\r\nDeploy?\r\n"))
        .From(MailClient.GmailWeb)
        .Approve()
        .ToMessage();
}
