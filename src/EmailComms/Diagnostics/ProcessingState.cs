namespace EmailComms.Diagnostics;

/// <summary>The values of <c>emailcomms.approval.state</c>; <c>docs/reference/metrics-and-traces.md</c> has a row for each.</summary>
internal static class ProcessingState
{
    public const string Stopped = "stopped";
    public const string Connecting = "connecting";
    public const string Processing = "processing";
    public const string Listening = "listening";
    public const string Waiting = "waiting";
    public const string BackingOff = "backing_off";
    public const string Paused = "paused";

    public static IReadOnlyList<string> All { get; } = [Stopped, Connecting, Processing, Listening, Waiting, BackingOff, Paused];
}
