using System.Text;
using EmailComms.Mailbox;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;

namespace EmailComms.ConfigurationTesting.RoundTrip;

/// <summary>Finds a probe in a folder and takes it out again.</summary>
internal sealed class ProbeMailbox(ImapClient client, ImapCommandRunner commands, TimeProvider timeProvider)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    // What arrives meanwhile, in a flood; only the newest are looked at.
    private const int MaxMails = 200;

    private const int MaxFolders = 20;

    /// <summary>Waits until the probe is in the folder, or the time is over.</summary>
    public async Task<ArrivedProbe?> WaitAsync(IMailFolder folder, UniqueId first, RoundTripProbe probe, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        var pause = FirstPause;
        while (true)
        {
            await commands.RunAsync(client.NoOpAsync, cancellationToken).ConfigureAwait(false);
            if (await FindAsync(folder, first, probe, cancellationToken).ConfigureAwait(false) is { } arrived)
            {
                return arrived;
            }

            if (timeProvider.GetElapsedTime(start) >= atMost)
            {
                return null;
            }

            await Task.Delay(pause, timeProvider, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Looks for the probe in the account's other folders, the likely ones first.</summary>
    /// <returns>The folder, or null. The probe is taken out of it.</returns>
    public async Task<string?> FindElsewhereAsync(IMailFolder replyFolder, RoundTripProbe probe, CancellationToken cancellationToken)
    {
        foreach (var folder in await ListAsync(replyFolder, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                await commands.RunAsync(token => folder.OpenAsync(FolderAccess.ReadWrite, token), cancellationToken).ConfigureAwait(false);
                var query = SearchQuery.HeaderContains(RoundTripProbe.HeaderName, probe.Mark);
                var uids = await commands.RunAsync(token => folder.SearchAsync(query, token), cancellationToken).ConfigureAwait(false);
                if (uids.Count > 0)
                {
                    await RemoveAsync(folder, uids[0], cancellationToken).ConfigureAwait(false);
                    return folder.FullName;
                }
            }
            catch (MailboxException)
            {
                // A folder that cannot be opened or searched does not have it, as far as anybody can tell.
            }
        }

        return null;
    }

    /// <summary>Removes exactly this mail; without UIDPLUS it is only marked as deleted, because EXPUNGE removes others' mails too.</summary>
    /// <exception cref="MailboxException">The server refused.</exception>
    public async Task RemoveAsync(IMailFolder folder, UniqueId uid, CancellationToken cancellationToken)
    {
        if (client.Capabilities.HasFlag(ImapCapabilities.GMailExt1) && ImapFolders.FindTrash(client) is { } trash)
        {
            await commands.RunAsync(token => folder.MoveToAsync([uid], trash, token), cancellationToken).ConfigureAwait(false);
            return;
        }

        var deleted = new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted) { Silent = true };
        await commands.RunAsync(token => folder.StoreAsync([uid], deleted, token), cancellationToken).ConfigureAwait(false);
        if (client.Capabilities.HasFlag(ImapCapabilities.UidPlus))
        {
            await commands.RunAsync(token => folder.ExpungeAsync([uid], token), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ArrivedProbe?> FindAsync(IMailFolder folder, UniqueId first, RoundTripProbe probe, CancellationToken cancellationToken)
    {
        var range = new UniqueIdRange(first, UniqueId.MaxValue);
        var all = await commands.RunAsync(token => folder.FetchAsync(range, new FetchRequest(MessageSummaryItems.UniqueId), token), cancellationToken).ConfigureAwait(false);

        // "n:*" always names the last mail, even when its UID is smaller (RFC 9051 section 9, seq-range).
        List<UniqueId> uids = [.. all.Select(static summary => summary.UniqueId).Where(uid => uid.IsValid && uid >= first).OrderDescending().Take(MaxMails)];
        if (uids.Count == 0)
        {
            return null;
        }

        var request = new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate, [RoundTripProbe.HeaderName, "Message-ID", "To", "Cc"]);
        var summaries = await commands.RunAsync(token => folder.FetchAsync(uids, request, token), cancellationToken).ConfigureAwait(false);
        return summaries.Where(summary => summary.UniqueId.IsValid && Carries(summary, probe)).Select(summary => new ArrivedProbe
        {
            Uid = summary.UniqueId,
            ReceivedAt = summary.InternalDate,
            SeenAt = timeProvider.GetUtcNow(),
            HasSubaddress = Values(summary, "To", "Cc").Any(value => value.Contains($"+{probe.Text}@", StringComparison.OrdinalIgnoreCase)),
        }).FirstOrDefault();
    }

    private static bool Carries(IMessageSummary summary, RoundTripProbe probe) =>
        Values(summary, RoundTripProbe.HeaderName, "Message-ID").Any(value => value.Contains(probe.Mark, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Values(IMessageSummary summary, params string[] fields) =>
        summary.Headers?.Where(header => fields.Contains(header.Field, StringComparer.OrdinalIgnoreCase)).Select(static header => Encoding.Latin1.GetString(header.RawValue)) ?? [];

    private async Task<IEnumerable<IMailFolder>> ListAsync(IMailFolder replyFolder, CancellationToken cancellationToken)
    {
        var folders = await ImapFolders.ListAsync(client, commands, cancellationToken).ConfigureAwait(false);
        return folders
            .Where(folder => folder != replyFolder && !HoldsSentMail(folder))
            .OrderByDescending(folder => folder == client.Inbox || folder.Attributes.HasFlag(FolderAttributes.Junk))
            .Take(MaxFolders);
    }

    // Many providers keep a copy of what is submitted, which is not an arrival. Not all of them mark the folder (RFC 6154).
    private static bool HoldsSentMail(IMailFolder folder) =>
        (folder.Attributes & (FolderAttributes.Sent | FolderAttributes.All | FolderAttributes.Drafts | FolderAttributes.Flagged)) != 0
        || folder.Name.Contains("sent", StringComparison.OrdinalIgnoreCase);
}
