using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Approvals.Passes;

internal sealed partial class FolderGuard
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.FolderLooksPersonal,
            LogLevel.Warning,
            "The reply folder looks like a person's: mail in it is no answer, and somebody has read, answered or flagged it, or it is old. Nothing but answers is removed. Use a folder for answers alone, or set {Setting} to true if every mail in it may be deleted",
            EventName = "FolderLooksPersonal")]
        public static partial void FolderLooksPersonal(ILogger logger, string setting);
    }
}
