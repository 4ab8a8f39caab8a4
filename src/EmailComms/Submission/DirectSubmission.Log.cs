using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Submission;

internal sealed partial class DirectSubmission
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.SubmissionRepeated,
            LogLevel.Warning,
            "Attempt {Attempt} to send a message failed ({ErrorCode}); it is tried again in {Delay}. {Failure}",
            EventName = "SubmissionRepeated")]
        public static partial void SubmissionRepeated(ILogger logger, int attempt, string errorCode, TimeSpan delay, string failure);

        [LoggerMessage(
            LogEventIds.RecipientsRepeated,
            LogLevel.Warning,
            "Attempt {Attempt} to send a message reached all but {PendingCount} recipient(s), who were refused for a while; they are tried again in {Delay}.",
            EventName = "RecipientsRepeated")]
        public static partial void RecipientsRepeated(ILogger logger, int attempt, int pendingCount, TimeSpan delay);

        [LoggerMessage(
            LogEventIds.SendingPaused,
            LogLevel.Warning,
            "The {Server} asks for a pause: nothing is sent to it for {Delay}.",
            EventName = "SendingPaused")]
        public static partial void SendingPaused(ILogger logger, string server, TimeSpan delay);
    }
}
