namespace EmailComms;

/// <summary>What the servers on the way are asked to report to the author of a message, in delivery status notifications (RFC 3461).</summary>
/// <remarks>
/// A server that does not offer them takes the message without: <see cref="SendReceipt.EnvelopeId"/> is null then. Servers report
/// failures unasked; what asking adds is the time when, and the identification of the report.
/// </remarks>
public sealed record EmailDeliveryNotices
{
    /// <summary>What is reported.</summary>
    /// <value>The default is <see cref="EmailDeliveryEvents.Failure"/> and <see cref="EmailDeliveryEvents.Delay"/>.</value>
    public EmailDeliveryEvents Events { get; init; } = EmailDeliveryEvents.Failure | EmailDeliveryEvents.Delay;

    /// <summary>Whether the report of a failure has the whole message with it, and not its header section alone (the RET parameter).</summary>
    public bool ReturnsMessage { get; init; }
}
