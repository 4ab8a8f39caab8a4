using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Screening;
using EmailComms.Mailbox;

namespace EmailComms.Approvals;

/// <summary>
/// Judges a mail from its bytes alone, and from the key of its signature where that is asked for. It changes nothing and remembers nothing, so the same mail gets the same verdict
/// wherever it is asked for.
/// </summary>
internal sealed class ReplyEvaluator(ReplyCorrelator correlator, IDkimVerifier? dkim = null)
{
    public async ValueTask<ReplyEvaluation> EvaluateAsync(FetchedMail mail, ApprovalSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var examination = new ReplyExamination(mail, LineEnds.CrLf, settings, correlator, dkim, now);
        await foreach (var verdict in examination.StagesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (verdict.Refusal is { } outcome)
            {
                return ReplyEvaluation.Refused(outcome, verdict.Reason, examination.Correlation.Claims) with
                {
                    Answerable = examination.Answerable,
                    IsAnswer = examination.Correlation.Carriers.Count > 0 || verdict.Reason == ApprovalReplyReason.OwnMessage,
                };
            }
        }

        return Decided(examination);
    }

    // No stage refused, so each has found what it looked for.
    private static ReplyEvaluation Decided(ReplyExamination examination)
    {
        var reading = examination.Reading!;
        return new ReplyEvaluation
        {
            Claims = examination.Correlation.Claims,
            IsAnswer = true,
            Approver = examination.Author,
            Decision = reading.Decision,
            Comment = reading.Comment,
            Answerable = examination.Answerable,
            Evidence = new ApprovalEvidence
            {
                TokenCarriers = examination.Correlation.Carriers,
                MessageId = examination.Header!["Message-ID"] is { } messageId ? HeaderText.Sanitize(messageId).Trim('<', '>', ' ') : null,
                DecisionLine = reading.DecisionLine,
                Assurance = examination.Correlation.Claims!.Assurance,
            },
        };
    }
}
