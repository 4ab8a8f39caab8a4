namespace EmailComms.Outbox;

/// <summary>What became of an entry when it was its turn, as a metric says it.</summary>
internal static class OutboxResult
{
    public const string Sent = "sent";
    public const string Retry = "retry";
    public const string Postponed = "postponed";
    public const string Uncertain = "uncertain";
    public const string Failed = "failed";
    public const string Expired = "expired";

    public static string Of(OutboxSettlement settlement) => settlement.State switch
    {
        OutboxState.Sent => Sent,
        OutboxState.Uncertain => Uncertain,
        OutboxState.Failed => Failed,
        OutboxState.Expired => Expired,
        _ => settlement.CountsAttempt ? Retry : Postponed,
    };
}
