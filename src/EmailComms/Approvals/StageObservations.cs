using System.Globalization;
using EmailComms.Diagnostics;
using EmailComms.Mailbox;

namespace EmailComms.Approvals;

/// <summary>Says in words what a stage saw, for the person who wants to know why.</summary>
internal sealed class StageObservations(ReplyExamination examination, FetchedMail mail, ApprovalSettings settings)
{
    public string Of(StageVerdict verdict) => verdict.Stage switch
    {
        ApprovalReplyStages.Header => OfHeader(verdict.Reason),
        ApprovalReplyStages.Installation => OfInstallation(verdict.Reason),
        ApprovalReplyStages.Size => Invariant($"{mail.Size:N0} octets; up to {settings.MaxMessageBytes:N0} are read."),
        ApprovalReplyStages.Screening => OfScreening(verdict.Reason),
        ApprovalReplyStages.Correlation => OfCorrelation(verdict.Reason),
        ApprovalReplyStages.Author => OfAuthor(verdict),
        ApprovalReplyStages.Origin => OfOrigin(verdict),
        ApprovalReplyStages.Expiry => OfExpiry(),
        ApprovalReplyStages.Content => OfContent(verdict.Reason),
        ApprovalReplyStages.Decision => OfDecision(),
        _ => OfAssurance(verdict.Reason),
    };

    private string OfHeader(ApprovalReplyReason reason) => reason switch
    {
        ApprovalReplyReason.None => Invariant($"{examination.Header!.Fields.Count} well-formed fields."),
        ApprovalReplyReason.ContentMissing => "There is no message.",
        ApprovalReplyReason.RepeatedHeaderField => "A field that may occur once occurs more often.",
        ApprovalReplyReason.HeaderTooLarge => "The header section, or one field of it, is too large.",
        ApprovalReplyReason.BareLineEnd => "The header section has bare CR or LF, or NUL, where CRLF belongs.",
        _ => "A line is not a header field.",
    };

    private static string OfInstallation(ApprovalReplyReason reason) => reason switch
    {
        ApprovalReplyReason.ConfigurationTest => "A test of the configuration is waiting for this mail.",
        ApprovalReplyReason.OtherInstance => "The token was made under another InstanceId.",
        _ => "Nothing shows it to be another installation's.",
    };

    private static string OfScreening(ApprovalReplyReason reason) => reason switch
    {
        ApprovalReplyReason.None => "No sign of automatic mail.",
        ApprovalReplyReason.DeliveryStatusNotification => "A delivery report.",
        ApprovalReplyReason.DispositionNotification => "A receipt.",
        ApprovalReplyReason.CalendarMessage => "A calendar message.",
        ApprovalReplyReason.BulkMail => "A message of a mailing list, or other bulk mail.",
        ApprovalReplyReason.OwnMessage => "A message of our own that came back: its Message-ID is one of ours.",
        ApprovalReplyReason.Reaction => "A reaction.",
        ApprovalReplyReason.FeedbackReport => "A complaint about a mail.",
        _ => "An automatic response.",
    };

    private string OfCorrelation(ApprovalReplyReason reason) => reason switch
    {
        ApprovalReplyReason.None => $"The token names approval '{HeaderText.Sanitize(examination.Correlation.Claims!.ApprovalId)}'; found in {Carriers}.",
        ApprovalReplyReason.NoToken => "No token: not in To or Cc, not in In-Reply-To or References, not in the subject, not in the text.",
        ApprovalReplyReason.ConflictingTokens => $"Tokens that disagree, in {Carriers}.",
        ApprovalReplyReason.UnknownRequest => $"A bare token in {Carriers}, of a request that this process did not make: its signature cannot be checked.",
        ApprovalReplyReason.OtherInstance => $"A token of another InstanceId, in {Carriers}.",
        _ => $"The signature of the token in {Carriers} does not verify.",
    };

    private string OfAuthor(StageVerdict verdict) => (verdict.Status, verdict.Refusal) switch
    {
        (ApprovalReplyStageStatus.Skipped, _) => $"From is {Author}; without a genuine token it is not known who was asked.",
        (ApprovalReplyStageStatus.Passed, _) => $"From is {Author}, the approver that was asked.",
        (_, ApprovalReplyOutcome.WrongSender) => $"From is {Author}, who is not the approver that was asked.",
        _ => "The From field is not exactly one plain address.",
    };

    private string OfOrigin(StageVerdict verdict) => (settings.Origin.Mode, verdict.Status, verdict.Reason) switch
    {
        (SenderAuthentication.FromAddress, _, _) => "Not asked for: SenderAuthentication is FromAddress.",
        (SenderAuthentication.Dkim, ApprovalReplyStageStatus.Skipped, _) => "No signature was checked: the author is not known to be the approver that was asked.",
        (_, ApprovalReplyStageStatus.Skipped, _) => "There is no one address whose origin could be proved.",
        (SenderAuthentication.Dkim, ApprovalReplyStageStatus.Passed, _) => "The domain of the From address has signed the mail.",
        (SenderAuthentication.Dkim, _, ApprovalReplyReason.AuthenticationMissing) => "No acceptable DKIM signature of the domain of the From address.",
        (SenderAuthentication.Dkim, _, ApprovalReplyReason.AuthenticationUnavailable) => "The key of the signature could not be asked for.",
        (SenderAuthentication.Dkim, _, _) => "The DKIM signature of the domain of the From address does not hold.",
        (_, ApprovalReplyStageStatus.Passed, _) => "The mail border found the From address genuine.",
        (_, _, ApprovalReplyReason.AuthenticationMissing) => "The mail border wrote nothing about the From address, or the mail did not come over the border.",
        (_, _, ApprovalReplyReason.AuthenticationConflicting) =>
            "The results contradict each other or the From address, or a field in the border's name is not where the border puts it.",
        (_, _, ApprovalReplyReason.AuthenticationUnavailable) => "The mail border could not check the From address at the time.",
        _ => "The mail border did not find the From address genuine.",
    };

    private string OfExpiry() => examination.Correlation.Claims is { } claims
        ? Invariant($"The request can be answered until {claims.ExpiresAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.")
        : "Without a genuine token the expiry is not known.";

    private string OfContent(ApprovalReplyReason reason) => reason switch
    {
        ApprovalReplyReason.None => (examination.Parts!.PlainText, examination.Parts.Html) switch
        {
            (null, null) => "No text.",
            ({ } plain, null) => Invariant($"Plain text of {plain.Length:N0} characters."),
            (null, { } html) => Invariant($"HTML of {html.Length:N0} characters."),
            ({ } plain, { } html) => Invariant($"Plain text of {plain.Length:N0} characters and HTML of {html.Length:N0}."),
        },
        ApprovalReplyReason.StructureTooLarge => "More levels or parts than are read.",
        ApprovalReplyReason.BareLineEnd => "The text has bare CR or LF, or NUL, where CRLF belongs.",
        ApprovalReplyReason.Encrypted => "The text is encrypted.",
        ApprovalReplyReason.Unreadable => "The text is in a format, a charset or an encoding that is not read, or that programs read differently.",
        _ => $"By one of its parts: {OfScreening(reason)}",
    };

    private string OfDecision()
    {
        var reading = examination.Reading!;
        return reading switch
        {
            { Decision: { } decision } => $"{decision}, by the line: {reading.DecisionLine}",
            { DecisionLine: "" } => WhyNot(reading.Reason) + ".",
            _ => $"{WhyNot(reading.Reason)}, in the line: {reading.DecisionLine}",
        };
    }

    private string OfAssurance(ApprovalReplyReason reason) => (examination.Correlation.Claims?.Assurance, reason) switch
    {
        (null, _) => "Without a genuine token it is not known what the request asks for.",
        (ApprovalAssurance.Reply, _) => "Not asked for: the decision is enough.",
        (ApprovalAssurance.Named, ApprovalReplyReason.None) => "The new text names the request.",
        (ApprovalAssurance.Named, _) => "The new text does not name the request. Quoted text does not count.",
        (_, ApprovalReplyReason.None) => "The new text holds the code of the request.",
        _ => "The new text does not hold the code of the request. Quoted text does not count.",
    };

    private static string WhyNot(ApprovalReplyReason reason) => reason switch
    {
        ApprovalReplyReason.NoNewText => "Nothing new was written",
        ApprovalReplyReason.BothDecisions => "Both decisions",
        ApprovalReplyReason.Negated => "A negated decision",
        ApprovalReplyReason.Conditional => "A decision under a condition",
        ApprovalReplyReason.Question => "A question",
        ApprovalReplyReason.Future => "A decision announced for later",
        ApprovalReplyReason.PartsDisagree => "Plain text and HTML that say different things",
        ApprovalReplyReason.HiddenText => "Hidden text, or characters that do not show what they are",
        ApprovalReplyReason.OnlyInSubject => "No decision but in the subject",
        ApprovalReplyReason.OnlyInQuotedText => "No decision but in quoted text",
        ApprovalReplyReason.OnlyInSignature => "No decision but in the signature",
        _ => "No decision",
    };

    private string Carriers => string.Join(", ", examination.Correlation.Carriers);

    private string Author => AddressRedaction.Redact(examination.Author!.Address);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
