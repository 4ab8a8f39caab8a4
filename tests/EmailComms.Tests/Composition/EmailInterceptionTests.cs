using EmailComms.Outbox;
using EmailComms.Tests.Submission;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Tests.Composition;

/// <summary>The host's interceptors, in front of a loopback server.</summary>
public sealed class EmailInterceptionTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Interceptors_change_a_message_in_the_order_of_their_registration()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, static builder => builder.AddInterceptor<Label>().AddInterceptor<Brackets>().AddInterceptor<Label>());

        await rig.SendAsync(SendingRig.Ann);

        Assert.Contains("Subject: (Staging: Release 1.2)\r\n", Assert.Single(rig.Server.Submissions).GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_held_back_is_neither_sent_nor_shown_to_the_others()
    {
        var seen = new Recorder();
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, builder =>
        {
            builder.AddInterceptor<Veto>();
            builder.Services.AddSingleton<IEmailInterceptor>(seen);
        });

        var exception = await Assert.ThrowsAsync<MessageVetoedException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal("EC1501", exception.Code);
        Assert.False(exception.IsTransient);
        Assert.Equal(nameof(Veto), exception.Interceptor);
        Assert.Empty(rig.Server.Submissions);
        Assert.Equal(0, seen.Count);
    }

    [Fact]
    public async Task A_message_for_the_outbox_is_changed_before_it_is_rendered()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, static builder => builder.AddInterceptor<Label>());

        var receipt = await rig.Services.GetRequiredService<IEmailOutbox>().EnqueueAsync(SendingRig.To(SendingRig.Ann), cancellationToken: Cancelled);

        var text = System.Text.Encoding.ASCII.GetString(Assert.Single(receipt.Entries).Octets.Span);
        Assert.Contains("Subject: Staging: Release 1.2\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_held_back_is_not_enqueued()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, static builder => builder.AddInterceptor<Veto>());

        await Assert.ThrowsAsync<MessageVetoedException>(() => rig.Services.GetRequiredService<IEmailOutbox>().EnqueueAsync(SendingRig.To(SendingRig.Ann), cancellationToken: Cancelled));

        Assert.Equal(0, (await rig.Services.GetRequiredService<IOutboxStore>().MeasureAsync(Cancelled)).Waiting);
    }

    [Fact]
    public async Task What_an_interceptor_makes_is_checked_like_every_message()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, static builder => builder.AddInterceptor<Breakout>());

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal(nameof(EmailMessage.Subject), exception.ParamName);
        Assert.Empty(rig.Server.Submissions);
    }

    [Fact]
    public async Task A_request_for_approval_does_not_pass_an_interceptor()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, static builder => builder.AddInterceptor<Veto>(), SendingRig.Approvals);

        await rig.Sender.RequestApprovalAsync(A.Request(), Cancelled);
        await rig.Services.GetRequiredService<IEmailOutbox>().EnqueueAsync(A.Request("release-43"), cancellationToken: Cancelled);

        Assert.Single(rig.Server.Submissions);
    }

    private sealed class Label : IEmailInterceptor
    {
        public ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default) =>
            new(message with { Subject = $"Staging: {message.Subject}" });
    }

    private sealed class Brackets : IEmailInterceptor
    {
        public ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default) =>
            new(message with { Subject = $"({message.Subject})" });
    }

    private sealed class Breakout : IEmailInterceptor
    {
        public ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default) =>
            new(message with { Subject = "Release\r\nBcc: eve@example.org" });
    }

    private sealed class Veto : IEmailInterceptor
    {
        public ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default) => new((EmailMessage?)null);
    }

    private sealed class Recorder : IEmailInterceptor
    {
        public int Count { get; private set; }

        public ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default)
        {
            Count++;
            return new(message);
        }
    }
}
