using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Approvals;

internal sealed partial class ApprovalReplyProcessor
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.DecisionApplied,
            LogLevel.Information,
            "{Decision} applied to approval {ApprovalId}, decision {DecisionId}",
            EventName = "DecisionApplied")]
        public static partial void DecisionApplied(ILogger logger, ApprovalDecision decision, string approvalId, Guid decisionId);

        [LoggerMessage(
            LogEventIds.ReplyNotApplied,
            LogLevel.Information,
            "A mail changed nothing: {Outcome} ({Reason}), approval '{ApprovalId}', UID {Uid} of {UidValidity}",
            EventName = "ReplyNotApplied")]
        public static partial void ReplyNotApplied(ILogger logger, ApprovalReplyOutcome outcome, ApprovalReplyReason reason, string approvalId, long uid, long uidValidity);

        [LoggerMessage(
            LogEventIds.HandlerFailed,
            LogLevel.Warning,
            "The handler of approval {ApprovalId}, decision {DecisionId}, failed in attempt {Attempt} of {MaxAttempts}",
            EventName = "ApprovalHandlerFailed")]
        public static partial void HandlerFailed(ILogger logger, string approvalId, Guid decisionId, int attempt, int maxAttempts, Exception exception);

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
            LogEventIds.ReplyFailed,
            LogLevel.Error,
            "UID {Uid} of {UidValidity} could not be evaluated in attempt {Attempt}",
            EventName = "ReplyFailed")]
        public static partial void ReplyFailed(ILogger logger, long uid, long uidValidity, int attempt, Exception exception);

        [LoggerMessage(
            LogEventIds.RemovalRefused,
            LogLevel.Warning,
            "Mails with a recorded outcome could not be removed from the reply folder; only the removal is tried again. {Failure}",
            EventName = "RemovalRefused")]
        public static partial void RemovalRefused(ILogger logger, string failure);

        [LoggerMessage(
            LogEventIds.ReleaseFailed,
            LogLevel.Error,
            "UID {Uid} of {UidValidity} could not be given back to the ledger, which may hold on to it for a while",
            EventName = "ReleaseFailed")]
        public static partial void ReleaseFailed(ILogger logger, long uid, long uidValidity, Exception exception);

        [LoggerMessage(LogEventIds.PassDone, LogLevel.Debug, "Pass over the reply folder: {Summary}", EventName = "PassDone")]
        public static partial void PassDone(ILogger logger, ApprovalProcessingSummary summary);
    }
}
