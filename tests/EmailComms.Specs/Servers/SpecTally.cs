using System.Globalization;

namespace EmailComms.Specs.Servers;

/// <summary>How many behaviour tests ran against which mail system.</summary>
internal sealed class SpecTally
{
    /// <summary>The line of the last run is left here, beside the test assembly, for the build to print.</summary>
    private const string FileName = "specs-by-server.txt";

    private readonly Lock _lock = new();
    private readonly int[] _ran = new int[Enum.GetValues<ServerKind>().Length + 1];
    private int _skipped;
    private string? _whySkipped;

    public void Ran(ServerKind server)
    {
        lock (_lock)
        {
            _ran[(int)server]++;
        }
    }

    public void Skipped(string reason)
    {
        lock (_lock)
        {
            _skipped++;
            _whySkipped = reason;
        }
    }

    public void Report()
    {
        try
        {
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, FileName), ToString() + Environment.NewLine);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A test run may lack the right to write beside the assembly; the tests count, not this line.
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            var ran = string.Create(
                CultureInfo.InvariantCulture,
                $"Specs: {_ran[(int)ServerKind.Loopback]} against the loopback server, {_ran[(int)ServerKind.PostfixDovecot]} against Postfix and Dovecot, {_ran[(int)ServerKind.PostfixCyrus]} against Postfix and Cyrus");
            return _skipped == 0 ? ran : string.Create(CultureInfo.InvariantCulture, $"{ran} ({_skipped} skipped: {_whySkipped})");
        }
    }
}
