using System.Text;
using EmailComms.Approvals.Authentication;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Screening;
using EmailComms.ConfigurationTesting.RoundTrip;
using EmailComms.Mailbox;
using MimeKit.Utils;

namespace EmailComms.Approvals;

/// <summary>
/// Screening, correlation, authentication, reading: judges a mail from its bytes alone. It changes nothing and remembers
/// nothing, so the same mail gets the same verdict wherever it is asked for.
/// </summary>
internal sealed class ReplyEvaluator(ReplyCorrelator correlator)
{
    private const int MaxDecisionLineLength = 200;

    public ReplyEvaluation Evaluate(FetchedMail mail, ApprovalSettings settings, DateTimeOffset now)
    {
        var octets = mail.Whole ?? mail.Header;
        if (octets.IsEmpty)
        {
            return ReplyEvaluation.Refused(ApprovalReplyOutcome.Malformed, ApprovalReplyReason.ContentMissing);
        }

        if (!HeaderBlock.TryRead(octets.Span, LineEnds.CrLf, out var header, out var bodyOffset, out var reason))
        {
            return Refused(reason);
        }

        // A mail that a test of the configuration waits for, in this process or another.
        if (RoundTripProbe.IsOnItsWay(header[RoundTripProbe.HeaderName] ?? header["Message-ID"], settings.SigningKeys, now))
        {
            return Refused(ApprovalReplyReason.ConfigurationTest);
        }

        // Before anything else is said about a mail, it is made sure that it is not another installation's.
        var sightings = FindInHeader(header, settings);
        var correlation = correlator.Correlate(settings, sightings);
        if (correlation.Reason == ApprovalReplyReason.OtherInstance)
        {
            return Refused(correlation.Reason);
        }

        if (mail.IsTooLarge)
        {
            return Refused(ApprovalReplyReason.MessageTooLarge, correlation.Claims);
        }

        if (mail.HasTooManyParts)
        {
            return Refused(ApprovalReplyReason.StructureTooLarge, correlation.Claims);
        }

        reason = AutomaticMailScreening.Check(header, IsOwnMessage);
        if (reason != ApprovalReplyReason.None)
        {
            return Refused(reason, correlation.Claims);
        }

        var parts = mail.Whole is { } whole
            ? ReceivedParts.FromMessage(header, whole[bodyOffset..], LineEnds.CrLf, settings.MaxTextBytes)
            : ReceivedParts.FromParts(mail.Parts.Select(static part => new ReceivedPart(part.MimeHeader, part.Content, part.IsCut)), settings.MaxTextBytes);
        sightings.AddRange(TokenCarriers.InText(parts.PlainText, ApprovalTokenCarrier.Body));
        sightings.AddRange(TokenCarriers.InText(parts.Html, ApprovalTokenCarrier.Body));
        return EvaluateAnswer(settings, header, parts, correlator.Correlate(settings, sightings), now);
    }

    private static ReplyEvaluation EvaluateAnswer(ApprovalSettings settings, HeaderBlock header, ReceivedParts parts, CorrelationResult correlation, DateTimeOffset now)
    {
        if (correlation.Claims is not { } claims)
        {
            return Refused(correlation.Reason);
        }

        if (!AuthorAddress.TryRead(header, out var author))
        {
            return Refused(ApprovalReplyReason.MalformedFrom, claims);
        }

        if (ApproverTag.Of(author) != claims.Approver)
        {
            return ReplyEvaluation.Refused(ApprovalReplyOutcome.WrongSender, ApprovalReplyReason.None, claims);
        }

        if (now > claims.ExpiresAt)
        {
            return ReplyEvaluation.Refused(ApprovalReplyOutcome.Expired, ApprovalReplyReason.None, claims);
        }

        if (parts.Problem != ApprovalReplyReason.None)
        {
            return Refused(parts.Problem, claims);
        }

        var reading = ReplyReader.Read(parts, settings.Reading, Decode(header["Subject"]));
        if (reading.Decision is not { } decision)
        {
            return ReplyEvaluation.Refused(ApprovalReplyOutcome.Unclear, reading.Reason, claims);
        }

        return new ReplyEvaluation
        {
            Claims = claims,
            Approver = author,
            Decision = decision,
            Comment = reading.Comment,
            Evidence = new ApprovalEvidence
            {
                TokenCarriers = correlation.Carriers,
                MessageId = header["Message-ID"] is { } messageId ? HeaderText.Sanitize(messageId).Trim('<', '>', ' ') : null,
                DecisionLine = reading.DecisionLine.Length <= MaxDecisionLineLength ? reading.DecisionLine : reading.DecisionLine[..MaxDecisionLineLength],
            },
        };
    }

    private static List<TokenSighting> FindInHeader(HeaderBlock header, ApprovalSettings settings)
    {
        var sightings = new List<TokenSighting>();
        foreach (var field in header.ValuesOf("To").Concat(header.ValuesOf("Cc")))
        {
            sightings.AddRange(TokenCarriers.InAddressField(field, settings.ReplyAddress));
        }

        sightings.AddRange(TokenCarriers.InText(header["In-Reply-To"], ApprovalTokenCarrier.InReplyTo));
        sightings.AddRange(TokenCarriers.InText(header["References"], ApprovalTokenCarrier.References));
        sightings.AddRange(TokenCarriers.InText(Decode(header["Subject"]), ApprovalTokenCarrier.Subject));
        return sightings;
    }

    // The field is bounded by the screening, and so is the work of decoding it (RFC 2047).
    private static string? Decode(string? subject) => subject is null ? null : Rfc2047.DecodeText(Encoding.Latin1.GetBytes(subject));

    // Our requests are recognised by their Message-ID; they come back when the reply address is a recipient of them, too.
    private static bool IsOwnMessage(HeaderBlock header) => ReplyReference.FindAll(header["Message-ID"]).Count > 0;

    private static ReplyEvaluation Refused(ApprovalReplyReason reason, RequestClaims? claims = null) => ReplyEvaluation.Refused(OutcomeOf(reason), reason, claims);

    private static ApprovalReplyOutcome OutcomeOf(ApprovalReplyReason reason) => reason switch
    {
        >= (ApprovalReplyReason)100 and < (ApprovalReplyReason)200 => ApprovalReplyOutcome.Automatic,
        ApprovalReplyReason.MessageTooLarge or ApprovalReplyReason.HeaderTooLarge or ApprovalReplyReason.StructureTooLarge => ApprovalReplyOutcome.TooLarge,
        ApprovalReplyReason.BareLineEnd => ApprovalReplyOutcome.Untrusted,
        >= (ApprovalReplyReason)200 and < (ApprovalReplyReason)300 => ApprovalReplyOutcome.Malformed,
        ApprovalReplyReason.NoToken or ApprovalReplyReason.OtherInstance or ApprovalReplyReason.ConfigurationTest => ApprovalReplyOutcome.Unrelated,
        ApprovalReplyReason.ConflictingTokens => ApprovalReplyOutcome.Unclear,

        // It may well be genuine, from before a restart: a person can look at it in the quarantine folder.
        ApprovalReplyReason.UnknownRequest => ApprovalReplyOutcome.Failed,
        >= (ApprovalReplyReason)300 and < (ApprovalReplyReason)400 => ApprovalReplyOutcome.Untrusted,
        _ => ApprovalReplyOutcome.Unclear,
    };
}
