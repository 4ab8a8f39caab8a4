namespace EmailComms.Hosting;

/// <summary>The alerts that were told: servers repeat them at each login, and a user needs to see one once (RFC 9051 section 7.1).</summary>
internal sealed class ServerAlerts
{
    // A server that makes up new ones all the time has nothing to say.
    private const int MaxTold = 100;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public bool IsNew(string alert) => _told.Count < MaxTold && _told.Add(alert);
}
