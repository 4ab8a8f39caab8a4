namespace EmailComms.Testing.Mailstore;

/// <summary>Finds users by what they log in with and by where mail is addressed to.</summary>
internal sealed class UserDirectory
{
    private readonly Lock _lock = new();
    private readonly List<LoopbackUser> _users = [];

    public IReadOnlyList<LoopbackUser> Users
    {
        get
        {
            lock (_lock)
            {
                return [.. _users];
            }
        }
    }

    public void Add(LoopbackUser user)
    {
        lock (_lock)
        {
            if (_users.Any(other => other.HasAddress(user.Address)))
            {
                throw new ArgumentException($"There is already a user with the address of the new one.", nameof(user));
            }

            _users.Add(user);
        }
    }

    public LoopbackUser? FindByLogin(string userName) => Users.FirstOrDefault(user => user.HasAddress(userName));

    /// <summary>Finds who gets mail for an address, with the detail after the plus sign (RFC 5233) when there is one.</summary>
    public (LoopbackUser User, string? Detail)? FindByAddress(string address)
    {
        if (FindByLogin(address) is { } exact)
        {
            return (exact, null);
        }

        var at = address.LastIndexOf('@');
        var plus = at < 0 ? -1 : address.IndexOf('+', 0, at);
        if (plus <= 0)
        {
            return null;
        }

        var user = FindByLogin(string.Concat(address.AsSpan(0, plus), address.AsSpan(at)));
        return user is null ? null : (user, address[(plus + 1)..at]);
    }

    public bool ServesDomain(string domain) =>
        Users.Any(user => user.Address.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase));
}
