using System.Text;
using EmailComms.Approvals;
using EmailComms.Testing;
using MimeKit;

namespace EmailComms.Dkim.Tests;

/// <summary>What becomes of answers, from the mailbox to the handler.</summary>
public sealed class ApprovalReplySpecs
{
    [Fact]
    public async Task A_signed_answer_is_applied_and_the_same_with_one_octet_changed_is_not()
    {
        await using var host = await ApprovalHost.StartAsync();
        var signed = ApprovalHost.Sign((await host.AskAsync()).Reject("wrong version").ToMessage().Content, HeaderId.To);
        var changed = Encoding.Latin1.GetString(signed).Replace("wrong version", "wrong versiom", StringComparison.Ordinal);
        Assert.NotEqual(Encoding.Latin1.GetString(signed), changed);

        host.Inbox.Deliver(Encoding.Latin1.GetBytes(changed));
        var refused = await host.ProcessOneAsync();
        Assert.Equal((ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.AuthenticationFailed), (refused.Outcome, refused.Reason));
        Assert.Empty(host.Handler.Calls);

        host.Inbox.Deliver(signed);
        Assert.Equal(ApprovalReplyOutcome.Applied, (await host.ProcessOneAsync()).Outcome);
        Assert.Equal(ApprovalDecision.Reject, Assert.Single(host.Handler.Calls).Decision);
    }

    [Fact]
    public async Task An_answer_that_nobody_signed_is_not_applied()
    {
        await using var host = await ApprovalHost.StartAsync();
        host.Inbox.Deliver((await host.AskAsync()).Approve().ToMessage().ToArray());

        var result = await host.ProcessOneAsync();

        Assert.Equal((ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.AuthenticationMissing), (result.Outcome, result.Reason));
        Assert.Empty(host.Handler.Calls);
    }

    /// <summary>T25c: while the DNS does not answer, the mail waits.</summary>
    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T25c")]
    public async Task An_answer_waits_for_the_dns()
    {
        await using var host = await ApprovalHost.StartAsync();
        host.Inbox.Deliver(ApprovalHost.Sign((await host.AskAsync()).Approve().ToMessage().Content, HeaderId.To));
        host.Dns.Fault = DnsFault.ServerFailure;

        // Longer than any other fault of a mail is put up with.
        for (var pass = 1; pass <= 5; pass++)
        {
            var waiting = await host.ProcessOneAsync();
            Assert.Equal((ApprovalReplyReason.AuthenticationUnavailable, ApprovalReplyDisposal.Left), (waiting.Reason, waiting.Disposal));
            Assert.Single(host.Inbox.Messages);
            Assert.Empty(host.Handler.Calls);
        }

        host.Dns.Fault = DnsFault.None;
        Assert.Equal(ApprovalReplyOutcome.Applied, (await host.ProcessOneAsync()).Outcome);
        Assert.Empty(host.Inbox.Messages);
    }

    [Fact]
    public async Task A_stranger_costs_no_query()
    {
        await using var host = await ApprovalHost.StartAsync();
        var reply = (await host.AskAsync()).Approve().FromAddress(new("x@corp.example")).ToMessage();
        host.Inbox.Deliver(ApprovalHost.Sign(reply.Content, HeaderId.To));

        Assert.Equal(ApprovalReplyOutcome.WrongSender, (await host.ProcessOneAsync()).Outcome);
        Assert.Empty(host.Dns.Questions);
    }

    /// <summary>T25f: a genuine signed answer to one request, addressed to another of which its sender knows the token.</summary>
    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T25f")]
    [InlineData(false, ApprovalReplyReason.AuthenticationMissing)]
    [InlineData(true, ApprovalReplyReason.AuthenticationFailed)]
    public async Task A_signed_answer_to_one_request_answers_no_other(bool isRecipientSigned, ApprovalReplyReason reason)
    {
        await using var host = await ApprovalHost.StartAsync();
        var harmless = await host.AskAsync("release-1");
        var other = (await host.AskAsync("release-2")).Approve().ToMessage();
        var answer = harmless.Approve().WithoutQuote().WithoutThreading().ToMessage();
        HeaderId[] fields = isRecipientSigned ? [HeaderId.To] : [];
        var replayed = Encoding.Latin1.GetString(ApprovalHost.Sign(answer.Content, fields))
            .Replace(answer.EnvelopeRecipients[0].Address, other.EnvelopeRecipients[0].Address, StringComparison.Ordinal);
        Assert.NotEqual(answer.EnvelopeRecipients[0], other.EnvelopeRecipients[0]);

        host.Inbox.Deliver(Encoding.Latin1.GetBytes(replayed));

        var result = await host.ProcessOneAsync();
        Assert.Equal((ApprovalReplyOutcome.Untrusted, reason), (result.Outcome, result.Reason));
        Assert.Empty(host.Handler.Calls);
    }

    /// <summary>T25f: the same signed answer, over and over.</summary>
    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T25f")]
    public async Task A_signed_answer_that_is_sent_again_decides_nothing_again()
    {
        await using var host = await ApprovalHost.StartAsync();
        var signed = ApprovalHost.Sign((await host.AskAsync()).Approve().ToMessage().Content, HeaderId.To);
        host.Inbox.Deliver(signed);
        host.Inbox.Deliver(signed);

        var outcomes = (await host.ProcessAsync()).Select(static result => result.Outcome).Order().ToArray();

        Assert.Equal([ApprovalReplyOutcome.Applied, ApprovalReplyOutcome.Duplicate], outcomes);
        Assert.Single(host.Handler.Calls);
    }

    /// <summary>The hash covers attachments, too: such mails are read whole, and never more of them at a time than one may be.</summary>
    [Fact]
    public async Task Answers_with_attachments_are_read_whole_and_one_by_one()
    {
        await using var host = await ApprovalHost.StartAsync(("Approvals:MaxMessageBytes", "300000"));
        for (var i = 0; i < 3; i++)
        {
            var reply = (await host.AskAsync($"release-{i}")).Approve().WithAttachment("plan.bin", "application/octet-stream", new byte[120_000]);
            host.Inbox.Deliver(ApprovalHost.Sign(reply.ToMessage().Content, HeaderId.To));
        }

        var results = await host.ProcessAsync();

        Assert.Equal(Enumerable.Repeat(ApprovalReplyOutcome.Applied, 3), results.Select(static result => result.Outcome));
        Assert.All(results, static result => Assert.Equal(1, result.Attempt));
    }

    [Fact]
    public async Task The_inspector_says_what_the_signature_proves()
    {
        await using var host = await ApprovalHost.StartAsync();
        var answer = (await host.AskAsync()).Approve().ToMessage();

        var good = await host.Inspector.InspectAsync(new MemoryStream(ApprovalHost.Sign(answer.Content, HeaderId.To)), TestContext.Current.CancellationToken);
        var bad = await host.Inspector.InspectAsync(new MemoryStream(answer.ToArray()), TestContext.Current.CancellationToken);

        Assert.Equal((ApprovalReplyStageStatus.Passed, "The domain of the From address has signed the mail."), (good["origin"].Status, good["origin"].Observed));
        Assert.Equal((ApprovalReplyStageStatus.Refused, "No acceptable DKIM signature of the domain of the From address."), (bad["origin"].Status, bad["origin"].Observed));
    }
}
