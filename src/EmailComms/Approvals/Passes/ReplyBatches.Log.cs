using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Approvals.Passes;

internal sealed partial class ReplyBatches
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.ReplyNotRead,
            LogLevel.Warning,
            "UID {Uid} of {UidValidity} could not be read in attempt {Attempt}",
            EventName = "ReplyNotRead")]
        public static partial void ReplyNotRead(ILogger logger, long uid, long uidValidity, int attempt, Exception exception);

        [LoggerMessage(
            LogEventIds.ReleaseFailed,
            LogLevel.Error,
            "UID {Uid} of {UidValidity} could not be given back to the ledger, which may hold on to it for a while",
            EventName = "ReleaseFailed")]
        public static partial void ReleaseFailed(ILogger logger, long uid, long uidValidity, Exception exception);

        [LoggerMessage(
            LogEventIds.MailsRemovedUnread,
            LogLevel.Warning,
            "{MailCount} mails were removed from the reply folder by somebody else before they were read, and no other worker was seen there",
            EventName = "MailsRemovedUnread")]
        public static partial void MailsRemovedUnread(ILogger logger, int mailCount);
    }
}
