using System.Text;
using CsCheck;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Screening;
using EmailComms.Tests.Approvals.Screening;

namespace EmailComms.Tests.Approvals.Reading;

public class ReplyReaderProperties
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "Approve", "approved", "Reject", "I reject", "genehmigt", "abgelehnt", "not", "no", "if", "tomorrow", "wait", "Hi Kim,", "Yes,", "?", "!", ".", ",", " ", " ", " ",
        "\n", "\n\n", "\r\n", "> ", ">", "-- ", "On Fri Ann wrote:", "From: a", "To: b", "Subject: c", "-----Original Message-----", "Sent from my iPhone", "Thanks,",
        "\u200B", "\u202E", "\uD800", "\0", "é", "😀", "Reference: abcdefghijklmnopqrstuvwxyz234567", "<div>", "</div>", "<blockquote>", "</blockquote>", "<p style='display:none'>", "</p>", "<br>", "&gt;", "&#x41;", "<", "x");

    // One line that decides, whose comment cannot be the beginning of another sentence.
    private static readonly Gen<string> Decisive = Gen.OneOf(
        LabelledReplies.ApprovalsByLanguage.Concat(LabelledReplies.RejectionsByLanguage).Where(static text => !text.Contains('\n', StringComparison.Ordinal)).ToArray());

    [Fact]
    public void A_decision_stands_in_its_line() =>
        Pieces.Array[0, 30].Select(string.Concat).Sample(
            text =>
            {
                foreach (var reading in new[] { A.PlainReply(text), A.HtmlReply(text) })
                {
                    var words = new DecisionWords(reading.DecisionLine, DecisionVocabulary.BuiltIn);
                    var isOpening = words.IsIn(PhraseKind.Decision, 0, words.Count, 0);

                    Assert.True(reading.Decision is null || (isOpening && reading.Reason == ApprovalReplyReason.None), text);
                    Assert.True(reading.Decision is not null || reading.Reason != ApprovalReplyReason.None, text);
                    Assert.True(reading.Decision is not null || reading.Comment.Length == 0, text);
                }
            },
            iter: 10_000);

    [Fact]
    public void The_other_decision_on_a_line_of_its_own_takes_the_decision_away() =>
        Gen.Select(Gen.OneOf(LabelledReplies.Approvals.Select(reply => reply.Text.Trim()).Where(text => !text.Contains('\n', StringComparison.Ordinal)).ToArray()), Gen.OneOf("Reject", "I reject", "abgelehnt", "Rejeté"))
            .Sample((text, opposite) => A.PlainReply($"{text}\n{opposite}\n").Decision is null, iter: 2000);

    [Fact]
    public void A_question_mark_takes_the_decision_away() =>
        Decisive.Sample(text => A.PlainReply(text.TrimEnd('.', '!', '。', '।', ' ') + "?").Decision is null, iter: 2000);

    [Fact]
    public void A_negation_in_front_takes_the_decision_away() =>
        Gen.Select(Gen.OneOf("Not", "I do not", "Never", "Nicht", "Nie", "未", "Не", "Δεν", "لا", "לא", "नहीं"), Decisive.Where(OpensAtOnce))
            .Sample((negation, text) => A.PlainReply($"{negation} {text}").Decision is null, iter: 2000);

    [Fact]
    public void A_line_that_takes_it_back_takes_the_decision_away() =>
        Gen.Select(Decisive, Gen.OneOf("No, wait", "Wait", "I changed my mind", "Sorry, wrong mail"))
            .Sample((text, line) => A.PlainReply($"{text}\n{line}").Decision is null, iter: 2000);

    // "I do not" before "Hi Kim, approved" or before "I cannot approve this. Rejected." negates nothing.
    private static bool OpensAtOnce(string text) => DecisionPhrase.Find(new DecisionWords(text, DecisionVocabulary.BuiltIn), 0) is not null;

    [Fact]
    public void An_automatic_header_always_takes_the_decision_away()
    {
        var automatic = Gen.OneOf("Auto-Submitted: auto-replied", "Precedence: bulk", "Precedence: list", "List-Id: <x>", "X-Autoreply: yes", "X-Autorespond: x", "Return-Path: <>", "List-Unsubscribe: <x>");
        var human = Gen.OneOf("Subject: Re: x", "X-MS-Has-Attach:", "In-Reply-To: <a@example.org>", "Date: x", "Auto-Submitted: no", "X-Auto-Response-Suppress: All");

        Gen.Select(human.Array[0, 4], automatic, human.Array[0, 4]).Sample(
            (before, field, after) =>
            {
                var fields = before.Append(field).Concat(after).Distinct();
                return AutomaticMailScreening.Check(Headers.Read(string.Concat(fields.Select(line => line + "\r\n"))), _ => false) != ApprovalReplyReason.None;
            },
            iter: 2000);
    }

    [Fact]
    public void Never_throws_on_arbitrary_octets()
    {
        var mime = Gen.OneOf(
            "Content-Type: ", "text/plain", "text/html", "multipart/alternative", "; boundary=b", "; charset=utf-8", "; charset=utf-7", "; format=flowed", "\r\n", "\r\n\r\n", "--b", "--b--",
            "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable", "Content-Disposition: inline", "QXBwcm92ZQ==", "=41=", "Approve", "<p>", "\u00FF", " ", ":", "\0");
        var message = mime.Array[0, 30].Select(pieces => Encoding.Latin1.GetBytes(string.Concat(pieces)));

        Gen.OneOf(message, Gen.Byte.Array[0, 500]).Sample(
            octets =>
            {
                if (HeaderBlock.TryRead(octets, LineEnds.File, out var header, out var bodyOffset, out _))
                {
                    AutomaticMailScreening.Check(header, _ => false);
                    ReplyReader.Read(ReceivedParts.FromMessage(header, octets.AsMemory(bodyOffset), LineEnds.File, 4096), ReadingSettings.Default);
                }
            },
            iter: 10_000);
    }

    [Fact]
    public void Never_throws_on_arbitrary_text() =>
        Gen.String.Sample(
            text =>
            {
                A.PlainReply(text);
                A.HtmlReply(text);
            },
            iter: 5000);
}
