using EmailComms.Approvals.Passes;
using EmailComms.Ledger;
using EmailComms.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals.Answering;

/// <summary>
/// Tells approvers what became of their answers, where the settings ask for it: after the outcome is recorded and the mail has
/// left the folder, at most once, and never at the expense of a pass.
/// </summary>
internal sealed partial class ApproverAnswering(
    CurrentSettings current,
    AnswerComposer composer,
    AnswerLimits limits,
    AnswerSubmitter submitter,
    TimeProvider timeProvider,
    ILogger<ApproverAnswering>? logger = null)
{
    // For all answers of a pass together: the next mails wait for no more than this.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly ILogger _logger = logger ?? NullLogger<ApproverAnswering>.Instance;

    /// <summary>Answers the mails that this pass has recorded or begun to hold. It does not throw: an answer that cannot be sent is dropped.</summary>
    public async Task AnswerAsync(ReplyPass pass, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(Timeout, timeProvider, cancellationToken);
        foreach (var mail in pass.Mails)
        {
            if (mail.Answerable is { } reply
                && (mail.IsHeld ? mail.Postponed : mail.Recorded) is { } entry
                && pass.Settings.Answers.Outcomes.Contains(entry.Outcome)
                && IsPermitted(pass.Settings, reply, entry)
                && !await TryAnswerAsync(pass.Settings, reply, entry, mail.EffectiveAt, deadline.Token).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private bool IsPermitted(ApprovalSettings settings, AnswerableReply reply, LedgerEntry entry)
    {
        var permit = limits.Request(reply.Claims.DecisionId(settings.InstanceId), reply.Claims.Approver, entry.Outcome, settings.Answers);
        if (permit == AnswerPermit.WithheldFromAll)
        {
            Log.AnsweringStopped(_logger, settings.Answers.MaxPerHour);
        }

        return permit == AnswerPermit.Granted;
    }

    /// <summary>Sends one answer; false when the server is out of reach for the others, too.</summary>
    private async Task<bool> TryAnswerAsync(ApprovalSettings settings, AnswerableReply reply, LedgerEntry entry, DateTimeOffset? effectiveAt, CancellationToken cancellationToken)
    {
        var approvalId = HeaderText.Sanitize(entry.ApprovalId);
        try
        {
            var sending = current.Value;
            await submitter.SubmitAsync(sending, composer.Compose(sending, settings, reply, entry, effectiveAt), cancellationToken).ConfigureAwait(false);
            Log.ApproverAnswered(_logger, reply.Approver, approvalId, entry.Outcome);
            return true;
        }
        catch (EmailCommsException exception)
        {
            Log.ApproverNotAnswered(_logger, reply.Approver, approvalId, entry.Outcome, exception.Code, exception.Message);
            return exception is SubmissionException;
        }
        catch (Exception exception)
        {
            // A composer of the host may throw anything, and its words may hold the reference.
            Log.ApproverNotAnswered(_logger, reply.Approver, approvalId, entry.Outcome, exception.GetType().Name, string.Empty);
            return !cancellationToken.IsCancellationRequested;
        }
    }
}
