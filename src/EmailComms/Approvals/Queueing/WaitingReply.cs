using EmailComms.Approvals.Authentication;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Screening;

namespace EmailComms.Approvals.Queueing;

/// <summary>What is remembered of a waiting mail's header fields.</summary>
internal readonly record struct WaitingReply(ReplyStanding Standing, int Sender)
{
    public static WaitingReply Unknown { get; } = new(ReplyStanding.Unknown, 0);

    /// <summary>Judges a mail by the beginning of its header section, or by single fields of it.</summary>
    public static WaitingReply From(ReadOnlySpan<byte> octets, ApprovalSettings settings, ReplyCorrelator correlator)
    {
        // Its rules are for the examination. What keeps none of them stands behind everything else.
        if (!HeaderBlock.TryRead(octets, LineEnds.CrLf, out var header, out _, out _))
        {
            return new WaitingReply(ReplyStanding.Other, 0);
        }

        var from = header["From"] ?? string.Empty;
        var sender = (AuthorAddress.FindAddrSpec(from) ?? from).GetHashCode(StringComparison.OrdinalIgnoreCase);
        return new WaitingReply(StandingOf(header, settings, correlator), sender);
    }

    private static ReplyStanding StandingOf(HeaderBlock header, ApprovalSettings settings, ReplyCorrelator correlator)
    {
        var correlation = correlator.Correlate(settings, [.. TokenCarriers.InHeader(header, settings.ReplyAddress)]);
        return correlation switch
        {
            { Claims: { } claims } when AuthorAddress.TryRead(header, out var author) && claims.IsApprover(author) => ReplyStanding.FromApprover,
            { Reason: ApprovalReplyReason.NoToken or ApprovalReplyReason.InvalidToken or ApprovalReplyReason.OtherInstance } => ReplyStanding.Other,
            _ => ReplyStanding.WithToken,
        };
    }
}
