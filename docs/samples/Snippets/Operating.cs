using EmailComms.Approvals;
using EmailComms.Status;

namespace Snippets;

public static class Operating
{
    public static string Tell(IEmailCommunicationsStatus status, DateTimeOffset now)
    {
        var approvals = status.Current.Approvals;
        if (approvals.State == ApprovalProcessingState.BackingOff)
        {
            return $"No answers are read: {approvals.LastFailure?.Code}, next try at {approvals.NextPassAt:t}.";
        }

        if (approvals.LastPass?.OldestWaitingSince < now.AddMinutes(-30))
        {
            return $"{approvals.LastPass.Remaining} mails wait, the oldest since {approvals.LastPass.OldestWaitingSince:t}.";
        }

        return "Answers are read.";
    }

    public static async Task WithoutAnswersAsync(IApprovalReplyWorker worker, Func<CancellationToken, Task> maintenance, CancellationToken cancellationToken)
    {
        await worker.PauseAsync(cancellationToken);
        try
        {
            await maintenance(cancellationToken);
        }
        finally
        {
            await worker.ResumeAsync(CancellationToken.None);
        }
    }
}
