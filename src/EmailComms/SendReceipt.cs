namespace EmailComms;

/// <summary>What the server said to a message: it was accepted for submission. Whether it arrives, no one knows.</summary>
public sealed record SendReceipt
{
    /// <summary>The Message-ID without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>When the server accepted the message.</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>The recipients that the server took.</summary>
    public required IReadOnlyList<EmailAddress> AcceptedRecipients { get; init; }

    /// <summary>The recipients that the server refused, while it took the message for the others.</summary>
    public IReadOnlyList<RefusedRecipient> RefusedRecipients { get; init; } = [];

    /// <summary>
    /// The recipients of whom it is not known: they were refused for a while, tried again, and the server's last answer did not
    /// come. Sending to them again may double the message.
    /// </summary>
    public IReadOnlyList<EmailAddress> UncertainRecipients { get; init; } = [];

    /// <summary>
    /// The name that delivery status notifications of this submission carry as <c>Original-Envelope-Id</c> (RFC 3464 section 2.2.1).
    /// Null when none were asked for, and when the server does not offer them: then the message went without.
    /// </summary>
    public string? EnvelopeId { get; init; }

    /// <summary>Counts only: a Message-ID may carry the token of an approval.</summary>
    public override string ToString() => $"accepted for {AcceptedRecipients.Count}, refused for {RefusedRecipients.Count}, uncertain for {UncertainRecipients.Count}";
}
