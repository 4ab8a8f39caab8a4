using EmailComms.Testing;

namespace EmailComms.Tests.Submission;

/// <summary>How delivery status notifications are asked for (RFC 3461), and what becomes of that where the server knows none.</summary>
public sealed class DeliveryNoticeTests
{
    private static readonly FastTimers Fast = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(LoopbackSmtpCapabilities.Default)]
    [InlineData(LoopbackSmtpCapabilities.Default & ~LoopbackSmtpCapabilities.Chunking)]
    [InlineData(LoopbackSmtpCapabilities.DeliveryStatusNotifications)]
    public async Task The_server_is_asked_in_the_envelope(LoopbackSmtpCapabilities capabilities)
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System);
        rig.Server.Options.Smtp.Capabilities = capabilities;

        var receipt = await SendAsync(rig, new EmailDeliveryNotices(), "ann+desk@example.org", SendingRig.Bob);

        var submission = Assert.Single(rig.Server.Submissions);
        Assert.NotNull(receipt.EnvelopeId);
        Assert.Contains($"ENVID={receipt.EnvelopeId}", submission.MailParameters);
        Assert.Contains("RET=HDRS", submission.MailParameters);
        Assert.Equal(["NOTIFY=FAILURE,DELAY", "ORCPT=rfc822;ann+2Bdesk@example.org"], submission.RecipientParameters[0]);
        Assert.Equal(["NOTIFY=FAILURE,DELAY", "ORCPT=rfc822;bob@example.org"], submission.RecipientParameters[1]);
    }

    [Theory]
    [InlineData(EmailDeliveryEvents.None, false, "NOTIFY=NEVER", "RET=HDRS")]
    [InlineData(EmailDeliveryEvents.Success, true, "NOTIFY=SUCCESS", "RET=FULL")]
    [InlineData(EmailDeliveryEvents.Delay, false, "NOTIFY=DELAY", "RET=HDRS")]
    [InlineData(EmailDeliveryEvents.Success | EmailDeliveryEvents.Failure | EmailDeliveryEvents.Delay, true, "NOTIFY=SUCCESS,FAILURE,DELAY", "RET=FULL")]
    public async Task What_is_reported_and_what_comes_with_it_is_the_hosts_choice(EmailDeliveryEvents events, bool returnsMessage, string notify, string ret)
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System);

        await SendAsync(rig, new EmailDeliveryNotices { Events = events, ReturnsMessage = returnsMessage }, SendingRig.Ann);

        var submission = Assert.Single(rig.Server.Submissions);
        Assert.Contains(ret, submission.MailParameters);
        Assert.Contains(notify, Assert.Single(submission.RecipientParameters));
    }

    [Fact]
    public async Task A_server_that_offers_none_gets_the_message_without_and_the_receipt_says_so()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System);
        rig.Server.Options.Smtp.Capabilities &= ~LoopbackSmtpCapabilities.DeliveryStatusNotifications;

        var receipt = await SendAsync(rig, new EmailDeliveryNotices(), SendingRig.Ann);

        Assert.Null(receipt.EnvelopeId);
        Assert.Empty(Assert.Single(Assert.Single(rig.Server.Submissions).RecipientParameters));
        Assert.Single(rig.Events, static name => name == "NoticesNotOffered");
    }

    [Fact]
    public async Task A_message_that_asks_for_none_leaves_it_to_the_servers_also_behind_one_that_did()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System);

        await SendAsync(rig, new EmailDeliveryNotices { ReturnsMessage = true }, SendingRig.Ann);
        var receipt = await SendAsync(rig, notices: null, SendingRig.Ann);

        var submission = rig.Server.Submissions[1];
        Assert.Equal(rig.Server.Submissions[0].ConnectionNumber, submission.ConnectionNumber);
        Assert.Null(receipt.EnvelopeId);
        Assert.DoesNotContain(submission.MailParameters, static parameter => parameter.StartsWith("RET", StringComparison.Ordinal) || parameter.StartsWith("ENVID", StringComparison.Ordinal));
        Assert.Empty(Assert.Single(submission.RecipientParameters));
        Assert.DoesNotContain("NoticesNotOffered", rig.Events);
    }

    [Fact]
    public async Task A_repeated_attempt_asks_under_the_same_name_which_is_not_the_message_id()
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        rig.Server.Faults.OnSmtp(SmtpPoint.EndOfData).AfterExecution().Once().Reply("451 4.3.0 disk full");

        var receipt = await SendAsync(rig, new EmailDeliveryNotices(), SendingRig.Ann);

        Assert.Equal(2, rig.Server.Submissions.Count);
        Assert.All(rig.Server.Submissions, submission => Assert.Contains($"ENVID={receipt.EnvelopeId}", submission.MailParameters));
        Assert.DoesNotContain(receipt.EnvelopeId!, receipt.MessageId, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(receipt.EnvelopeId!, rig.Server.Submissions[0].GetText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_event_without_a_name_is_refused()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(rig, new EmailDeliveryNotices { Events = (EmailDeliveryEvents)8 }, SendingRig.Ann));

        Assert.Equal(nameof(EmailMessage.DeliveryNotices), exception.ParamName);
    }

    private static Task<SendReceipt> SendAsync(SendingRig rig, EmailDeliveryNotices? notices, params string[] recipients) =>
        rig.Sender.SendAsync(SendingRig.To(recipients) with { DeliveryNotices = notices }, Cancelled);
}
