using EmailComms.Approvals;
using EmailComms.Diagnostics;
using EmailComms.Transport;
using MailKit.Net.Imap;

namespace EmailComms.Mailbox;

/// <summary>Waits on an open session until the server announces new mail (IDLE, RFC 2177), and no longer than a connection is trusted.</summary>
internal static class MailboxWatcher
{
    // Servers and middle boxes drop what is silent for 10 to 30 minutes. Then it is time to look into the folder as well: a server
    // may have stopped announcing without a word, and one that announces nothing at the start of IDLE hides what came just before.
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(9);

    // Who does not answer DONE is not there any more: a half-open connection.
    private static readonly TimeSpan DoneTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Waits once for new mail; after it, whatever ended the wait, the folder is to be searched.</summary>
    /// <param name="mailbox">The session.</param>
    /// <param name="atMost">When there is something to do anyway.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="wake">Ends the wait early.</param>
    /// <exception cref="MailServerConnectionException">The connection is broken, or the server does not answer any more.</exception>
    public static async Task<MailboxWait> WaitAsync(ImapMailbox mailbox, TimeSpan atMost, ApprovalSettings settings, TimeProvider timeProvider, CancellationToken wake)
    {
        var start = timeProvider.GetTimestamp();
        var duration = Least(Least(atMost, RenewAfter), mailbox.ValidUntil - timeProvider.GetUtcNow());
        if (mailbox.HasNewMail)
        {
            return new MailboxWait(start, WasCutShort: true);
        }

        if (duration <= TimeSpan.Zero || wake.IsCancellationRequested)
        {
            return default;
        }

        var announcedAt = await IdleAsync(mailbox, duration, settings, timeProvider, wake).ConfigureAwait(false);
        return new MailboxWait(
            announcedAt ?? (mailbox.HasNewMail ? timeProvider.GetTimestamp() : null),
            WasCutShort: !wake.IsCancellationRequested && timeProvider.GetElapsedTime(start) < duration);
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan? other) => other < one ? other.Value : one;

    private static async Task<long?> IdleAsync(ImapMailbox mailbox, TimeSpan duration, ApprovalSettings settings, TimeProvider timeProvider, CancellationToken wake)
    {
        using var time = new CancellationTokenSource(duration, timeProvider);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(time.Token, wake);
        using var unanswered = new CancellationTokenSource(Timeout.InfiniteTimeSpan, timeProvider);

        // MailKit waits for the answer to DONE without a limit of its own.
        using var limit = done.Token.Register(() => unanswered.CancelAfter(DoneTimeout));
        long? announcedAt = null;
        void OnCountChanged(object? sender, EventArgs e)
        {
            if (mailbox.HasNewMail)
            {
                announcedAt ??= timeProvider.GetTimestamp();
                done.Cancel();
            }
        }

        mailbox.Folder.CountChanged += OnCountChanged;
        try
        {
            await mailbox.Client.IdleAsync(done.Token, unanswered.Token).ConfigureAwait(false);
            return announcedAt;
        }
        catch (ImapCommandException)
        {
            // Offered, and refused: no fault of the session, which is as good as before.
            return announcedAt;
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
