using EmailComms.Approvals;
using EmailComms.Diagnostics;
using EmailComms.Transport;

namespace EmailComms.Mailbox;

/// <summary>Waits on an open session until the server announces new mail (IDLE, RFC 2177).</summary>
internal static class MailboxWatcher
{
    // Servers and middle boxes drop what is silent for 10 to 30 minutes; a half-open connection shows when DONE is not answered.
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(9);
    private static readonly TimeSpan DoneTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Waits for new mail, at most until the time is over or the session's access token.</summary>
    /// <exception cref="MailServerConnectionException">The connection is broken, or the server does not answer any more.</exception>
    public static async Task WaitAsync(ImapMailbox mailbox, TimeSpan atMost, ApprovalSettings settings, TimeProvider timeProvider, CancellationToken wake)
    {
        var start = timeProvider.GetTimestamp();
        while (!mailbox.HasNewMail && !wake.IsCancellationRequested)
        {
            var left = Least(atMost - timeProvider.GetElapsedTime(start), mailbox.ValidUntil - timeProvider.GetUtcNow());
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            await IdleAsync(mailbox, left < RenewAfter ? left : RenewAfter, settings, timeProvider, wake).ConfigureAwait(false);
        }
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan? other) => other < one ? other.Value : one;

    private static async Task IdleAsync(ImapMailbox mailbox, TimeSpan duration, ApprovalSettings settings, TimeProvider timeProvider, CancellationToken wake)
    {
        using var time = new CancellationTokenSource(duration, timeProvider);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(time.Token, wake);
        using var unanswered = new CancellationTokenSource(Timeout.InfiniteTimeSpan, timeProvider);

        // MailKit waits for the answer to DONE without a limit of its own.
        using var limit = done.Token.Register(() => unanswered.CancelAfter(DoneTimeout));
        void OnCountChanged(object? sender, EventArgs e)
        {
            if (mailbox.HasNewMail)
            {
                done.Cancel();
            }
        }

        mailbox.Folder.CountChanged += OnCountChanged;
        try
        {
            await mailbox.Client.IdleAsync(done.Token, unanswered.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw MailServerConnector.TimedOut(settings.Imap, ErrorCodes.CommandTimeout, exception);
        }
        catch (Exception exception)
        {
            throw MailServerConnector.Translate(exception, settings.Imap, certificate: null);
        }
        finally
        {
            mailbox.Folder.CountChanged -= OnCountChanged;
        }
    }
}
