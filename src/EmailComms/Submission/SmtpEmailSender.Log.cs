using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Submission;

internal sealed partial class SmtpEmailSender
{
    // An EmailAddress prints itself shortened. The Message-ID of an approval request carries its token and is in no event.
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.MessageSubmitted,
            LogLevel.Information,
            "Message {MessageId} is accepted for {AcceptedCount} recipient(s) and refused for {RefusedCount}.",
            EventName = "MessageSubmitted")]
        public static partial void MessageSubmitted(ILogger logger, string messageId, int acceptedCount, int refusedCount);

        [LoggerMessage(
            LogEventIds.RecipientRefused,
            LogLevel.Warning,
            "Recipient {Recipient} is refused: {ReplyCode} {EnhancedStatusCode}. The server said: {ServerText}",
            EventName = "RecipientRefused")]
        public static partial void RecipientRefused(
            ILogger logger, EmailAddress recipient, int replyCode, EnhancedStatusCode? enhancedStatusCode, string serverText);

        [LoggerMessage(
            LogEventIds.NoticesNotOffered,
            LogLevel.Warning,
            "Message {MessageId} is sent without asking for delivery status notifications: the server does not offer them.",
            EventName = "NoticesNotOffered")]
        public static partial void NoticesNotOffered(ILogger logger, string messageId);

        [LoggerMessage(LogEventIds.SubmissionFailed, LogLevel.Warning, "A message is not sent ({ErrorCode}). {Failure}", EventName = "SubmissionFailed")]
        public static partial void SubmissionFailed(ILogger logger, string errorCode, string failure);

        [LoggerMessage(
            LogEventIds.SubmissionUncertain,
            LogLevel.Error,
            "Whether a message is sent is not known ({ErrorCode}). {Failure}",
            EventName = "SubmissionUncertain")]
        public static partial void SubmissionUncertain(ILogger logger, string errorCode, string failure);

        [LoggerMessage(
            LogEventIds.ApprovalAsked,
            LogLevel.Information,
            "Approver {Approver} is asked about {ApprovalId}; an answer counts until {ExpiresAt}.",
            EventName = "ApprovalAsked")]
        public static partial void ApprovalAsked(ILogger logger, string approvalId, EmailAddress approver, DateTimeOffset expiresAt);

        [LoggerMessage(
            LogEventIds.ApproverNotAsked,
            LogLevel.Error,
            "Approver {Approver} could not be asked about {ApprovalId} ({ErrorCode}). {Failure}",
            EventName = "ApproverNotAsked")]
        public static partial void ApproverNotAsked(ILogger logger, string approvalId, EmailAddress approver, string errorCode, string failure);
    }
}
