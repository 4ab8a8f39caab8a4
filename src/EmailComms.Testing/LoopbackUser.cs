using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing;

/// <summary>A user of a <see cref="LoopbackMailServer"/>: an address to send to, credentials, and folders.</summary>
/// <remarks>Made by <see cref="LoopbackMailServer.AddUser"/>. All members may be used while sessions run.</remarks>
public sealed class LoopbackUser
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _timeProvider;
    private readonly Dictionary<string, LoopbackFolder> _folders = new(StringComparer.Ordinal);
    private readonly List<string> _addresses;
    private readonly HashSet<string> _subscriptions = new(StringComparer.Ordinal);
    private long _lastUidValidity;

    internal LoopbackUser(string address, string password, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _lastUidValidity = timeProvider.GetUtcNow().ToUnixTimeSeconds();
        _addresses = [address];
        Address = address;
        Password = password;
        Inbox = AddFolder(FolderName.Inbox);
        foreach (var (name, use) in new[] { ("Drafts", "\\Drafts"), ("Junk", "\\Junk"), ("Sent", "\\Sent"), ("Trash", "\\Trash") })
        {
            AddFolder(name).SpecialUse = use;
        }
    }

    /// <summary>Gets the address, which is also the name to log in with.</summary>
    public string Address { get; }

    /// <summary>Gets or sets the password of PLAIN and LOGIN; setting it is what a password change is.</summary>
    public string Password { get; set; }

    /// <summary>Gets or sets the access token that XOAUTH2 and OAUTHBEARER accept.</summary>
    /// <value>Defaults to <see langword="null"/>: both are refused for this user.</value>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets what judges access tokens instead of <see cref="AccessToken"/>: it returns null for a good one, and
    /// else the status of the error that the client is told, such as <c>invalid_token</c> (RFC 7628 section 3.2.2).</summary>
    /// <value>Defaults to <see langword="null"/>.</value>
    public Func<string, string?>? AccessTokenCheck { get; set; }

    /// <summary>Gets or sets the folder that receives mail to <c>user+detail@domain</c>; it is made when it is missing.</summary>
    /// <value>Defaults to <see langword="null"/>: such mail goes to INBOX.</value>
    public string? DetailFolder { get; set; }

    /// <summary>Gets the folder INBOX.</summary>
    public LoopbackFolder Inbox { get; }

    /// <summary>Gets the folders, in order of name.</summary>
    public IReadOnlyList<LoopbackFolder> Folders
    {
        get
        {
            lock (_lock)
            {
                return [.. _folders.Values.OrderBy(static folder => folder.Name, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Adds another address that is delivered to this user and accepted as login name.</summary>
    public void AddAlias(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        lock (_lock)
        {
            _addresses.Add(address);
        }
    }

    /// <summary>Gets a folder.</summary>
    /// <param name="name">The whole name, levels separated by a slash; INBOX in any letter case.</param>
    /// <exception cref="KeyNotFoundException">There is no such folder.</exception>
    public LoopbackFolder GetFolder(string name) =>
        FindFolder(name) ?? throw new KeyNotFoundException($"The user has no folder named '{name}'.");

    /// <summary>Adds a folder, or gets it when it is there.</summary>
    /// <param name="name">The whole name, levels separated by a slash.</param>
    public LoopbackFolder AddFolder(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var canonical = FolderName.Canonical(name);
        lock (_lock)
        {
            if (!_folders.TryGetValue(canonical, out var folder))
            {
                folder = new LoopbackFolder(this, canonical, _timeProvider);
                _folders.Add(canonical, folder);
                _subscriptions.Add(canonical);
            }

            return folder;
        }
    }

    /// <summary>Removes a folder with its messages, as another client would.</summary>
    /// <returns>False when there is no such folder.</returns>
    /// <exception cref="ArgumentException">The folder is INBOX, which every user has (RFC 9051 section 5.1).</exception>
    public bool RemoveFolder(string name)
    {
        var canonical = FolderName.Canonical(name);
        if (canonical == FolderName.Inbox)
        {
            throw new ArgumentException("INBOX cannot be removed.", nameof(name));
        }

        LoopbackFolder? folder;
        lock (_lock)
        {
            _folders.Remove(canonical, out folder);
        }

        folder?.Retire();
        return folder is not null;
    }

    /// <summary>Returns the address only; credentials are not printed by accident.</summary>
    public override string ToString() => Address;

    /// <summary>Returns a UIDVALIDITY that no folder of this user ever had: a folder made anew must not look like the old one.</summary>
    internal uint NextUidValidity() => (uint)Interlocked.Increment(ref _lastUidValidity);

    internal LoopbackFolder? FindFolder(string name)
    {
        lock (_lock)
        {
            return _folders.GetValueOrDefault(FolderName.Canonical(name));
        }
    }

    /// <summary>Returns why the token is refused, or null.</summary>
    internal string? Refuse(string accessToken) =>
        AccessTokenCheck is { } check ? check(accessToken) : AccessToken == accessToken ? null : "401";

    internal bool HasAddress(string address)
    {
        lock (_lock)
        {
            return _addresses.Contains(address, StringComparer.OrdinalIgnoreCase);
        }
    }

    internal bool RenameFolder(string from, string to)
    {
        var (source, target) = (FolderName.Canonical(from), FolderName.Canonical(to));
        lock (_lock)
        {
            if (!_folders.ContainsKey(source) || _folders.ContainsKey(target))
            {
                return false;
            }

            foreach (var name in _folders.Keys.Where(name => name == source || FolderName.IsBelow(name, source)).ToArray())
            {
                _folders.Remove(name, out var folder);
                folder!.Name = target + name[source.Length..];
                _folders.Add(folder.Name, folder);
            }

            return true;
        }
    }

    internal bool IsSubscribed(string name)
    {
        lock (_lock)
        {
            return _subscriptions.Contains(FolderName.Canonical(name));
        }
    }

    internal void Subscribe(string name, bool subscribed)
    {
        lock (_lock)
        {
            _ = subscribed ? _subscriptions.Add(FolderName.Canonical(name)) : _subscriptions.Remove(FolderName.Canonical(name));
        }
    }
}
