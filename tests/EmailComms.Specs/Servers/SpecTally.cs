using System.Globalization;

namespace EmailComms.Specs.Servers;

/// <summary>How many behaviour tests ran against which mail system.</summary>
internal sealed class SpecTally
{
    /// <summary>The line of the last run is left here, beside the test assembly, for the build to print.</summary>
    private const string FileName = "specs-by-server.txt";

    private readonly Lock _lock = new();
    private int _onLoopback;
    private int _onPostfixDovecot;
    private int _skipped;
    private string? _whySkipped;

    public void Ran(ServerKind server)
    {
        lock (_lock)
        {
            _ = server == ServerKind.Loopback ? _onLoopback++ : _onPostfixDovecot++;
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

    public void Report() => File.WriteAllText(Path.Combine(AppContext.BaseDirectory, FileName), ToString() + Environment.NewLine);

    public override string ToString()
    {
        lock (_lock)
        {
            var ran = string.Create(CultureInfo.InvariantCulture, $"Specs: {_onLoopback} against the loopback server, {_onPostfixDovecot} against Postfix and Dovecot");
            return _skipped == 0 ? ran : string.Create(CultureInfo.InvariantCulture, $"{ran} ({_skipped} skipped: {_whySkipped})");
        }
    }
}
