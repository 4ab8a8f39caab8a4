using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Outbox;

internal sealed partial class OutboxDispatcher
{
    private static partial class Log
    {
        [LoggerMessage(LogEventIds.OutboxEntrySent, LogLevel.Information, "Outbox entry {OutboxId} is sent, attempt {Attempt}.", EventName = "OutboxEntrySent")]
        public static partial void EntrySent(ILogger logger, Guid outboxId, int attempt);

        [LoggerMessage(
            LogEventIds.OutboxRetryScheduled,
            LogLevel.Warning,
            "Outbox entry {OutboxId} is not sent, attempt {Attempt}; the next is in {Delay} ({ErrorCode}). {Failure}",
            EventName = "OutboxRetryScheduled")]
        public static partial void RetryScheduled(ILogger logger, Guid outboxId, int attempt, TimeSpan delay, string errorCode, string failure);

        [LoggerMessage(
            LogEventIds.OutboxEntryUncertain,
            LogLevel.Warning,
            "Whether outbox entry {OutboxId} is sent is not known, attempt {Attempt}; it is sent again in {Delay} ({ErrorCode}). {Failure}",
            EventName = "OutboxEntryUncertain")]
        public static partial void EntryUncertain(ILogger logger, Guid outboxId, int attempt, TimeSpan delay, string errorCode, string failure);

        [LoggerMessage(
            LogEventIds.OutboxEntryFailed,
            LogLevel.Error,
            "Outbox entry {OutboxId} is given up after {Attempt} attempt(s) ({ErrorCode}). {Failure}",
            EventName = "OutboxEntryFailed")]
        public static partial void EntryFailed(ILogger logger, Guid outboxId, int attempt, string errorCode, string failure);

        [LoggerMessage(
            LogEventIds.OutboxEntryExpired,
            LogLevel.Error,
            "Outbox entry {OutboxId} has expired after {Attempt} attempt(s) ({ErrorCode}). {Failure}",
            EventName = "OutboxEntryExpired")]
        public static partial void EntryExpired(ILogger logger, Guid outboxId, int attempt, string errorCode, string failure);

        [LoggerMessage(
            LogEventIds.OutboxNoticesNotOffered,
            LogLevel.Warning,
            "Outbox entry {OutboxId} is sent without asking for delivery status notifications: the server does not offer them",
            EventName = "OutboxNoticesNotOffered")]
        public static partial void NoticesNotOffered(ILogger logger, Guid outboxId);

        [LoggerMessage(LogEventIds.OutboxPaused, LogLevel.Warning, "Nothing can be sent; the outbox tries again in {Delay} ({ErrorCode}). {Failure}", EventName = "OutboxPaused")]
        public static partial void Paused(ILogger logger, TimeSpan delay, string errorCode, string failure);

        [LoggerMessage(LogEventIds.OutboxResumed, LogLevel.Information, "The outbox sends again", EventName = "OutboxResumed")]
        public static partial void Resumed(ILogger logger);

        [LoggerMessage(LogEventIds.OutboxEntriesLeft, LogLevel.Warning, "The host stops, and {EntryCount} outbox entry(ies) are not sent", EventName = "OutboxEntriesLeft")]
        public static partial void EntriesLeft(ILogger logger, int entryCount);

        [LoggerMessage(LogEventIds.OutboxObserverFailed, LogLevel.Warning, "{HandlerName} failed to hear of outbox entry {OutboxId}", EventName = "OutboxObserverFailed")]
        public static partial void ObserverFailed(ILogger logger, Guid outboxId, string handlerName, Exception exception);
    }
}
