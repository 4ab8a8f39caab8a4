using System.Runtime.CompilerServices;
using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Assuring;
using EmailComms.Approvals.Authentication;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Reading.Lines;
using EmailComms.Approvals.Screening;
using EmailComms.Composition;
using EmailComms.ConfigurationTesting.RoundTrip;
using EmailComms.Mailbox;

namespace EmailComms.Approvals;

/// <summary>
/// The stages that one mail goes through, in order: screening, correlation, authentication, reading, assurance. Whoever only wants the
/// verdict stops at the first refusal; whoever wants an explanation goes on to the end.
/// </summary>
internal sealed class ReplyExamination(
    FetchedMail mail,
    LineEnds lineEnds,
    ApprovalSettings settings,
    ReplyCorrelator correlator,
    IDkimVerifier? dkim,
    DateTimeOffset now)
{
    private readonly List<TokenSighting> _sightings = [];
    private int _bodyOffset;

    /// <summary>The header section; null before the first stage and when it cannot be read at all.</summary>
    public HeaderBlock? Header { get; private set; }

    public CorrelationResult Correlation { get; private set; } = CorrelationResult.NoToken;

    public EmailAddress? Author { get; private set; }

    /// <summary>Set when the author stage found the approver.</summary>
    public AnswerableReply? Answerable { get; private set; }

    public ReceivedParts? Parts { get; private set; }

    public ReplyReading? Reading { get; private set; }

    /// <summary>Why the mail is no person's answer.</summary>
    public ApprovalReplyReason Screened { get; private set; }

    public async IAsyncEnumerable<StageVerdict> StagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Judge(ApprovalReplyStages.Header, ReadHeader());
        if (Header is null)
        {
            yield break;
        }

        yield return Judge(ApprovalReplyStages.Installation, FindInstallation(Header));
        yield return Judge(ApprovalReplyStages.Size, CheckSize());
        yield return Judge(ApprovalReplyStages.Screening, Screened = AutomaticMailScreening.Check(Header, IsOwnMessage));
        if (mail.IsTooLarge || mail.HasTooManyParts)
        {
            yield break;
        }

        Parts = ReadParts(Header);
        yield return Judge(ApprovalReplyStages.Correlation, Correlate(Parts));
        yield return FindAuthor(Header);
        yield return await CheckOriginAsync(Header, cancellationToken).ConfigureAwait(false);
        yield return CheckExpiry();
        yield return Judge(ApprovalReplyStages.Content, Parts.Problem);
        if (Parts.Problem == ApprovalReplyReason.None)
        {
            var mark = RequestMark.Of(Correlation, settings.SigningKeys);
            Reading = ReplyReader.Read(Parts, settings.Reading.For(AuthorName.Of(Header["From"])), Header.Subject, mark);
            yield return Reading.Decision is null
                ? StageVerdict.Refused(ApprovalReplyStages.Decision, ApprovalReplyOutcome.Unclear, Reading.Reason)
                : StageVerdict.Passed(ApprovalReplyStages.Decision);
            yield return Correlation.Claims is null
                ? StageVerdict.Skipped(ApprovalReplyStages.Assurance)
                : Judge(ApprovalReplyStages.Assurance, mark?.Check(Reading) ?? ApprovalReplyReason.None);
        }
    }

    private static StageVerdict Judge(string stage, ApprovalReplyReason reason) =>
        reason == ApprovalReplyReason.None ? StageVerdict.Passed(stage) : StageVerdict.Refused(stage, OutcomeOf(reason), reason);

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

    // Our requests are recognised by their Message-ID, our answers by their mark; they come back when the reply address is a
    // recipient of them, too.
    private bool IsOwnMessage(HeaderBlock header) =>
        ReplyReference.FindAll(header["Message-ID"]).Count > 0
        || AnswerMark.IsOurs(header[AnswerMark.HeaderName] ?? header["Message-ID"], settings.SigningKeys);

    private ApprovalReplyReason ReadHeader()
    {
        var octets = mail.Whole ?? mail.Header;
        if (octets.IsEmpty)
        {
            return ApprovalReplyReason.ContentMissing;
        }

        HeaderBlock.TryRead(octets.Span, lineEnds, out var header, out _bodyOffset, out var reason);
        Header = header;
        return reason;
    }

    // Before anything else is said about a mail, it is made sure that it is not another installation's, nor one that a test
    // of the configuration waits for, in this process or another.
    private ApprovalReplyReason FindInstallation(HeaderBlock header)
    {
        if (RoundTripProbe.IsOnItsWay(header[RoundTripProbe.HeaderName] ?? header["Message-ID"], settings.SigningKeys, now))
        {
            return ApprovalReplyReason.ConfigurationTest;
        }

        _sightings.AddRange(TokenCarriers.InHeader(header, settings.ReplyAddress));
        Correlation = correlator.Correlate(settings, _sightings);
        return Correlation.Reason == ApprovalReplyReason.OtherInstance ? Correlation.Reason : ApprovalReplyReason.None;
    }

    private ApprovalReplyReason CheckSize() =>
        mail.IsTooLarge ? ApprovalReplyReason.MessageTooLarge
        : mail.HasTooManyParts ? ApprovalReplyReason.StructureTooLarge
        : ApprovalReplyReason.None;

    private ReceivedParts ReadParts(HeaderBlock header) => mail.Whole is { } whole
        ? ReceivedParts.FromMessage(header, whole[_bodyOffset..], lineEnds, settings.MaxTextBytes)
        : ReceivedParts.FromParts(mail.Parts.Select(static part => new ReceivedPart(part.MimeHeader, part.Content, part.IsCut)), settings.MaxTextBytes);

    private ApprovalReplyReason Correlate(ReceivedParts parts)
    {
        _sightings.AddRange(TokenCarriers.InText(parts.PlainText, ApprovalTokenCarrier.Body));
        _sightings.AddRange(TokenCarriers.InText(parts.Html, ApprovalTokenCarrier.Body));
        Correlation = correlator.Correlate(settings, _sightings, Correlation);
        return Correlation.Reason;
    }

    private StageVerdict FindAuthor(HeaderBlock header)
    {
        if (!AuthorAddress.TryRead(header, out var author))
        {
            return Judge(ApprovalReplyStages.Author, ApprovalReplyReason.MalformedFrom);
        }

        Author = author;
        if (Correlation.Claims is not { } claims)
        {
            return StageVerdict.Skipped(ApprovalReplyStages.Author);
        }

        if (!claims.IsApprover(author))
        {
            return StageVerdict.Refused(ApprovalReplyStages.Author, ApprovalReplyOutcome.WrongSender, ApprovalReplyReason.None);
        }

        Answerable = new AnswerableReply
        {
            Claims = claims,
            Token = Correlation.Token!,
            SignedClaims = Correlation.SignedClaims!,
            Approver = author,
            MessageId = header["Message-ID"]?.Trim(' ', '\t', '<', '>') is { } id && MsgId.IsValid(id) ? id : null,
        };
        return StageVerdict.Passed(ApprovalReplyStages.Author);
    }

    private async ValueTask<StageVerdict> CheckOriginAsync(HeaderBlock header, CancellationToken cancellationToken) => settings.Origin.Mode switch
    {
        SenderAuthentication.FromAddress => StageVerdict.Passed(ApprovalReplyStages.Origin),
        SenderAuthentication.Dkim => await CheckSignatureAsync(header, cancellationToken).ConfigureAwait(false),
        _ when Author is null => StageVerdict.Skipped(ApprovalReplyStages.Origin),
        _ => Judge(ApprovalReplyStages.Origin, SenderOrigin.Check(header, Author, settings.Origin)),
    };

    // The key is asked for over the network: only for an address that was asked for an answer, so that a stranger costs nothing.
    private async ValueTask<StageVerdict> CheckSignatureAsync(HeaderBlock header, CancellationToken cancellationToken)
    {
        if (Answerable is null)
        {
            return StageVerdict.Skipped(ApprovalReplyStages.Origin);
        }

        var tokenFields = TokenFields.Find(header, Correlation.Carriers, settings.ReplyAddress);
        return Judge(ApprovalReplyStages.Origin, await SignedOrigin.CheckAsync(dkim, mail.Whole, Answerable.Approver, tokenFields, cancellationToken).ConfigureAwait(false));
    }

    private StageVerdict CheckExpiry() =>
        Correlation.Claims is not { } claims ? StageVerdict.Skipped(ApprovalReplyStages.Expiry)
        : now <= claims.ExpiresAt ? StageVerdict.Passed(ApprovalReplyStages.Expiry)
        : StageVerdict.Refused(ApprovalReplyStages.Expiry, ApprovalReplyOutcome.Expired, ApprovalReplyReason.None);
}
