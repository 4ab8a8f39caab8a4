using EmailComms.Benchmarks.Measuring;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>The ways to read a full reply folder and to empty it, connecting included. Only ours also says what was decided.</summary>
internal static class Passes
{
    public static Contender Ours(ReplyMailbox mailbox, int port) => new("EmailComms", async () =>
    {
        await mailbox.RefillAsync();
        var tally = new DecisionTally();
        var host = mailbox.CreateHost(port, tally);
        return new Attempt(
            () => ReplyMailbox.PassAsync(host),
            async () =>
            {
                host.Dispose();
                await CheckAsync(mailbox, tally.Applied);
            });
    });

    /// <summary>A pass over an empty folder.</summary>
    public static Contender OursOverNothing(ReplyMailbox mailbox, int port) => new("EmailComms", () =>
    {
        var host = mailbox.CreateHost(port, new DecisionTally());
        return Task.FromResult(new Attempt(
            () => ReplyMailbox.PassAsync(host),
            () =>
            {
                host.Dispose();
                return Task.CompletedTask;
            }));
    });

    /// <summary>What everybody writes first: search, then read, flag and expunge one after the other.</summary>
    public static Contender Naive(ReplyMailbox mailbox, int port) => Of("naive loop", mailbox, port, async client =>
    {
        var read = 0;
        foreach (var uid in await client.Inbox.SearchAsync(SearchQuery.NotDeleted))
        {
            using var message = await client.Inbox.GetMessageAsync(uid);
            read += message.TextBody is null ? 0 : 1;
            await client.Inbox.AddFlagsAsync(uid, MessageFlags.Deleted, silent: true);
            await client.Inbox.ExpungeAsync([uid]);
        }

        return read;
    });

    /// <summary>Everything whole in one command, parsed; flagged and expunged in one each.</summary>
    public static Contender EverythingWhole(ReplyMailbox mailbox, int port) => Of("one GetStreams", mailbox, port, async client =>
    {
        var read = 0;
        var uids = await client.Inbox.SearchAsync(SearchQuery.NotDeleted);
        await ((ImapFolder)client.Inbox).GetStreamsAsync(uids, async (_, _, _, stream, token) =>
        {
            using var message = await MimeMessage.LoadAsync(stream, token);
            read += message.TextBody is null ? 0 : 1;
        });
        await client.Inbox.AddFlagsAsync(uids, MessageFlags.Deleted, silent: true);
        await client.Inbox.ExpungeAsync(uids);
        return read;
    });

    /// <summary>The least that can be done: FETCH everything by hand, parse it, delete it.</summary>
    public static Contender Raw(ReplyMailbox mailbox, int port) => new("raw FETCH", async () =>
    {
        await mailbox.RefillAsync();
        var read = 0;
        return new Attempt(
            async () =>
            {
                await using var client = await RawImap.ConnectAsync(mailbox.Account, port);
                await client.CommandAsync("SELECT INBOX");
                await client.CommandAsync("UID FETCH 1:* (UID BODY.PEEK[])", octets =>
                {
                    using var stream = new MemoryStream(octets, writable: false);
                    using var message = MimeMessage.Load(stream);
                    read += message.TextBody is null ? 0 : 1;
                });
                await client.CommandAsync("UID STORE 1:* +FLAGS.SILENT (\\Deleted)");
                await client.CommandAsync("UID EXPUNGE 1:*");
                await client.CommandAsync("LOGOUT");
            },
            () => CheckAsync(mailbox, read));
    });

    private static Contender Of(string name, ReplyMailbox mailbox, int port, Func<ImapClient, Task<int>> work) => new(name, async () =>
    {
        await mailbox.RefillAsync();
        var read = 0;
        return new Attempt(
            async () =>
            {
                using var client = await mailbox.ConnectAsync(port);
                await client.Inbox.OpenAsync(FolderAccess.ReadWrite);
                read = await work(client);
                await client.DisconnectAsync(quit: true);
            },
            () => CheckAsync(mailbox, read));
    });

    private static async Task CheckAsync(ReplyMailbox mailbox, int read)
    {
        if (read != mailbox.Count || await mailbox.CountInFolderAsync() != 0)
        {
            throw new InvalidOperationException($"Of {mailbox.Count} answers {read} were read, and {await mailbox.CountInFolderAsync()} are left.");
        }
    }
}
