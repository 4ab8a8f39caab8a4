namespace EmailComms.Fuzz;

/// <summary>Ends the process when an input keeps it busy without end: nothing else can end a loop.</summary>
internal sealed class Watchdog : IDisposable
{
    private const int ExitCode = 3;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly FuzzTarget _target;
    private readonly TimeSpan _maxTime;
    private readonly TextWriter _output;
    private readonly Action<int> _exit;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private byte[]? _input;
    private long _start;

    public Watchdog(FuzzTarget target, TimeSpan maxTime, TextWriter output, Action<int> exit)
    {
        _target = target;
        _maxTime = maxTime;
        _output = output;
        _exit = exit;
        _timer = TimeProvider.System.CreateTimer(_ => Look(), null, Period, Period);
    }

    /// <summary>Begins to wait for the end of this input, and no longer for the one before.</summary>
    public void Watch(byte[] input)
    {
        lock (_lock)
        {
            _input = input;
            _start = TimeProvider.System.GetTimestamp();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_lock)
        {
            if (_input is { } input && TimeProvider.System.GetElapsedTime(_start) > _maxTime)
            {
                _input = null;
                Finding.Report(_target, $"It hangs: no end after {_maxTime.TotalSeconds:F0} s.", input, _output);
                _output.Flush();
                _exit(ExitCode);
            }
        }
    }
}
