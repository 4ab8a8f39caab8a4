namespace EmailComms.Diagnostics;

/// <summary>The attributes of spans and metrics; <c>docs/reference/metrics-and-traces.md</c> has a row for each.</summary>
internal static class TelemetryAttributes
{
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string ErrorType = "error.type";
    public const string MessagingSystem = "messaging.system";
    public const string OperationName = "messaging.operation.name";
    public const string OperationType = "messaging.operation.type";
    public const string MessageId = "messaging.message.id";
    public const string Account = "emailcomms.account";
    public const string DestinationName = "messaging.destination.name";
    public const string BatchMessageCount = "messaging.batch.message_count";
    public const string ApprovalOutcome = "emailcomms.approval.outcome";
    public const string ApprovalReason = "emailcomms.approval.reason";
    public const string ApprovalHandler = "emailcomms.approval.handler";
    public const string ApprovalState = "emailcomms.approval.state";
    public const string OutboxResult = "emailcomms.outbox.result";
    public const string ReplyCode = "emailcomms.smtp.reply_code";
}
