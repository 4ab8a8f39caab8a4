using CsCheck;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading;
using EmailComms.Testing;
using EmailComms.Tests.Approvals.Reading.Decisions;

namespace EmailComms.Tests.Approvals.Reading;

/// <summary>What has to hold for the answers of every mail program that <see cref="Reply"/> imitates.</summary>
public class MailClientProperties
{
    private static readonly Gen<MailClient> Clients = Gen.OneOf([.. MailClient.All]);
    private static readonly Gen<string> Languages = Gen.OneOf("en", "de", "fr");
    private static readonly Gen<string?> Signatures = Gen.OneOf(null, "", "Ann Jones\nHead of Purchasing\n+44 20 7946 0000");

    private static readonly Gen<(string Text, ApprovalDecision Decision)> Decisions = Gen.OneOf(
    [
        .. TypedLines(LabelledReplies.Approvals).Select(static text => (text, ApprovalDecision.Approve)),
        .. TypedLines(LabelledReplies.Rejections).Select(static text => (text, ApprovalDecision.Reject)),
    ]);

    private static readonly Gen<string> Talk = Gen.OneOf(
        "Thanks, I will have a look at it.", "Which of the two is it?", "Kim, what do you think?", "See below.", "I have to ask Ben about that.", "Ich sehe es mir morgen an.", "Merci, je regarde.");

    private static readonly Gen<string> RequestLines = Gen.OneOf(
        "Approve", "Reject", "Approved by Ben", "I approve", "genehmigt", "Rejeté.", "", "Release 7 is ready.", "The shop is read-only for ten minutes.", "- item", "Kind regards,", "Thanks", "-- ", "Yes, approve!");

    [Fact]
    public void Every_mail_program_brings_the_decision_that_was_typed() =>
        Gen.Select(Clients, Languages, Signatures, Decisions).Sample(
            (client, language, signature, typed) =>
            {
                var reading = Read(ReplyTo("Release 7 is ready.\n\nAnswer this message with Approve or Reject as the first word."), client, language, signature, typed.Text);

                Assert.True(reading.Decision == typed.Decision, $"{client}, {language}, \"{typed.Text}\" with \"{signature}\": {reading.Decision} {reading.Reason}\n{reading.NewText}");
            },
            iter: 3000);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30")]
    public void What_was_asked_never_decides() =>
        Gen.Select(Clients, Languages, Signatures, RequestLines.Array[1, 6], Talk).Sample(
            (client, language, signature, request, typed) =>
            {
                var reading = Read(ReplyTo(string.Join('\n', request)), client, language, signature, typed);

                Assert.True(reading.Decision is null, $"{client}, {language}, \"{typed}\" to \"{string.Join('|', request)}\": {reading.Decision} {reading.DecisionLine}");
            },
            iter: 3000);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30")]
    public void What_was_asked_never_decides_when_nothing_was_typed() =>
        Gen.Select(Clients, Languages, RequestLines.Array[1, 6]).Sample(
            (client, language, request) =>
            {
                var reading = Read(ReplyTo(string.Join('\n', request)), client, language, signature: null, string.Empty);

                Assert.True(reading.Decision is null, $"{client}, {language}, nothing to \"{string.Join('|', request)}\": {reading.Decision} {reading.DecisionLine}");
            },
            iter: 3000);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30")]
    public void What_was_asked_does_not_change_the_decision() =>
        Gen.Select(Clients, RequestLines.Array[1, 6], Decisions).Sample(
            (client, request, typed) =>
            {
                var reading = Read(ReplyTo(string.Join('\n', request)), client, "en", signature: null, typed.Text);

                Assert.True(reading.Decision is null || reading.Decision == typed.Decision, $"{client}, \"{typed.Text}\" to \"{string.Join('|', request)}\": {reading.Decision} {reading.DecisionLine}");
            },
            iter: 3000);

    private static ReplyReading Read(Reply reply, MailClient client, string language, string? signature, string typed)
    {
        reply = reply.From(client).InLanguage(language).Write(typed);
        reply = signature is null ? reply : reply.WithSignature(signature);
        return ReplyReader.Read(A.Message(reply.ToMessage().ToArray()), ReadingSettings.Default);
    }

    private static Reply ReplyTo(string request) => Reply.To(new ReceivedMessage
    {
        From = new EmailAddress("releases@example.test", "Releases"),
        To = new EmailAddress("ann.jones@example.org", "Ann Jones"),
        Subject = "Release 7",
        MessageId = "k7h2q3xw5m@example.test",
        Date = new DateTimeOffset(2026, 11, 20, 10, 12, 0, TimeSpan.Zero),
        Text = request,
        Html = string.Concat(request.Split('\n').Select(static line => $"<p>{line}</p>\n")),
    });

    private static IEnumerable<string> TypedLines((string Text, string Comment)[] replies) =>
        replies.Select(static reply => reply.Text.Trim()).Where(static text => !text.AsSpan().ContainsAny('\n', '>'));
}
