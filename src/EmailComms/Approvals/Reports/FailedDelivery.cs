namespace EmailComms.Approvals.Reports;

/// <summary>One recipient whom a message did not reach, as a report tells it (RFC 3464 section 2.3).</summary>
/// <param name="OriginalRecipient">The recipient that we gave the server, where it kept that.</param>
/// <param name="FinalRecipient">The recipient that it had become by then.</param>
/// <param name="Status">Why.</param>
/// <param name="Diagnostic">The words of the server that refused it, as they are.</param>
internal sealed record FailedDelivery(EmailAddress? OriginalRecipient, EmailAddress? FinalRecipient, EnhancedStatusCode? Status, string Diagnostic)
{
    public bool IsOf(EmailAddress recipient) => recipient.Equals(OriginalRecipient) || recipient.Equals(FinalRecipient);
}
