using EmailComms.Approvals;
using EmailComms.Approvals.Answering;
using static EmailComms.Approvals.ApprovalReplyOutcome;
using static EmailComms.Approvals.ApprovalReplyReason;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>
/// The mails of the threat table, one or more of each row whose attack is a mail. Everything about them is genuine but for what
/// their name says, so that the check which stops them is the only one that does.
/// </summary>
internal static class AttackMails
{
    private const string Approver = Forgery.Approver;
    private const string Attacker = Forgery.Attacker;
    private const string Border = "Received: from mail.stranger.example (unknown [192.0.2.66]) by mx.example.org (Postfix) with ESMTPS id 4F1; Tue, 3 Nov 2026 09:00:00 +0000 (UTC)";
    private const string Passed = "dmarc=pass header.from=corp.example";
    private const string Multipart = "multipart/mixed; boundary=b";

    public static IReadOnlyList<AttackMail> All { get; } =
    [
        .. Sender, .. Origin, .. Machine, .. Text, .. Token, .. Size,
    ];

    private static IEnumerable<AttackMail> Sender =>
    [
        Of("T2", "the receiver of a forwarded request answers it", "author", WrongSender, None, static genuine => genuine.With("From", Attacker)),
        Of("T3", "the From of the approver without a token", "correlation", Unrelated, NoToken, static genuine => WithoutToken(genuine)),
        Of("T5", "an alias that nobody registered", "author", WrongSender, None, static genuine => genuine.With("From", "v.alias@corp.example")),
        Of("T5", "an assistant on behalf of the approver", "author", WrongSender, None, static genuine => genuine.With("From", "assistant@corp.example").With("Sender", Approver)),
        Of("T5", "an assistant whose mail names the approver everywhere else", "author", WrongSender, None, static genuine => genuine.With("From", "The Boss <assistant@corp.example>").With("Reply-To", Approver).With("Resent-From", Approver)),
        Of("T5", "a mailing list in the name of the approver", "author", WrongSender, None, static genuine => genuine.With("From", $"\"{Approver} via list\" <list@corp.example>")),
        Of("T7", "two From fields, the attacker's first", "header", Malformed, RepeatedHeaderField, static genuine => genuine.Above($"From: {Attacker}")),
        Of("T7", "two From fields, the approver's first", "header", Malformed, RepeatedHeaderField, static genuine => genuine.With("From", Attacker).Above($"From: {Approver}")),
        Of("T8", "a space between From and its colon", "header", Malformed, MalformedHeader, static genuine => genuine.With("From", null).Below($"From : {Approver}")),
        Of("T8", "a fold between From and its colon", "header", Malformed, MalformedHeader, static genuine => genuine.Above($"From\r\n : {Attacker}")),
        Of("T8", "a From behind a leading space", "header", Malformed, MalformedHeader, static genuine => genuine.Above($" From: {Attacker}")),
        From("T9", "two addresses", $"{Attacker}, {Approver}"),
        From("T9", "two addresses, the second in angle brackets", $"{Approver},<{Attacker}>"),
        From("T9", "a group", $"g: {Approver}, {Attacker};"),
        From("T9", "a group of the approver alone", $"g: {Approver};"),
        From("T9", "a source route", $"<@attack.example:{Approver}>"),
        From("T10", "a semicolon", $"{Approver};{Attacker}"),
        From("T10", "two at signs", $"<{Approver}@attack.example>"),
        From("T10", "a comment before a second domain", $"{Approver}(x)@attack.example"),
        From("T10", "an address behind an address", $"<{Attacker}>{Approver}"),
        From("T10", "an escaped comma", $"<{Approver}>\\,<{Attacker}>"),
        Of("T10", "a NUL in the address", "header", Untrusted, BareLineEnd, static genuine => genuine.With("From", $"{Approver}\0.attack.example")),
        Of("T10", "a bare carriage return in the address", "header", Untrusted, BareLineEnd, static genuine => genuine.With("From", $"{Approver}\rFrom: {Attacker}")),
        From("T11", "an encoded word for an address", "=?utf-8?B?PGJvc3NAY29ycC5leGFtcGxlPg==?=,<x@attack.example>"),
        From("T11", "an encoded local part", "=?utf-8?Q?boss?=@corp.example"),
        From("T11", "an encoded domain", "boss@=?utf-8?Q?corp.example?="),
        Of("T11", "the approver in the display name", "author", WrongSender, None, static genuine => genuine.With("From", $"\"{Approver}\" <{Attacker}>")),
        Of("T11", "the approver in an encoded display name", "author", WrongSender, None, static genuine => genuine.With("From", $"=?utf-8?B?Ym9zc0Bjb3JwLmV4YW1wbGU=?= <{Attacker}>")),
        From("T12", "a Cyrillic letter", "b\u043Ess@corp.example"),
        From("T12", "a long s", "bo\u017Fs@corp.example"),
        From("T12", "a dotless i", "bo\u0131s@corp.example"),
        From("T12", "a Kelvin sign", "boss@\u212Aorp.example"),
        From("T12", "full-width letters", "\uFF42oss@corp.example"),
        From("T12", "an ideographic full stop", "boss@corp\u3002example"),
        From("T12", "a soft hyphen", "boss@cor\u00ADp.example"),
        Of("T12", "an A-label that looks like the domain", "author", WrongSender, None, static genuine => genuine.With("From", "boss@xn--crp-fna.example")),
        Of("T13", "a sub-address of the approver", "author", WrongSender, None, static genuine => genuine.With("From", "boss+x@corp.example")),
        Of("T23", "a second Subject", "header", Malformed, RepeatedHeaderField, static genuine => genuine.Above("Subject: Re: something else")),
        Of("T23", "a second Content-Type", "header", Malformed, RepeatedHeaderField, static genuine => genuine.Above("Content-Type: text/html")),
        Of("T45", "a stranger at a guessed address", "correlation", Unrelated, NoToken, static genuine => WithoutToken(genuine).With("From", Attacker)),
    ];

    private static IEnumerable<AttackMail> Origin =>
    [
        AtBorder("T1", "spoofed, and DMARC failed", AuthenticationFailed, Result("dmarc=fail header.from=corp.example"), Border),
        AtBorder("T1", "spoofed, and there is no DMARC policy", AuthenticationFailed, Result("dmarc=none header.from=corp.example"), Border),
        AtBorder("T1", "spoofed, and DMARC ended with a permanent error", AuthenticationFailed, Result("dmarc=permerror header.from=corp.example"), Border),
        AtBorder("T1", "spoofed, and DMARC ended with a temporary error", AuthenticationUnavailable, Result("dmarc=temperror header.from=corp.example"), Border),
        AtBorder("T1", "spoofed, and the border says nothing", AuthenticationMissing, Border),
        AtBorder("T3", "the genuine token with a forged From", AuthenticationFailed, Result("dmarc=fail header.from=corp.example"), Border),
        AtBorder("T14", "a result in the border's name below the border", AuthenticationConflicting, Border, Result(Passed)),
        AtBorder("T14", "a result in the border's name below its own one", AuthenticationConflicting, Result("dmarc=fail header.from=corp.example"), Border, Result(Passed)),
        AtBorder("T14", "a forged border under the border", AuthenticationConflicting, Border, Result(Passed), Border),
        AtBorder("T15", "the name of the border as a beginning", AuthenticationMissing, $"Authentication-Results: mx.example.org.attack.example; {Passed}", Border),
        AtBorder("T15", "the name of the border in a comment", AuthenticationMissing, $"Authentication-Results: attack.example (mx.example.org); {Passed}", Border),
        AtBorder("T15", "a second name in the field of the border", AuthenticationConflicting, Result($"attack.example; {Passed}"), Border),
        AtBorder("T16", "a comment that is not closed", AuthenticationConflicting, Result($"spf=pass smtp.mailfrom=any@corp.example(a.attack.example; {Passed}"), Border),
        AtBorder("T16", "a result in a reason", AuthenticationFailed, Result($"dmarc=fail reason=\"; {Passed}\" header.from=corp.example"), Border),
        AtBorder("T16", "a result in a comment", AuthenticationFailed, Result($"dmarc=fail ({Passed}) header.from=corp.example"), Border),
        AtBorder("T17", "passed and failed", AuthenticationConflicting, Result($"{Passed}; dmarc=fail header.from=corp.example"), Border),
        AtBorder("T17", "two domains", AuthenticationConflicting, Result($"{Passed}; dmarc=pass header.from=attack.example"), Border),
        AtBorder("T17", "two fields", AuthenticationConflicting, Result(Passed), Result("dmarc=fail header.from=corp.example"), Border),
        AtBorder("T18", "a guess for a pass", AuthenticationFailed, Result("dmarc=bestguesspass header.from=corp.example"), Border),
        AtBorder("T18", "a failure that was let through", AuthenticationFailed, Result("dmarc=fail action=oreject header.from=corp.example"), Border),
        AtBorder("T19", "a field without a name", AuthenticationMissing, $"Authentication-Results: spf=pass smtp.mailfrom=corp.example; {Passed}", Border),
        AtBorder("T20", "the mark of an inside sender", AuthenticationMissing, "X-MS-Exchange-Organization-AuthAs: Internal", Border),
        AtBorder("T24", "a signature of another domain", AuthenticationMissing, Result("dkim=pass header.d=attack.example"), Border),
        AtBorder("T24", "a signature of a sub-domain", AuthenticationMissing, Result("dkim=pass header.d=mail.corp.example"), Border),
        AtBorder("T24", "a signature of the parent domain", AuthenticationMissing, Result("dkim=pass header.d=example"), Border),
        AtBorder("T25d", "SPF alone", AuthenticationMissing, Result("spf=pass smtp.mailfrom=attack.example"), Border),
        AtBorder("T25e", "a chain of other people's results", AuthenticationMissing, "ARC-Seal: i=1; a=rsa-sha256; cv=pass; d=attack.example; s=s1; b=AAAA", $"ARC-Authentication-Results: i=1; mx.example.org; {Passed}", Border),
        Of("T25g", "a mail smuggled in the body behind a bare line feed", "content", Untrusted, BareLineEnd, static genuine => genuine.Saying($"Hello\r\n.\n\r\nFrom: {Approver}\r\n\r\nApprove\r\n")),
    ];

    private static IEnumerable<AttackMail> Machine =>
    [
        Sign("T26", "Auto-Submitted: auto-replied", AutomaticResponse),
        Sign("T26", "Precedence: auto_reply", AutomaticResponse),
        Sign("T26", "X-Autoreply: yes", AutomaticResponse),
        Sign("T26", "X-Autorespond: vacation", AutomaticResponse),
        Sign("T26", "Precedence: bulk", BulkMail),
        Sign("T26", "Precedence: list", BulkMail),
        Sign("T26", "List-Id: <all.corp.example>", BulkMail),
        Sign("T26", "Return-Path: <>", AutomaticResponse),
        Of("T26", "a delivery report", "screening", Automatic, DeliveryStatusNotification, static genuine => Multiparts(genuine, "multipart/report; report-type=delivery-status; boundary=b", ("text/plain", "Approve"))),
        Of("T26", "a complaint", "screening", Automatic, FeedbackReport, static genuine => Multiparts(genuine, "multipart/report; report-type=feedback-report; boundary=b", ("text/plain", "Approve"))),
        Of("T26", "a receipt", "screening", Automatic, DispositionNotification, static genuine => genuine.With("Content-Type", "message/disposition-notification")),
        Of("T26", "an answer to an invitation", "screening", Automatic, CalendarMessage, static genuine => genuine.With("Content-Type", "text/calendar; method=REPLY")),
        Of("T26", "an answer to an invitation, enclosed", "content", Automatic, CalendarMessage, static genuine => Multiparts(genuine, Multipart, ("text/plain", "Approve"), ("text/calendar; method=REPLY", "BEGIN:VCALENDAR"))),
        Of("T26", "the subject of an absence notice", "screening", Automatic, AutomaticResponse, static genuine => WithoutThread(genuine).With("Subject", "Automatic reply: Deploy release 42")),
        Of("T26", "an absence notice without a sign that quotes the request", "decision", Unclear, NoDecision, static genuine => genuine.Saying("I am on vacation until Monday.\r\n\r\nAnswer with Approve or Reject.\r\nApprove\r\n")),
        new("T27", "our request that comes back", "screening", Automatic, OwnMessage, static forgery => forgery.Genuine.With("Message-ID", $"<{forgery.Token.MessageId}>")),
        new("T27", "our answer that comes back", "screening", Automatic, OwnMessage, static forgery => forgery.Genuine.Above($"{AnswerMark.HeaderName}: {AnswerMark.Issue(forgery.Settings.SigningKeys[0])}")),
    ];

    private static IEnumerable<AttackMail> Text =>
    [
        Says("T28", "I don't approve", Negated),
        Says("T28", "approve? no", Question),
        Says("T28", "Approve?", Question),
        Says("T28", "Approved by me tomorrow", Future),
        Says("T28", "Approve if the tests pass", Conditional),
        Says("T28", "Approve\r\nReject", BothDecisions),
        Says("T28", "+1", NoDecision),
        Says("T28", "ok", NoDecision),
        Says("T28", "\U0001F44D", NoDecision),
        Says("T28", "Hm.\r\n\r\n> Approve", OnlyInQuotedText),
        Says("T28", "Hm.\r\n-- \r\nApprove", OnlyInSignature),
        Of("T29", "two bodies that disagree", "decision", Unclear, PartsDisagree, static genuine => Multiparts(genuine, "multipart/alternative; boundary=b", ("text/plain", "Approve"), ("text/html", "<p>Reject</p>"))),
        Of("T29", "two texts that disagree", "decision", Unclear, BothDecisions, static genuine => Multiparts(genuine, Multipart, ("text/plain", "Approve"), ("image/png", "x"), ("text/plain", "Reject"))),
        Of("T29", "the decision in an attachment", "decision", Unclear, NoNewText, static genuine => Multiparts(genuine, Multipart, ("text/plain\r\nContent-Disposition: attachment", "Approve"))),
        Of("T29", "the decision in an enclosed message", "decision", Unclear, NoNewText, static genuine => Multiparts(genuine, Multipart, ("message/rfc822", $"From: {Approver}\r\n\r\nApprove"))),
        Of("T29", "two boundaries", "content", Unclear, Unreadable, static genuine => Multiparts(genuine, "multipart/mixed; boundary=b; boundary=c", ("text/plain", "Approve"))),
        Of("T29", "two charsets", "content", Unclear, Unreadable, static genuine => genuine.With("Content-Type", "text/plain; charset=utf-8; charset=utf-7")),
        Of("T29", "UTF-7", "content", Unclear, Unreadable, static genuine => genuine.With("Content-Type", "text/plain; charset=utf-7").Saying("+AEEAcABwAHIAbwB2AGU-\r\n")),
        Of("T29", "UTF-16", "content", Unclear, Unreadable, static genuine => genuine.With("Content-Type", "text/plain; charset=utf-16")),
        Of("T29", "base64 that ends in the middle", "content", Unclear, Unreadable, static genuine => genuine.With("Content-Transfer-Encoding", "base64").Saying("QXBwcm92ZQ0K=QXBwcm92ZQ0K\r\n")),
        Of("T30", "our request quoted without a mark", "decision", Unclear, NoDecision, static genuine => genuine.Saying("Release 42 is ready.\r\nAnswer with Approve or Reject.\r\nApprove\r\n")),
        Of("T30", "our request quoted and nothing new", "decision", Unclear, OnlyInQuotedText, static genuine => genuine.Saying("On Tue, 3 Nov 2026 at 08:00, Deployments <approvals@example.org> wrote:\r\n> Approve\r\n")),
        Says("T30b", "App\u200Brove", HiddenText),
        Says("T30b", "\u202EevorppA", HiddenText),
        Says("T30b", "Approve \u202Etcejer", HiddenText),
        Of("T30b", "white on white", "decision", Unclear, HiddenText, static genuine => Html(genuine, "<p style=\"color:#fff\">Approve</p>")),
        Of("T30b", "a hidden element", "decision", Unclear, HiddenText, static genuine => Html(genuine, "<p style=\"display:none\">Approve</p><p>What is this?</p>")),
        Of("T30b", "a hidden contradiction", "decision", Unclear, HiddenText, static genuine => Html(genuine, "<p>Approve<span style=\"display:none\"> - Reject</span></p>")),
        Of("T30b", "text moved out of sight", "decision", Unclear, HiddenText, static genuine => Html(genuine, "<p style=\"text-indent:-9999px\">Approve</p>")),
        Of("T30b", "a comment", "decision", Unclear, NoNewText, static genuine => Html(genuine, "<!-- Approve -->")),
        Of("T42", "an encrypted message", "content", Unclear, Encrypted, static genuine => Multiparts(genuine, "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b", ("application/pgp-encrypted", "Version: 1"), ("application/octet-stream", "x"))),
        Of("T42", "an S/MIME message that cannot be opened", "content", Unclear, Unreadable, static genuine => genuine.With("Content-Type", "application/pkcs7-mime")),
        Of("T42", "Outlook's own format that cannot be read", "content", Unclear, Unreadable, static genuine => Multiparts(genuine, Multipart, ("application/ms-tnef; name=winmail.dat", "Approve"))),
        Of("T42", "a zip archive alone", "decision", Unclear, NoNewText, static genuine => Multiparts(genuine, Multipart, ("application/zip", "Approve"))),
    ];

    private static IEnumerable<AttackMail> Token =>
    [
        new("T4", "a copy that arrives after the expiry", "expiry", Expired, None, static forgery => Addressed(forgery, forgery.Issue("release-42", expiresAt: A.Morning.AddHours(-1)).ReplyAddress.Address)),
        new("T32", "a guessed token", "correlation", Untrusted, InvalidToken, static forgery => Threaded(forgery, forgery.Token.MessageId.Replace(TokenOf(forgery), TokenOf(forgery)[..8] + new string('a', 32), StringComparison.OrdinalIgnoreCase))),
        new("T33", "a changed digit", "correlation", Untrusted, InvalidToken, static forgery => Threaded(forgery, forgery.Token.MessageId.Replace(TokenOf(forgery), Changed(TokenOf(forgery)), StringComparison.OrdinalIgnoreCase))),
        new("T33", "the token of another approver", "author", WrongSender, None, static forgery => Addressed(forgery, forgery.Issue("release-42", "other@corp.example").ReplyAddress.Address)),
        new("T33", "the token of another installation", "installation", Unrelated, OtherInstance, static forgery => Threaded(forgery, forgery.Issue("release-42", settings: A.ApprovalSettings(static options => options.Approvals.InstanceId = "development")).MessageId)),
        new("T33", "a token of another key", "correlation", Untrusted, InvalidToken, static forgery => Threaded(forgery, forgery.Issue("release-42", settings: A.ApprovalSettings(static options => options.Approvals.SigningKeys[0] = Convert.ToBase64String(new byte[32]))).MessageId)),
        new("T34", "two tokens, one in Cc", "correlation", Unclear, ConflictingTokens, static forgery => forgery.Genuine.With("Cc", forgery.Issue("release-43").ReplyAddress.Address)),
        new("T34", "two tokens in To", "correlation", Unclear, ConflictingTokens, static forgery => forgery.Genuine.With("To", $"{forgery.Token.ReplyAddress.Address}, {forgery.Issue("release-43").ReplyAddress.Address}")),
        new("T35", "a second token in the quoted text", "correlation", Unclear, ConflictingTokens, static forgery => forgery.Genuine.Saying($"Approve\r\n\r\n> {forgery.Issue("release-43").MessageId}\r\n")),
        new("T35", "the token in Delivered-To alone", "correlation", Unrelated, NoToken, static forgery => WithoutToken(forgery.Genuine).With("Delivered-To", forgery.Token.ReplyAddress.Address)),
        new("T35", "the token at a look-alike of the reply address", "correlation", Unrelated, NoToken, static forgery => Addressed(forgery, forgery.Token.ReplyAddress.Address + ".attack.example")),
    ];

    private static IEnumerable<AttackMail> Size =>
    [
        Bomb("From", Repeat("x ", 1024 * 1024)),
        Bomb("To", Repeat("a@b.example, ", 1024 * 1024)),
        Bomb("To", Repeat("(", 2 * 1024 * 1024)),
        Bomb("Content-Type", "multipart/mixed; " + Repeat("a*0*=utf-8''x;", 512 * 1024)),
        Of("T40", "100,000 fields", "header", TooLarge, HeaderTooLarge, static genuine => genuine.Below(Repeat("X: y\r\n", 600_000).TrimEnd())),
        Of("T40", "100,000 results in the border's name", "header", TooLarge, HeaderTooLarge, static genuine => genuine.Below(string.Join("\r\n", Enumerable.Repeat(Result(Passed), 100_000)))),
        Of("T41", "20,000 levels", "content", TooLarge, StructureTooLarge, static genuine => genuine.With("Content-Type", "multipart/mixed; boundary=b0").Saying(Nested(20_000))),
        Of("T41", "200,000 parts", "content", TooLarge, StructureTooLarge, static genuine => genuine.With("Content-Type", Multipart).Saying(Repeat("--b\r\n\r\n", 1_400_000))),
        Of("T41", "25 MiB of quoted-printable", "size", TooLarge, MessageTooLarge, static genuine => genuine.With("Content-Transfer-Encoding", "quoted-printable").Saying(Repeat("=41=\r\n", (25 * 1024 * 1024) + 6))),
    ];

    private static AttackMail Of(string row, string name, string stage, ApprovalReplyOutcome outcome, ApprovalReplyReason reason, Func<Forgery.Mail, Forgery.Mail> change) =>
        new(row, name, stage, outcome, reason, forgery => change(forgery.Genuine));

    private static AttackMail From(string row, string name, string from) =>
        Of(row, $"From with {name}", "author", Malformed, MalformedFrom, genuine => genuine.With("From", from));

    private static AttackMail Sign(string row, string field, ApprovalReplyReason reason) =>
        Of(row, $"the approver's address and word with {field}", "screening", Automatic, reason, genuine => genuine.Above(field));

    private static AttackMail Says(string row, string text, ApprovalReplyReason reason) =>
        Of(row, $"an answer that says {Shown(text)}", "decision", Unclear, reason, genuine => genuine.Saying(text + "\r\n"));

    private static AttackMail Bomb(string field, string value) =>
        Of("T40", $"{value.Length:N0} octets of {value[..Math.Min(20, value.Length)]} in {field}", "header", TooLarge, HeaderTooLarge, genuine => genuine.With(field, value));

    private static AttackMail AtBorder(string row, string name, ApprovalReplyReason reason, params string[] above) =>
        Of(row, name, "origin", Untrusted, reason, genuine => genuine with { Fields = [.. above, .. genuine.Fields] }) with { Settings = TrustBorder };

    private static void TrustBorder(EmailCommunicationsOptions options)
    {
        options.Approvals.SenderAuthentication = SenderAuthentication.AuthenticationResults;
        options.Approvals.AuthenticationServices.Add("mx.example.org");
    }

    private static string Result(string results) => $"Authentication-Results: mx.example.org; {results}";

    private static Forgery.Mail WithoutThread(Forgery.Mail mail) => mail.With("In-Reply-To", null).With("References", null);

    private static Forgery.Mail WithoutToken(Forgery.Mail mail) => WithoutThread(mail).With("To", "approvals@example.org");

    private static Forgery.Mail Addressed(Forgery forgery, string to) => WithoutThread(forgery.Genuine).With("To", to);

    private static Forgery.Mail Threaded(Forgery forgery, string messageId) => WithoutToken(forgery.Genuine).With("In-Reply-To", $"<{messageId}>");

    private static Forgery.Mail Html(Forgery.Mail mail, string html) => mail.With("Content-Type", "text/html; charset=utf-8").Saying(html + "\r\n");

    private static Forgery.Mail Multiparts(Forgery.Mail mail, string contentType, params IEnumerable<(string Type, string Content)> parts) =>
        mail.With("Content-Type", contentType).Saying(string.Concat(parts.Select(static part => $"--b\r\nContent-Type: {part.Type}\r\n\r\n{part.Content}\r\n")) + "--b--\r\n");

    private static string TokenOf(Forgery forgery) => forgery.Token.ReplyAddress.LocalPart.Split('+')[1];

    private static string Changed(string token) => token[..^1] + (token[^1] == 'a' ? "b" : "a");

    private static string Nested(int levels) =>
        "--b0\r\n" + string.Concat(Enumerable.Range(1, levels).Select(static level => $"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n")) + "\r\nApprove\r\n";

    private static string Repeat(string unit, int size) => string.Concat(Enumerable.Repeat(unit, size / unit.Length));

    private static string Shown(string text) =>
        string.Concat(text.Select(static character => character is >= ' ' and <= '~' ? $"{character}" : $"\\u{(int)character:X4}"));
}
