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

    public TimeSpan NextDelay(Exception exception)
    {
        var (first, longest) = exception is MailServerAuthenticationException
            ? (FirstAfterRefusedLogin, LongestAfterRefusedLogin)
            : (First, Longest);
        var delay = first * Math.Pow(2, Math.Min(_failures++, 16));
        return (delay < longest ? delay : longest) * (0.8 + (0.4 * Random.Shared.NextDouble()));
    }

    /// <summary>Notes a success; true when failures went before it.</summary>
    public bool Reset()
    {
        var hadFailures = _failures > 0;
        _failures = 0;
        return hadFailures;
    }
}
