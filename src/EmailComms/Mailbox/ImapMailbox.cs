using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Diagnostics;
using EmailComms.Ledger;
using EmailComms.Transport;
using MailKit;
using MailKit.Net.Imap;

namespace EmailComms.Mailbox;

/// <summary>
/// One logged-in IMAP session with one folder open, the reply folder as a rule. One owner, one command at a time; after an exception other than
/// <see cref="MailboxException"/> it is of no more use.
/// </summary>
internal sealed class ImapMailbox : IAsyncDisposable
{
    // A good-bye that nobody answers must not hold up a stop.
    private static readonly TimeSpan LogoutTimeout = TimeSpan.FromSeconds(3);

    private readonly ApprovalSettings _settings;
    private int _knownCount;
    private Dictionary<UniqueId, ListedMail>? _kept;

    private ImapMailbox(ImapClient client, IMailFolder folder, string name, ImapCommandRunner commands, MailServerLogin? login, ApprovalSettings settings)
    {
        ValidUntil = login?.ValidUntil;
        Client = client;
        Commands = commands;
        _settings = settings;
        Folder = folder;
        Name = HeaderText.Sanitize(name);
        Key = MakeKey(settings, name);
        UidValidity = folder.UidValidity;
        _knownCount = folder.Count;
        folder.MessageExpunged += (_, _) => _knownCount = Math.Max(0, _knownCount - 1);
    }

    /// <summary>The folder as the settings name it, fit for a message.</summary>
    public string Name { get; }

    /// <summary>A digest of server, account and folder, for the ledger.</summary>
    public string Key { get; }

    /// <summary>The UIDVALIDITY with which the folder was opened: every UID of the session belongs to it.</summary>
    public uint UidValidity { get; }

    /// <summary>When the session is to be ended, because its access token ends soon after; null when it may go on.</summary>
    public DateTimeOffset? ValidUntil { get; }

    public bool CanIdle => Client.Capabilities.HasFlag(ImapCapabilities.Idle);

    /// <summary>Gmail archives what is expunged; there, deleting is moving to the Trash folder.</summary>
    public bool IsGmail => Client.Capabilities.HasFlag(ImapCapabilities.GMailExt1);

    public bool HasUidPlus => Client.Capabilities.HasFlag(ImapCapabilities.UidPlus);

    public bool CanMove => Client.Capabilities.HasFlag(ImapCapabilities.Move);

    /// <summary>Clients may invent keywords for mails (RFC 9051 section 7.3.11).</summary>
    public bool CanKeepKeywords => Folder.PermanentFlags.HasFlag(MessageFlags.UserDefined);

    public bool IsOpen => Client.IsConnected && Folder.IsOpen && Folder.UidValidity == UidValidity;

    internal ImapClient Client { get; }

    internal IMailFolder Folder { get; }

    internal ImapCommandRunner Commands { get; }

    /// <summary>Connects, logs in and opens the reply folder for reading and writing.</summary>
    /// <exception cref="MailServerConnectionException">The server could not be reached or trusted.</exception>
    /// <exception cref="MailServerAuthenticationException">The server refused the login.</exception>
    /// <exception cref="MailboxException">The folder is missing, cannot be written, or mails in it cannot be deleted safely.</exception>
    public static async Task<ImapMailbox> OpenAsync(ApprovalSettings settings, ProtocolLogs protocolLogs, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var mailbox = await OpenAsync(settings, settings.ReplyFolder, forWriting: true, protocolLogs, timeProvider, cancellationToken).ConfigureAwait(false)
            ?? throw MissingReplyFolder(settings);
        try
        {
            mailbox.ThrowIfDeletingIsUnsafe();
            return mailbox;
        }
        catch
        {
            mailbox.Client.Dispose();
            throw;
        }
    }

    /// <summary>Connects, logs in and opens any folder of the account; null when it does not exist.</summary>
    /// <exception cref="MailServerConnectionException">The server could not be reached or trusted.</exception>
    /// <exception cref="MailServerAuthenticationException">The server refused the login.</exception>
    /// <exception cref="MailboxException">The folder cannot be written although that is asked for.</exception>
    public static async Task<ImapMailbox?> OpenAsync(
        ApprovalSettings settings,
        string name,
        bool forWriting,
        ProtocolLogs protocolLogs,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        var observer = protocolLogs.ObserveImap(settings.Imap);
        var client = new ImapClient(observer);
        ImapMailbox? mailbox = null;
        try
        {
            var commands = new ImapCommandRunner(settings.Imap, observer, settings.CommandTimeout, timeProvider);
            var login = await ConnectAsync(client, settings, timeProvider, cancellationToken).ConfigureAwait(false);
            var folder = await ImapFolders.FindAsync(client, name, commands, cancellationToken).ConfigureAwait(false);
            if (folder is null)
            {
                return null;
            }

            var access = forWriting ? FolderAccess.ReadWrite : FolderAccess.ReadOnly;
            var granted = await commands.RunAsync(token => folder.OpenAsync(access, token), cancellationToken).ConfigureAwait(false);
            if (granted < access)
            {
                throw new MailboxException(
                    ErrorCodes.FolderReadOnly,
                    $"The folder '{HeaderText.Sanitize(name)}' opens read-only, so answers could not be removed: give the account the right to delete in it.",
                    isTransient: false);
            }

            return mailbox = new ImapMailbox(client, folder, name, commands, login, settings);
        }
        finally
        {
            if (mailbox is null)
            {
                client.Dispose();
            }
        }
    }

    public static MailboxException MissingReplyFolder(ApprovalSettings settings) => new(
        ErrorCodes.FolderMissing,
        $"The folder '{HeaderText.Sanitize(settings.ReplyFolder)}' does not exist: set {settings.Path}:ReplyFolder to the folder that answers arrive in.",
        isTransient: false);

    /// <summary>Connects and logs in within the time allowed for both.</summary>
    public static async Task<MailServerLogin?> ConnectAsync(ImapClient client, ApprovalSettings settings, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(settings.Imap.ConnectTimeout, timeProvider, cancellationToken);
        client.Timeout = (int)settings.CommandTimeout.TotalMilliseconds;
        try
        {
            await MailServerConnector.ConnectAsync(client, settings.Imap, deadline.Token).ConfigureAwait(false);
            return await MailServerConnector.AuthenticateAsync(client, settings.Imap, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            deadline.ThrowIfCallerCancelled();
            throw MailServerConnector.TimedOut(settings.Imap, ErrorCodes.ConnectTimeout, exception);
        }
    }

    public ReplyPosition PositionOf(UniqueId uid) => new() { MailboxKey = Key, UidValidity = UidValidity, Uid = uid.Id };

    /// <summary>Those of the numbers that can be UIDs of the folder, in order.</summary>
    /// <remarks>Beyond UIDNEXT there is no mail; and Cyrus finds none at all when the set has a number of 2^31 or more in it.</remarks>
    public IReadOnlyList<UniqueId> UidsOf(IEnumerable<long> uids) =>
        [.. uids.Where(uid => uid > 0 && uid < (Folder.UidNext?.Id ?? uint.MaxValue)).Distinct().Order().Select(uid => new UniqueId(UidValidity, (uint)uid))];

    /// <summary>Whether this is a position in the open folder.</summary>
    public bool Holds(ReplyPosition position) => position.UidValidity == UidValidity && string.Equals(position.MailboxKey, Key, StringComparison.Ordinal);

    /// <summary>Throws when the folder was replaced under the session: a UID may name another mail now.</summary>
    /// <exception cref="MailServerConnectionException">The UIDVALIDITY is another one than when the folder was opened.</exception>
    public void ThrowIfChanged()
    {
        if (Folder.UidValidity != UidValidity)
        {
            throw new MailServerConnectionException(
                ErrorCodes.FolderChanged,
                $"The folder '{Name}' was replaced by another one of that name; it is opened again.",
                isTransient: true);
        }
    }

    /// <summary>The folder was looked at before on this session.</summary>
    public bool WasSearched { get; private set; }

    /// <summary>Whether mail has arrived since the last look at the folder.</summary>
    public bool HasNewMail => Folder.Count > _knownCount;

    /// <summary>Notes that a look at the folder begins: only later mails count as new, and nothing that was listed before is fresh.</summary>
    public void MarkSeen()
    {
        _knownCount = Folder.Count;
        _kept = null;
        WasSearched = true;
    }

    /// <summary>Keeps what a search has listed besides, for the one who asks for it next.</summary>
    public void Keep(IEnumerable<ListedMail> listed) => _kept = listed.ToDictionary(static mail => mail.Uid);

    /// <summary>What the search before has listed, once: later it is not fresh any more.</summary>
    public IReadOnlyDictionary<UniqueId, ListedMail>? TakeKept()
    {
        var kept = _kept;
        _kept = null;
        return kept;
    }

    public async ValueTask DisposeAsync() =>
        await MailServerConnector.CloseAsync(Client, LogoutTimeout, TimeProvider.System).ConfigureAwait(false);

    private static string MakeKey(ApprovalSettings settings, string folder)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{settings.Imap.Host}\n{settings.Imap.Port}\n{settings.Imap.User}\n{folder}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    // Without UIDPLUS the only command is EXPUNGE, which removes what other clients have marked as deleted, too (RFC 4315 section 1).
    private void ThrowIfDeletingIsUnsafe()
    {
        if (!HasUidPlus && !IsGmail && !_settings.ExclusiveFolder)
        {
            throw new MailboxException(
                ErrorCodes.DeletionUnsafe,
                $"The IMAP server lacks UIDPLUS, so deleting an answer would also remove mails that somebody else marked as deleted: set {_settings.Path}:ExclusiveFolder to true if nobody else uses the folder.",
                isTransient: false);
        }
    }
}
