using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals.Answering;

/// <summary>
/// A mail whose author may be answered: the token is genuine, and the one From address is that of the approver it was made for.
/// No other field of the mail says where an answer goes, so that nobody can have one sent to a third party.
/// </summary>
internal sealed class AnswerableReply
{
    public required RequestClaims Claims { get; init; }

    /// <summary>The token of the request, and the claims that it signs: they make an answer answerable in turn.</summary>
    public required ReplyToken Token { get; init; }

    public required byte[] SignedClaims { get; init; }

    public required EmailAddress Approver { get; init; }

    /// <summary>The mail's Message-ID without angle brackets; null when it is none that we would write.</summary>
    public string? MessageId { get; init; }
}
