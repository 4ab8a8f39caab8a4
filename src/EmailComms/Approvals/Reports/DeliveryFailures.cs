using System.Globalization;
using EmailComms.Diagnostics;
using EmailComms.Mailbox;
using EmailComms.Outbox;
using EmailComms.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals.Reports;

/// <summary>
/// Tells the host that a message which the outbox has sent was not delivered. Anybody who has seen the message can write such a
/// report: it is told, and nothing is done about it. Nothing is sent again, and the entry stays as it is.
/// </summary>
internal sealed partial class DeliveryFailures(IOutboxStore store, OutboxObservers observers, ILogger<DeliveryFailures>? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger<DeliveryFailures>.Instance;

    /// <summary>Follows up a mail that screening took for a notice of non-delivery. It does not throw: the mail's outcome is recorded.</summary>
    public async Task TellAsync(FetchedMail mail, CancellationToken cancellationToken)
    {
        try
        {
            if (DeliveryReport.Read(mail) is not { Failures: [_, ..] } report)
            {
                return;
            }

            var found = await FindAsync(report, cancellationToken).ConfigureAwait(false);
            if (found.Count == 0)
            {
                Log.ReportUnmatched(_logger);
            }

            foreach (var (entry, failure) in found)
            {
                await TellAsync(entry, Describe(failure), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            Log.ReportNotFollowedUp(_logger, exception);
        }
    }

    private async Task<List<(OutboxEntry Entry, FailedDelivery Failure)>> FindAsync(DeliveryReport report, CancellationToken cancellationToken)
    {
        var entries = report.MessageId is { } messageId ? await store.FindAsync(messageId, cancellationToken).ConfigureAwait(false) : [];
        if (entries.Count == 0 && report.EnvelopeId is { } outboxId && await store.FindAsync(outboxId, cancellationToken).ConfigureAwait(false) is { } named)
        {
            entries = [named];
        }

        // What was never handed over cannot have come back.
        var sent = entries.Where(static entry => entry.Attempts > 0).ToList();
        var found = sent.SelectMany(_ => report.Failures, static (entry, failure) => (entry, failure)).Where(static pair => pair.failure.IsOf(pair.entry.Recipient)).DistinctBy(static pair => pair.entry.OutboxId).ToList();

        // An address behind a forwarding is not known to us; where there is but one, it is that one.
        return found.Count == 0 && sent.Count == 1 && report.Failures.Count == 1 ? [(sent[0], report.Failures[0])] : found;
    }

    private Task TellAsync(OutboxEntry entry, OutboxFailure failure, CancellationToken cancellationToken)
    {
        Log.DeliveryFailed(_logger, entry.OutboxId, failure.EnhancedStatusCode);
        return observers.TellAsync(
            (observer, token) => observer.OnDeliveryFailedAsync(entry, failure, token),
            (observer, exception) => Log.DeliveryFailureNotHeard(_logger, entry.OutboxId, observer, exception),
            cancellationToken);
    }

    private static OutboxFailure Describe(FailedDelivery failure)
    {
        var said = ServerText.From(failure.Diagnostic);
        return new OutboxFailure
        {
            Code = ErrorCodes.DeliveryFailed,
            ReplyCode = ReplyCodeIn(failure.Diagnostic),
            EnhancedStatusCode = failure.Status,
            Description = said.Length == 0 ? "A report says that the message was not delivered." : $"A report says that the message was not delivered: {said}",
        };
    }

    private static int? ReplyCodeIn(string text) =>
        text.Length >= 3 && int.TryParse(text.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 400 and < 600 ? code : null;
}
