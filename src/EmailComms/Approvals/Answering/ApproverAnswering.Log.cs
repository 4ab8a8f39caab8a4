using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Approvals.Answering;

internal sealed partial class ApproverAnswering
{
    // An EmailAddress prints itself shortened.
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.ApproverAnswered,
            LogLevel.Information,
            "Approver {Approver} is told what became of an answer about {ApprovalId}: {Outcome}",
            EventName = "ApproverAnswered")]
        public static partial void ApproverAnswered(ILogger logger, EmailAddress approver, string approvalId, ApprovalReplyOutcome outcome);

        [LoggerMessage(
            LogEventIds.ApproverNotAnswered,
            LogLevel.Warning,
            "Approver {Approver} could not be told what became of an answer about {ApprovalId}: {Outcome} ({ErrorCode}). {Failure}",
            EventName = "ApproverNotAnswered")]
        public static partial void ApproverNotAnswered(ILogger logger, EmailAddress approver, string approvalId, ApprovalReplyOutcome outcome, string errorCode, string failure);

        [LoggerMessage(
            LogEventIds.AnsweringStopped,
            LogLevel.Warning,
            "{AnswerCount} answers to approvers were sent within an hour; no more are sent for an hour",
            EventName = "AnsweringStopped")]
        public static partial void AnsweringStopped(ILogger logger, int answerCount);
    }
}
