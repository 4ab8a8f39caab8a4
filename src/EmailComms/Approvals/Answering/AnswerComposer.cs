using EmailComms.Approvals.Asking;
using EmailComms.Approvals.Correlation;
using EmailComms.Composition;
using EmailComms.Ledger;

namespace EmailComms.Approvals.Answering;

/// <summary>Writes the message that tells an approver what became of an answer. Not a word of the answer is in it.</summary>
internal sealed class AnswerComposer(IApprovalMessageComposer composer)
{
    // Exchange answers such a message with nothing at all (MS-OXCMAIL 2.1.3.2.20). Others heed Auto-Submitted.
    private static readonly EmailHeader NoAutomaticAnswers = new() { Name = "X-Auto-Response-Suppress", Value = "All" };

    public EmailMessage Compose(EmailCommunicationsSettings settings, ApprovalSettings approvals, AnswerableReply reply, LedgerEntry entry, DateTimeOffset? effectiveAt = null)
    {
        // Only who was not understood, or can still stop a decision, has something left to say: the token goes with those messages.
        var token = entry.Outcome is ApprovalReplyOutcome.Unclear or ApprovalReplyOutcome.Held
            ? ReplyTokenIssuer.Write(approvals, settings.FromAddress, reply.Token, reply.SignedClaims)
            : null;
        var composed = composer.ComposeAnswer(Describe(reply, entry, effectiveAt, token?.Reference));
        MessageRules.CheckBody(composed.Body, nameof(composed.Body));
        var mark = AnswerMark.Issue(approvals.SigningKeys[0]);
        string?[] thread = [token?.MessageId, reply.MessageId];
        return new EmailMessage
        {
            From = settings.FromAddress,
            To = [reply.Approver],
            ReplyTo = token is null ? [] : [token.ReplyAddress],
            Subject = composed.Subject,
            Body = token is null ? composed.Body : ReferenceGuard.Ensure(composed.Body, token.Reference),
            Headers = [NoAutomaticAnswers, new EmailHeader { Name = AnswerMark.HeaderName, Value = mark }],
            MessageId = $"{mark}@{settings.FromAddress.Domain}",
            InReplyTo = reply.MessageId,
            References = [.. thread.OfType<string>()],
            IsAutomaticReply = true,
        };
    }

    private static ApprovalAnswerContext Describe(AnswerableReply reply, LedgerEntry entry, DateTimeOffset? effectiveAt, string? reference)
    {
        var claims = reply.Claims;
        return new ApprovalAnswerContext
        {
            ApprovalId = claims.ApprovalId,
            Kind = claims.Kind.Length == 0 ? null : claims.Kind,
            Round = claims.Round,
            Approver = reply.Approver,
            Outcome = entry.Outcome,
            Reason = entry.Reason,
            Assurance = claims.Assurance,
            Decision = entry.Decision,
            ExpiresAt = claims.ExpiresAt,
            EffectiveAt = effectiveAt,
            Reference = reference,
            Proposal = AnswerText.Write(claims, entry, effectiveAt, reference),
        };
    }
}
