using EmailComms.Composition;
using EmailComms.Diagnostics;
using EmailComms.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Submission;

/// <summary>
/// Submits one message while its caller waits, and tries again what passes: the same octets under the same Message-ID, for those
/// alone who were refused for a while, and never after a last octet without an answer.
/// </summary>
internal sealed partial class DirectSubmission(SmtpConnectionSource connections, EmailCommsMetrics metrics, TimeProvider timeProvider, ILogger<DirectSubmission>? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger<DirectSubmission>.Instance;

    public async Task<SendReceipt> SubmitAsync(EmailCommunicationsSettings settings, ComposedMessage message, CancellationToken cancellationToken)
    {
        var outcomes = new RecipientOutcomes(message);
        var schedule = new CallRetries(settings.Sending.MaxAttempts, timeProvider);
        try
        {
            while (await AttemptAsync(settings, message, outcomes, schedule, cancellationToken).ConfigureAwait(false) is { } delay)
            {
                await Task.Delay(delay, timeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception) when (outcomes.IsAcceptedForSome)
        {
            // Cancelled, or failed, while those who were refused for a while were tried again. The others have the message: an
            // exception would have it sent to them a second time.
        }
        catch (Exception exception)
        {
            metrics.MessageSubmitted(settings.Smtp.Host, ErrorType.Of(exception));
            throw;
        }

        metrics.MessageSubmitted(settings.Smtp.Host, errorType: null);
        return outcomes.ToReceipt();
    }

    /// <summary>Submits the message to those who are still to have it.</summary>
    /// <returns>The time until the next attempt, or null when this one was the last.</returns>
    private async Task<TimeSpan?> AttemptAsync(EmailCommunicationsSettings settings, ComposedMessage message, RecipientOutcomes outcomes, CallRetries schedule, CancellationToken cancellationToken)
    {
        try
        {
            outcomes.Add(await SubmitOnceAsync(settings, message.SentTo(outcomes.Pending), cancellationToken).ConfigureAwait(false));
        }
        catch (EmailCommsException exception)
        {
            if (exception is SubmissionException submission)
            {
                outcomes.Add(submission);
                Pause(settings, submission);
            }

            var (kind, hint) = outcomes.Pending.Count > 0 && exception.Code == ErrorCodes.RecipientsRefused ? ReadRefusals(outcomes) : CallRetries.Read(exception);
            if (schedule.Next(kind, hint) is not { } delay)
            {
                throw Whole(settings, exception, outcomes);
            }

            Log.SubmissionRepeated(_logger, schedule.Attempts, exception.Code, delay, exception.Message);
            return delay;
        }

        if (outcomes.Pending.Count == 0)
        {
            return null;
        }

        var (partKind, partHint) = ReadRefusals(outcomes);
        var next = schedule.Next(partKind, partHint);
        if (next is { } wait)
        {
            Log.RecipientsRepeated(_logger, schedule.Attempts, outcomes.Pending.Count, wait);
        }

        return next;
    }

    private async Task<SendReceipt> SubmitOnceAsync(EmailCommunicationsSettings settings, ComposedMessage message, CancellationToken cancellationToken)
    {
        using var attempt = new SubmissionAttempt(metrics, settings, timeProvider, message.MessageId);
        try
        {
            var connection = await connections.RentAsync(settings, message.EnvelopeRecipients.Count, cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                return await connection.SubmitAsync(message, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            attempt.Fail(exception);
            throw;
        }
    }

    // Only those who are asked for again count; the longest of the waits serves them all.
    private static (SubmissionFailureKind Kind, TimeSpan? Hint) ReadRefusals(RecipientOutcomes outcomes)
    {
        var refusals = outcomes.Refused.Where(static refusal => refusal.IsTransient).ToList();
        return (refusals.Min(static refusal => refusal.Kind), refusals.Max(static refusal => refusal.RetryAfter));
    }

    // What is said to one recipient is about that recipient; what is said to the sender or the message is about the account.
    private void Pause(EmailCommunicationsSettings settings, SubmissionException exception)
    {
        if (exception is { IsTransient: true, RetryAfter: { } time, Stage: SubmissionStage.Sender or SubmissionStage.Content or SubmissionStage.Acceptance })
        {
            connections.Pause(settings, time);
            Log.SendingPaused(_logger, MailServerConnector.Name(settings.Smtp), time);
        }
    }

    // The exception of the last attempt knows the recipients of that attempt alone.
    private static EmailCommsException Whole(EmailCommunicationsSettings settings, EmailCommsException exception, RecipientOutcomes outcomes) => exception switch
    {
        SubmissionException { Code: ErrorCodes.RecipientsRefused } last when last.RefusedRecipients.Count < outcomes.Refused.Count =>
            SubmissionException.AllRefused(MailServerConnector.Name(settings.Smtp), outcomes.Refused, last.Hint),
        SubmissionException { IsUncertain: true } last when last.RefusedRecipients.Count < outcomes.Refused.Count =>
            SubmissionException.Unanswered(MailServerConnector.Name(settings.Smtp), outcomes.Refused, last.InnerException),
        _ => exception,
    };
}
