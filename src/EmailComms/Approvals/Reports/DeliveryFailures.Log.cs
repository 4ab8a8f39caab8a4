using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Approvals.Reports;

internal sealed partial class DeliveryFailures
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.DeliveryFailed,
            LogLevel.Warning,
            "A report says that outbox entry {OutboxId} was not delivered: {EnhancedStatusCode}",
            EventName = "DeliveryFailed")]
        public static partial void DeliveryFailed(ILogger logger, Guid outboxId, EnhancedStatusCode? enhancedStatusCode);

        [LoggerMessage(LogEventIds.DeliveryReportUnmatched, LogLevel.Debug, "A report of non-delivery is about no entry of the outbox", EventName = "DeliveryReportUnmatched")]
        public static partial void ReportUnmatched(ILogger logger);

        [LoggerMessage(
            LogEventIds.DeliveryFailureNotHeard,
            LogLevel.Warning,
            "{HandlerName} failed to hear that outbox entry {OutboxId} was not delivered",
            EventName = "DeliveryFailureNotHeard")]
        public static partial void DeliveryFailureNotHeard(ILogger logger, Guid outboxId, string handlerName, Exception exception);

        [LoggerMessage(LogEventIds.DeliveryReportNotFollowedUp, LogLevel.Warning, "A report of non-delivery could not be followed up", EventName = "DeliveryReportNotFollowedUp")]
        public static partial void ReportNotFollowedUp(ILogger logger, Exception exception);
    }
}
