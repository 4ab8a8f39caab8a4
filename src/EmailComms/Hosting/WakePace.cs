namespace EmailComms.Hosting;

/// <summary>
/// Keeps a wait that ends at once, and for nothing, from becoming a busy loop: a server that does not keep IDLE open, or announces
/// mail that is not there, is asked again after a rest, longer each time.
/// </summary>
internal sealed class WakePace
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private int _fruitless;

    /// <summary>How long to rest after a wait and the pass behind it.</summary>
    /// <param name="wasCutShort">The server ended the wait before its time.</param>
    /// <param name="foundSomething">The pass had a mail to work on.</param>
    public TimeSpan RestAfter(bool wasCutShort, bool foundSomething)
    {
        if (!wasCutShort || foundSomething)
        {
            _fruitless = 0;
            return TimeSpan.Zero;
        }

        var rest = First * Math.Pow(2, Math.Min(_fruitless++, 16));
        return rest < Longest ? rest : Longest;
    }
}
