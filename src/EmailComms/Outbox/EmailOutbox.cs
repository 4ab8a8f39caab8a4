using EmailComms.Approvals;
using EmailComms.Approvals.Asking;
using EmailComms.Composition;
using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Outbox;

/// <summary>Renders messages and puts them into the store, one entry for each recipient.</summary>
internal sealed partial class EmailOutbox(
    CurrentSettings currentSettings,
    EmailInterception interception,
    MimeMessageComposer composer,
    ApprovalRequester approvalRequester,
    IOutboxStore store,
    OutboxSignal signal,
    TimeProvider timeProvider,
    ILogger<EmailOutbox>? logger = null) : IEmailOutbox
{
    private readonly ILogger _logger = logger ?? NullLogger<EmailOutbox>.Instance;

    public Task<OutboxReceipt> EnqueueAsync(EmailMessage message, string? idempotencyKey = null, EnqueueOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return InSpanAsync(() => CreateAsync(message, idempotencyKey, options, cancellationToken));
    }

    public Task<ApprovalRequestReceipt> EnqueueAsync(ApprovalRequest request, string? idempotencyKey = null, EnqueueOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return InSpanAsync(() => CreateAsync(request, idempotencyKey, options, cancellationToken));
    }

    public Task<OutboxEntry?> CancelAsync(Guid outboxId, CancellationToken cancellationToken = default) => store.CancelAsync(outboxId, cancellationToken);

    public Task<OutboxEntry?> FindAsync(Guid outboxId, CancellationToken cancellationToken = default) => store.FindAsync(outboxId, cancellationToken);

    private static async Task<T> InSpanAsync<T>(Func<Task<T>> create)
    {
        using var activity = EmailCommsActivities.StartCreate();
        try
        {
            return await create().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            activity?.Fail(exception, ErrorType.Of(exception));
            throw;
        }
    }

    private async Task<OutboxReceipt> CreateAsync(EmailMessage message, string? idempotencyKey, EnqueueOptions? options, CancellationToken cancellationToken)
    {
        var settings = currentSettings.Value;
        var order = OutboxOrder.Create(idempotencyKey, options, timeProvider.GetUtcNow(), settings.Outbox.MaxAge);
        var intercepted = await interception.ApplyAsync(message, cancellationToken).ConfigureAwait(false);
        var entries = await RenderAsync(settings, intercepted, order, cancellationToken).ConfigureAwait(false);
        var added = await AddAsync(entries, cancellationToken).ConfigureAwait(false);
        return new OutboxReceipt { Entries = added, WasKnown = added[0].OutboxId != entries[0].OutboxId };
    }

    private async Task<ApprovalRequestReceipt> CreateAsync(ApprovalRequest request, string? idempotencyKey, EnqueueOptions? options, CancellationToken cancellationToken)
    {
        var settings = currentSettings.Value;
        var asked = await approvalRequester.ComposeAsync(settings, request, cancellationToken).ConfigureAwait(false);
        var order = OutboxOrder.Create(idempotencyKey, options, timeProvider.GetUtcNow(), settings.Outbox.MaxAge).EndingBy(asked.ExpiresAt);
        var entries = new List<OutboxEntry>();
        foreach (var message in asked.Messages)
        {
            entries.AddRange(await RenderAsync(settings, message, order, cancellationToken).ConfigureAwait(false));
        }

        var added = await AddAsync(entries, cancellationToken).ConfigureAwait(false);
        return asked.ToReceipt([.. added.Select(static entry => new ApprovalRequestDelivery { Approver = entry.Recipient, OutboxId = entry.OutboxId })]);
    }

    private async Task<IReadOnlyList<OutboxEntry>> AddAsync(List<OutboxEntry> entries, CancellationToken cancellationToken)
    {
        var added = await store.AddAsync(entries, cancellationToken).ConfigureAwait(false);
        signal.Pulse();
        foreach (var entry in added)
        {
            Log.MessageEnqueued(_logger, entry.OutboxId, entry.DueAt);
        }

        return added;
    }

    private async Task<List<OutboxEntry>> RenderAsync(EmailCommunicationsSettings settings, EmailMessage message, OutboxOrder order, CancellationToken cancellationToken)
    {
        using var composed = await composer.ComposeAsync(message, settings.FromAddress, cancellationToken).ConfigureAwait(false);
        var octets = await composed.RenderAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. composed.EnvelopeRecipients.Select(recipient => new OutboxEntry
            {
                OutboxId = Guid.CreateVersion7(order.EnqueuedAt),
                IdempotencyKey = order.IdempotencyKey,
                MessageId = composed.MessageId,
                EnvelopeSender = composed.EnvelopeSender!,
                Recipient = recipient,
                Octets = octets,
                DeliveryNotices = message.DeliveryNotices,
                TraceParent = EmailCommsActivities.CurrentTraceParent,
                TraceState = EmailCommsActivities.CurrentTraceState,
                Priority = order.Priority,
                EnqueuedAt = order.EnqueuedAt,
                DueAt = order.DueAt,
                ExpiresAt = order.ExpiresAt,
            }),
        ];
    }
}
