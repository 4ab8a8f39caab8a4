using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Approvals;

internal sealed partial class ApprovalReplyProcessor
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.HeldReplyGone,
            LogLevel.Warning,
            "{Decision} of approval {ApprovalId}, decision {DecisionId}, was held, and its mail has left the folder: it is not applied",
            EventName = "HeldReplyGone")]
        public static partial void HeldReplyGone(ILogger logger, ApprovalDecision decision, string approvalId, Guid decisionId);

        [LoggerMessage(LogEventIds.PassDone, LogLevel.Debug, "Pass over the reply folder: {Summary}", EventName = "PassDone")]
        public static partial void PassDone(ILogger logger, ApprovalProcessingSummary summary);
    }
}
