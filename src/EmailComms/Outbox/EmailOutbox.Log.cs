using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Outbox;

internal sealed partial class EmailOutbox
{
    private static partial class Log
    {
        [LoggerMessage(LogEventIds.MessageEnqueued, LogLevel.Debug, "Outbox entry {OutboxId} is enqueued, due at {DueAt}.", EventName = "MessageEnqueued")]
        public static partial void MessageEnqueued(ILogger logger, Guid outboxId, DateTimeOffset dueAt);
    }
}
