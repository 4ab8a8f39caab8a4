using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Approvals.Passes;

internal sealed partial class ReplyApplier
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
            LogEventIds.DryRun,
            LogLevel.Information,
            "Dry run: {Outcome} ({Reason}), approval '{ApprovalId}'; planned for the mail: {Planned}. Nothing was done. UID {Uid} of {UidValidity}",
            EventName = "DryRun")]
        public static partial void DryRun(ILogger logger, ApprovalReplyOutcome outcome, ApprovalReplyReason reason, string approvalId, ApprovalDisposalRule planned, long uid, long uidValidity);

        [LoggerMessage(
            LogEventIds.TokensForged,
            LogLevel.Warning,
            "More than {ForgedCount} mails within a minute had a token that is none of ours: somebody may be guessing",
            EventName = "TokensForged")]
        public static partial void TokensForged(ILogger logger, int forgedCount);

        [LoggerMessage(
            LogEventIds.DecisionHeld,
            LogLevel.Information,
            "{Decision} of approval {ApprovalId}, decision {DecisionId}, is held for {Delay}",
            EventName = "DecisionHeld")]
        public static partial void DecisionHeld(ILogger logger, ApprovalDecision decision, string approvalId, Guid decisionId, TimeSpan delay);

        [LoggerMessage(
            LogEventIds.HandlerFailed,
            LogLevel.Warning,
            "The handler of approval {ApprovalId}, decision {DecisionId}, failed in attempt {Attempt} of {MaxAttempts}",
            EventName = "ApprovalHandlerFailed")]
        public static partial void HandlerFailed(ILogger logger, string approvalId, Guid decisionId, int attempt, int maxAttempts, Exception exception);

        [LoggerMessage(
            LogEventIds.ReplyFailed,
            LogLevel.Error,
            "UID {Uid} of {UidValidity} could not be evaluated in attempt {Attempt}",
            EventName = "ReplyFailed")]
        public static partial void ReplyFailed(ILogger logger, long uid, long uidValidity, int attempt, Exception exception);
    }
}
