using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EmailComms.Tests;

/// <summary>
/// What an action costs this thread: processor time where the system tells it, so that what else the machine is busy with does not
/// count; else the time on the clock.
/// </summary>
internal static class ThreadTime
{
    // CLOCK_THREAD_CPUTIME_ID of POSIX, as Linux numbers it.
    private const int ThreadProcessorTime = 3;

    public static TimeSpan Of(Action action)
    {
        var start = Now();
        action();
        return Now() - start;
    }

    private static TimeSpan Now() =>
        OperatingSystem.IsLinux() && GetClock(ThreadProcessorTime, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
