using EmailComms.Composition;

namespace EmailComms.Submission;

/// <summary>What has become of each recipient of one message over several attempts.</summary>
internal sealed class RecipientOutcomes(ComposedMessage message)
{
    private readonly HashSet<EmailAddress> _accepted = [];
    private readonly HashSet<EmailAddress> _uncertain = [];
    private readonly Dictionary<EmailAddress, RefusedRecipient> _refused = [];
    private DateTimeOffset _acceptedAt;
    private string? _envelopeId;

    /// <summary>Whether the server has the message, for some at least: then it is no failure any more, whatever comes.</summary>
    public bool IsAcceptedForSome => _accepted.Count > 0;

    /// <summary>Those to whom another attempt can still bring the message: neither settled nor uncertain.</summary>
    public IReadOnlyList<EmailAddress> Pending =>
    [
        .. message.EnvelopeRecipients.Where(recipient =>
            !_accepted.Contains(recipient)
            && !_uncertain.Contains(recipient)
            && (!_refused.TryGetValue(recipient, out var refusal) || refusal.IsTransient)),
    ];

    public IReadOnlyList<RefusedRecipient> Refused =>
        [.. message.EnvelopeRecipients.Where(_refused.ContainsKey).Select(recipient => _refused[recipient])];

    public void Add(SendReceipt receipt)
    {
        (_acceptedAt, _envelopeId) = IsAcceptedForSome ? (_acceptedAt, _envelopeId) : (receipt.AcceptedAt, receipt.EnvelopeId);
        Add(receipt.RefusedRecipients);
        foreach (var recipient in receipt.AcceptedRecipients)
        {
            _refused.Remove(recipient);
            _accepted.Add(recipient);
        }
    }

    public void Add(SubmissionException exception)
    {
        var asked = Pending;
        Add(exception.RefusedRecipients);
        if (exception.IsUncertain)
        {
            foreach (var recipient in asked.Except(exception.RefusedRecipients.Select(static refusal => refusal.Recipient)))
            {
                _refused.Remove(recipient);
                _uncertain.Add(recipient);
            }
        }
    }

    public SendReceipt ToReceipt() => new()
    {
        MessageId = message.MessageId,
        AcceptedAt = _acceptedAt,
        AcceptedRecipients = [.. message.EnvelopeRecipients.Where(_accepted.Contains)],
        RefusedRecipients = Refused,
        UncertainRecipients = [.. message.EnvelopeRecipients.Where(_uncertain.Contains)],
        EnvelopeId = _envelopeId,
    };

    private void Add(IReadOnlyList<RefusedRecipient> refused)
    {
        foreach (var refusal in refused)
        {
            _refused[refusal.Recipient] = refusal;
        }
    }
}
