namespace EmailComms.Hosting;

/// <summary>How long to wait after failures in a row: by what failed, longer each time, with jitter.</summary>
/// <remarks>Each kind of failure is counted for itself: what comes between does not make a refused login a first one again.</remarks>
internal sealed class Backoff
{
    // What has gone may be back in a moment, and somebody waits for it.
    private static readonly Steps AfterFault = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5));

    // A server that asks for less is not to be asked again within the minute.
    private static readonly Steps AfterRestraint = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30));

    // Accounts are locked after a handful of refused logins: three tries, then few and far apart.
    private static readonly Steps AfterRefusedLogin = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15), QuickTries: 3);

    private readonly Dictionary<Steps, int> _failures = [];
    private bool _isFailing;

    /// <summary>The login was refused so often that it is hardly tried any more.</summary>
    public bool IsLoginSuspended => _failures.GetValueOrDefault(AfterRefusedLogin) >= AfterRefusedLogin.QuickTries;

    /// <summary>Counts a failure, and says how long to wait after it.</summary>
    /// <param name="exception">What failed.</param>
    /// <param name="isAskedForRestraint">The server refused because it wants to be asked less.</param>
    public TimeSpan NextDelay(Exception exception, bool isAskedForRestraint = false)
    {
        _isFailing = true;
        var steps = isAskedForRestraint ? AfterRestraint : exception is MailServerAuthenticationException ? AfterRefusedLogin : AfterFault;
        var failures = _failures[steps] = _failures.GetValueOrDefault(steps) + 1;
        return steps.Delay(failures) * (0.8 + (0.4 * Random.Shared.NextDouble()));
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
    public void Reset() => _failures.Clear();

    private sealed record Steps(TimeSpan First, TimeSpan Longest, int QuickTries = int.MaxValue)
    {
        public TimeSpan Delay(int failures)
        {
            var delay = First * Math.Pow(2, Math.Min(failures - 1, 16));
            return failures < QuickTries && delay < Longest ? delay : Longest;
        }
    }
}
