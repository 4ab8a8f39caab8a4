using EmailComms.Secrets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace EmailComms.Specs.Servers;

/// <summary>An account of a <see cref="MailSystem"/>, and what its owner's mail program can do with it.</summary>
internal sealed class MailAccount(MailSystem system, string address, string password)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public MailSystem System { get; } = system;

    /// <summary>The address, which is also the name to log in with.</summary>
    public string Address { get; } = address;

    public string Password { get; private set; } = password;

    public EmailAddress EmailAddress => new(Address);

    /// <summary>The address with a detail (RFC 5233): <c>user+detail@example.test</c>.</summary>
    public string SubAddress(string detail) => Address.Replace("@", $"+{detail}@", StringComparison.Ordinal);

    /// <summary>Every mail of the folder, oldest first; no flag is changed.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> ReadFolderAsync(string folder, CancellationToken cancellationToken)
    {
        using var client = await ConnectAsync(cancellationToken);
        return await ReadAsync(await OpenAsync(client, folder, FolderAccess.ReadOnly, cancellationToken), UniqueId.MinValue, cancellationToken);
    }

    /// <summary>Lets the server say how the mails of the folder are made up.</summary>
    public async Task FetchStructuresAsync(string folder, CancellationToken cancellationToken)
    {
        using var client = await ConnectAsync(cancellationToken);
        await (await OpenAsync(client, folder, FolderAccess.ReadOnly, cancellationToken)).FetchAsync(0, -1, new FetchRequest(MessageSummaryItems.BodyStructure), cancellationToken);
    }

    /// <summary>Waits until the folder holds a mail that satisfies the predicate, and returns it.</summary>
    public async Task<ReceivedMail> WaitForMailAsync(string folder, Func<ReceivedMail, bool> predicate, CancellationToken cancellationToken)
    {
        using var client = await ConnectAsync(cancellationToken);
        var opened = await OpenWhenThereAsync(client, folder, cancellationToken);
        var next = UniqueId.MinValue;
        var seen = 0;
        ReceivedMail? found = null;

        await Eventually.BecomesTrueAsync(
            async () =>
            {
                await client.NoOpAsync(cancellationToken);
                var mails = await ReadAsync(opened, next, cancellationToken);
                seen += mails.Count;
                next = mails.Count == 0 ? next : new UniqueId(mails[^1].Uid.Id + 1);
                found = mails.FirstOrDefault(predicate);
                return found is not null;
            },
            Deadline,
            () => $"No such mail among the {seen} in {folder} of {Address}.\n{System.RecentLog()}",
            cancellationToken);
        return found!;
    }

    /// <summary>Waits until a mail is in INBOX, and returns it.</summary>
    public Task<ReceivedMail> WaitForMailAsync(CancellationToken cancellationToken) => WaitForMailAsync("INBOX", static _ => true, cancellationToken);

    /// <summary>Waits until the folder holds exactly this many mails.</summary>
    public async Task WaitForCountAsync(string folder, int count, CancellationToken cancellationToken)
    {
        using var client = await ConnectAsync(cancellationToken);
        var opened = await OpenAsync(client, folder, FolderAccess.ReadOnly, cancellationToken);
        await Eventually.BecomesTrueAsync(
            async () =>
            {
                await client.NoOpAsync(cancellationToken);
                return opened.Count == count;
            },
            Deadline,
            () => $"{folder} of {Address} holds {opened.Count} mails, not {count}.\n{System.RecentLog()}",
            cancellationToken);
    }

    public async Task<int> CountAsync(string folder, CancellationToken cancellationToken)
    {
        using var client = await ConnectAsync(cancellationToken);
        return (await OpenAsync(client, folder, FolderAccess.ReadOnly, cancellationToken)).Count;
    }

    /// <summary>Puts a mail into the folder byte for byte, without SMTP.</summary>
    public Task AppendAsync(string folder, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        AppendAsync(folder, message, flag: null, arrived: null, cancellationToken);

    /// <summary>The same with flags and the time of its arrival, as another client of the account does it.</summary>
    public Task AppendAsync(string folder, ReadOnlyMemory<byte> message, string? flag, DateTimeOffset? arrived, CancellationToken cancellationToken) =>
        RawAppend.SendAsync(this, folder, message, flag, arrived, cancellationToken);

    /// <summary>Puts many mails into the folder over one connection; they must be well-formed.</summary>
    public async Task AppendAllAsync(string folder, IEnumerable<ReadOnlyMemory<byte>> messages, CancellationToken cancellationToken)
    {
        using var client = await ConnectAsync(cancellationToken);
        var target = await client.GetFolderAsync(folder, cancellationToken);
        foreach (var message in messages)
        {
            using var octets = new MemoryStream(message.ToArray(), writable: false);
            using var parsed = await MimeMessage.LoadAsync(octets, cancellationToken);
            await target.AppendAsync(new AppendRequest(parsed), cancellationToken);
        }

        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    public async Task CreateFolderAsync(string folder, CancellationToken cancellationToken)
    {
        using var client = await ConnectAsync(cancellationToken);
        var root = client.GetFolder(client.PersonalNamespaces[0]);
        await root.CreateAsync(folder, isMessageFolder: true, cancellationToken);
    }

    public async Task ChangePasswordAsync(string password, CancellationToken cancellationToken)
    {
        SecretRegister.AddLogin(Address, password);
        await System.SetPasswordAsync(Address, password, cancellationToken);
        Password = password;

        // Dovecot looks at the file once a second.
        await Eventually.BecomesTrueAsync(
            () => CanLogInAsync(cancellationToken),
            Deadline,
            () => $"The new password of {Address} is not accepted.\n{System.RecentLog()}",
            cancellationToken);
    }

    /// <summary>Another mail program of the owner, logged in: for what the methods above do not do. Dispose it.</summary>
    public async Task<ImapClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var client = await System.ConnectImapAsync(System.ImapTlsPort, SecureSocketOptions.SslOnConnect, cancellationToken);
        try
        {
            await client.AuthenticateAsync(new SaslMechanismPlain(Address, Password), cancellationToken);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private async Task<bool> CanLogInAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = await ConnectAsync(cancellationToken);
            return true;
        }
        catch (AuthenticationException)
        {
            return false;
        }
    }

    private static async Task<IMailFolder> OpenAsync(ImapClient client, string folder, FolderAccess access, CancellationToken cancellationToken)
    {
        var opened = await client.GetFolderAsync(folder, cancellationToken);
        await opened.OpenAsync(access, cancellationToken);
        return opened;
    }

    /// <summary>Opens a folder that the delivery of the first mail may have to make.</summary>
    private async Task<IMailFolder> OpenWhenThereAsync(ImapClient client, string folder, CancellationToken cancellationToken)
    {
        await Eventually.BecomesTrueAsync(
            async () => (await client.GetFoldersAsync(client.PersonalNamespaces[0], cancellationToken: cancellationToken)).Any(existing => existing.FullName == folder),
            Deadline,
            () => $"There is no folder {folder} of {Address}.\n{System.RecentLog()}",
            cancellationToken);
        return await OpenAsync(client, folder, FolderAccess.ReadOnly, cancellationToken);
    }

    private static async Task<IReadOnlyList<ReceivedMail>> ReadAsync(IMailFolder folder, UniqueId first, CancellationToken cancellationToken)
    {
        // "n:*" always matches the last mail, even when its UID is smaller than n (RFC 9051 section 9, seq-range).
        var range = new UniqueIdRange(first, UniqueId.MaxValue);
        var summaries = await folder.FetchAsync(range, MessageSummaryItems.UniqueId, cancellationToken);
        List<ReceivedMail> mails = [];
        foreach (var uid in summaries.Select(static summary => summary.UniqueId).Where(uid => uid.IsValid && uid >= first).Order())
        {
            using var stream = await folder.GetStreamAsync(uid, string.Empty, cancellationToken);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken);
            mails.Add(new ReceivedMail(uid, content.ToArray()));
        }

        return mails;
    }
}
