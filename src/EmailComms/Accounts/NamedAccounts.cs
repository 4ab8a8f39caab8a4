namespace EmailComms.Accounts;

/// <summary>The names of the host's accounts.</summary>
internal sealed class NamedAccounts
{
    public ISet<string> Names { get; } = new SortedSet<string>(StringComparer.Ordinal);
}
