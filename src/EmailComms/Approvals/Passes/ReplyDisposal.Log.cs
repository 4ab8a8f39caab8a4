using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Approvals.Passes;

internal sealed partial class ReplyDisposal
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.ReplyQuarantined,
            LogLevel.Warning,
            "A mail moved to quarantine ({Reason}), approval '{ApprovalId}', UID {Uid} of {UidValidity}",
            EventName = "ReplyQuarantined")]
        public static partial void ReplyQuarantined(ILogger logger, ApprovalReplyReason reason, string approvalId, long uid, long uidValidity);

        [LoggerMessage(
            LogEventIds.QuarantineFailed,
            LogLevel.Error,
            "UID {Uid} of {UidValidity} could not be moved to quarantine and stays in the reply folder; the move is tried again. {Failure}",
            EventName = "QuarantineFailed")]
        public static partial void QuarantineFailed(ILogger logger, long uid, long uidValidity, string failure);

        [LoggerMessage(
            LogEventIds.RemovalRefused,
            LogLevel.Warning,
            "Mails with a recorded outcome could not be removed from the reply folder; only the removal is tried again. {Failure}",
            EventName = "RemovalRefused")]
        public static partial void RemovalRefused(ILogger logger, string failure);
    }
}
