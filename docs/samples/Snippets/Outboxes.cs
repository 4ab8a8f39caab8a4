using EmailComms;
using EmailComms.Approvals;
using EmailComms.Outbox;

namespace Snippets;

public interface IAlarms
{
    Task RaiseAsync(string text, CancellationToken cancellationToken);
}

public static class Outboxes
{
    public static async Task<OutboxReceipt> EnqueueAsync(IEmailOutbox outbox, CancellationToken cancellationToken)
    {
        var receipt = await outbox.EnqueueAsync(
            new EmailMessage
            {
                To = [new("ann@example.org", "Ann Example")],
                Subject = "Release 1.2 is deployed",
                Body = EmailBody.FromText("It runs on production now."),
            },
            idempotencyKey: "release-1.2-deployed",
            cancellationToken: cancellationToken);
        return receipt;
    }

    public static async Task<ApprovalRequestReceipt> AskAsync(IEmailOutbox outbox, ApprovalRequest request, DateTimeOffset officeHours, CancellationToken cancellationToken)
    {
        var receipt = await outbox.EnqueueAsync(
            request,
            idempotencyKey: $"ask {request.ApprovalId} {request.Round}",
            new EnqueueOptions { Priority = EmailPriority.High, NotBefore = officeHours },
            cancellationToken);
        return receipt;
    }
}

public sealed class FailedMailAlarm(IAlarms alarms) : IOutboxObserver
{
    public Task OnFinishedAsync(OutboxEntry entry, CancellationToken cancellationToken) =>
        entry.State is OutboxState.Failed or OutboxState.Expired
            ? alarms.RaiseAsync($"A mail was not sent: {entry.LastFailure?.Code}", cancellationToken)
            : Task.CompletedTask;

    public Task OnDeliveryFailedAsync(OutboxEntry entry, OutboxFailure failure, CancellationToken cancellationToken) =>
        alarms.RaiseAsync($"A mail was sent and is said not to have arrived: {failure.EnhancedStatusCode}", cancellationToken);
}
