using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Hosting;

internal sealed partial class WorkerSwitch
{
    private static partial class Log
    {
        [LoggerMessage(LogEventIds.WorkerPaused, LogLevel.Information, "The approval worker is paused by the host; answers wait in the reply folder", EventName = "ApprovalWorkerPaused")]
        public static partial void Paused(ILogger logger);

        [LoggerMessage(LogEventIds.WorkerResumed, LogLevel.Information, "The approval worker goes on", EventName = "ApprovalWorkerResumed")]
        public static partial void Resumed(ILogger logger);
    }
}
