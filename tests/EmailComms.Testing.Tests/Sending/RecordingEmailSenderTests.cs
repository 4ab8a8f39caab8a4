using EmailComms.Approvals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Testing.Tests.Sending;

public sealed class RecordingEmailSenderTests
{
    private static readonly EmailAddress Ann = new("ann@example.org");
    private static readonly EmailAddress Bob = new("bob@example.org");

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-11-03T09:15:00Z", null));
    private readonly RecordingEmailSender _sender;

    public RecordingEmailSenderTests() => _sender = new RecordingEmailSender(_clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_are_recorded_and_answered_with_a_receipt()
    {
        var message = Message("one", Ann, Bob);

        var receipt = await _sender.SendAsync(message, Cancellation);

        Assert.Same(message, Assert.Single(_sender.Messages));
        Assert.Equal([Ann, Bob], receipt.AcceptedRecipients);
        Assert.Equal(_clock.GetUtcNow(), receipt.AcceptedAt);
        Assert.NotEqual(receipt.MessageId, (await _sender.SendAsync(message, Cancellation)).MessageId);
        Assert.Equal("mine@example.org", (await _sender.SendAsync(message with { MessageId = "mine@example.org" }, Cancellation)).MessageId);
    }

    [Fact]
    public async Task Approval_requests_are_recorded_and_every_approver_gets_a_delivery()
    {
        var receipt = await _sender.RequestApprovalAsync(Request(Ann, Bob), Cancellation);

        Assert.Equal("4711", Assert.Single(_sender.ApprovalRequests).ApprovalId);
        Assert.True(receipt.AllAccepted);
        Assert.Equal([Ann, Bob], receipt.Deliveries.Select(static delivery => delivery.Approver));
        Assert.Equal(_clock.GetUtcNow() + new ApprovalOptions().RequestLifetime, receipt.ExpiresAt);
        Assert.Empty(_sender.Messages);
    }

    [Fact]
    public async Task A_refused_recipient_is_in_the_receipt_as_long_as_another_one_is_accepted()
    {
        _sender.Refuse(Bob, 450);

        var receipt = await _sender.SendAsync(Message("one", Ann, Bob), Cancellation);

        Assert.Equal([Ann], receipt.AcceptedRecipients);
        var refused = Assert.Single(receipt.RefusedRecipients);
        Assert.Equal((Bob, 450, true), (refused.Recipient, refused.ReplyCode, refused.IsTransient));
    }

    [Fact]
    public async Task A_message_of_refused_recipients_only_is_not_recorded()
    {
        _sender.Refuse(Bob);

        var failure = await Assert.ThrowsAsync<SubmissionException>(() => _sender.SendAsync(Message("one", Bob), Cancellation));

        Assert.Equal((550, false), (failure.ReplyCode, failure.IsTransient));
        Assert.Equal(Bob, Assert.Single(failure.RefusedRecipients).Recipient);
        Assert.Empty(_sender.Messages);
    }

    [Fact]
    public async Task A_refused_approver_is_a_failed_delivery_and_only_refused_ones_an_exception()
    {
        _sender.Refuse(Bob);

        var receipt = await _sender.RequestApprovalAsync(Request(Ann, Bob), Cancellation);
        await Assert.ThrowsAsync<SubmissionException>(() => _sender.RequestApprovalAsync(Request(Bob), Cancellation));

        Assert.IsType<SubmissionException>(receipt.Deliveries[1].Failure);
        Assert.NotNull(receipt.Deliveries[0].Receipt);
        Assert.Single(_sender.ApprovalRequests);
    }

    [Fact]
    public async Task Failures_come_one_for_each_call_in_their_order()
    {
        _sender.FailNextWith(SimulatedFailure.ServerUnreachable());
        _sender.FailNextWith(SimulatedFailure.SubmissionUncertain());

        var first = await Assert.ThrowsAsync<MailServerConnectionException>(() => _sender.SendAsync(Message("one", Ann), Cancellation));
        var second = await Assert.ThrowsAsync<SubmissionException>(() => _sender.RequestApprovalAsync(Request(Ann), Cancellation));
        await _sender.SendAsync(Message("two", Ann), Cancellation);

        Assert.True(first.IsTransient);
        Assert.True(second.IsUncertain);
        Assert.Equal("two", Assert.Single(_sender.Messages).Subject);
    }

    [Fact]
    public void Simulated_failures_have_the_properties_of_the_real_ones()
    {
        Assert.Equal(("EC1002", true), Code(SimulatedFailure.ServerUnreachable()));
        Assert.Equal(("EC1004", false), Code(SimulatedFailure.CertificateRefused()));
        Assert.Equal(("EC1101", false), Code(SimulatedFailure.LoginRefused()));
        Assert.Equal(("EC1201", false), Code(SimulatedFailure.MessageRefused(552, new EnhancedStatusCode(5, 3, 4))));
        Assert.Equal(("EC1201", true), Code(SimulatedFailure.MessageRefused(451)));
        Assert.Equal(("EC1203", true), Code(SimulatedFailure.RecipientsRefused(450, Ann)));
        Assert.Equal(("EC1204", false), Code(SimulatedFailure.SubmissionUncertain()));
        Assert.Throws<ArgumentOutOfRangeException>("replyCode", () => SimulatedFailure.MessageRefused(250));

        static (string Code, bool IsTransient) Code(EmailCommsException exception) => (exception.Code, exception.IsTransient);
    }

    [Fact]
    public async Task Waiting_ends_with_the_message_that_is_waited_for()
    {
        var waiting = _sender.WaitForMessageAsync(static message => message.Subject == "two", Cancellation);
        var request = _sender.WaitForApprovalRequestAsync(cancellationToken: Cancellation);

        await _sender.SendAsync(Message("one", Ann), Cancellation);
        Assert.False(waiting.IsCompleted);
        await _sender.SendAsync(Message("two", Ann), Cancellation);
        await _sender.RequestApprovalAsync(Request(Ann), Cancellation);

        Assert.Equal("two", (await waiting).Subject);
        Assert.Equal("4711", (await request).ApprovalId);
        Assert.Equal("one", (await _sender.WaitForMessageAsync(cancellationToken: Cancellation)).Subject);
    }

    [Fact]
    public async Task Waiting_and_sending_end_when_they_are_cancelled()
    {
        using var source = new CancellationTokenSource();
        var waiting = _sender.WaitForMessageAsync(cancellationToken: source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _sender.SendAsync(Message("one", Ann), source.Token));
        Assert.Empty(_sender.Messages);
    }

    [Fact]
    public async Task Many_threads_may_send_at_once()
    {
        await Parallel.ForAsync(0, 500, Cancellation, async (i, token) => await _sender.SendAsync(Message($"{i}", Ann), token));

        Assert.Equal(500, _sender.Messages.Select(static message => message.Subject).Distinct().Count());
    }

    [Fact]
    public async Task Calls_that_the_real_sender_refuses_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _sender.SendAsync(Message("one"), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => _sender.RequestApprovalAsync(Request(), Cancellation));
    }

    [Fact]
    public async Task What_was_recorded_can_be_forgotten()
    {
        await _sender.SendAsync(Message("one", Ann), Cancellation);

        _sender.Clear();

        Assert.Empty(_sender.Messages);
    }

    [Fact]
    public async Task A_host_is_tested_with_its_own_registrations()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IEmailSender>(new RecordingEmailSender());
        services.AddSingleton<ReleaseNotifier>();
        var sender = services.AddRecordingEmailSender();
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ReleaseNotifier>().ReleasedAsync("1.2", Cancellation);

        Assert.Equal("Release 1.2 is deployed", Assert.Single(sender.Messages).Subject);
        Assert.Same(sender, Assert.Single(provider.GetServices<IEmailSender>()));
        Assert.Same(sender, provider.GetRequiredService<RecordingEmailSender>());
    }

    private static EmailMessage Message(string subject, params EmailAddress[] to) =>
        new() { To = to, Subject = subject, Body = EmailBody.FromText("text") };

    private static ApprovalRequest Request(params EmailAddress[] approvers) => new()
    {
        ApprovalId = "4711",
        Subject = "Approve release 1.2?",
        Body = EmailBody.FromText("text"),
        Approvers = [.. approvers],
    };

    private sealed class ReleaseNotifier(IEmailSender sender)
    {
        public Task ReleasedAsync(string version, CancellationToken cancellationToken) =>
            sender.SendAsync(Message($"Release {version} is deployed", Ann), cancellationToken);
    }
}
