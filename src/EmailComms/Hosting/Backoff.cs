namespace EmailComms.Hosting;

/// <summary>How long to wait after failures in a row: doubling, with jitter, and long from the start after a refused login.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // Accounts are locked after a handful of refused logins: F18 asks for few tries, far apart.
    private static readonly TimeSpan FirstAfterRefusedLogin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAfterRefusedLogin = TimeSpan.FromMinutes(30);

    private int _failures;
    private bool _isFailing;

    public TimeSpan NextDelay(Exception exception)
    {
        _isFailing = true;
        var (first, longest) = exception is MailServerAuthenticationException
            ? (FirstAfterRefusedLogin, LongestAfterRefusedLogin)
            : (First, Longest);
        var delay = first * Math.Pow(2, Math.Min(_failures++, 16));
        return (delay < longest ? delay : longest) * (0.8 + (0.4 * Random.Shared.NextDouble()));
    }

    /// <summary>Notes that work was done again; true when a failure went before it.</summary>
    /// <remarks>The count of failures stays: a server that drops every connection right behind a good pass is not to be hurried.</remarks>
    public bool Recover()
    {
        var wasFailing = _isFailing;
        _isFailing = false;
        return wasFailing;
    }

    /// <summary>Notes that a connection has lasted.</summary>
    public void Reset() => _failures = 0;
}
