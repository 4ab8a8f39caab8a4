using System.Text;
using CsCheck;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Reading.Decisions;
using EmailComms.Approvals.Screening;
using EmailComms.Fuzz;
using EmailComms.Tests.Approvals.Reading.Decisions;
using EmailComms.Tests.Approvals.Reading.Lines;
using EmailComms.Tests.Approvals.Screening;

namespace EmailComms.Tests.Approvals.Reading;

public class ReplyReaderProperties
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "Approve", "approved", "Reject", "I reject", "genehmigt", "abgelehnt", "not", "no", "if", "tomorrow", "wait", "Hi Kim,", "Yes,", "?", "!", ".", ",", " ", " ", " ",
        "\n", "\n\n", "\r\n", "> ", ">", "-- ", "On Fri Ann wrote:", "From: a", "To: b", "Subject: c", "-----Original Message-----", "Sent from my iPhone", "Thanks,",
        "\u200B", "\u202E", "\uD800", "\0", "é", "😀", "Reference: abcdefghijklmnopqrstuvwxyz234567", "<div>", "</div>", "<blockquote>", "</blockquote>", "<p style='display:none'>", "</p>", "<br>", "&gt;", "&#x41;", "<", "x");

    private static readonly Gen<string> Typed = Gen.OneOf([.. LabelledReplies.Approvals.Concat(LabelledReplies.Rejections).Select(static reply => reply.Text)]);

    private static readonly Gen<string> Texts = Gen.OneOf(Pieces.Array[0, 30].Select(string.Concat), Typed);

    // No sign-off or mark of its own, so that it can stand above anything.
    private static readonly Gen<string> TypedLines = Typed.Where(static text => !text.AsSpan().Trim().ContainsAny('\n', '>')).Select(static text => text.Trim());

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T28")]
    public void A_decision_has_a_keyword_in_the_new_text() =>
        Texts.Sample(
            text =>
            {
                foreach (var target in FuzzTarget.All)
                {
                    Assert.Null(Oracle.Check(target, Encoding.UTF8.GetBytes(text)).Failure);
                }
            },
            iter: 10_000);

    // One line that decides, whose comment cannot be the beginning of another sentence.
    private static readonly Gen<string> Decisive = Gen.OneOf(
        LabelledReplies.ApprovalsByLanguage.Concat(LabelledReplies.RejectionsByLanguage).Where(static text => !text.Contains('\n', StringComparison.Ordinal)).ToArray());

    [Fact]
    public void A_decision_stands_in_its_line() =>
        Texts.Sample(
            text =>
            {
                foreach (var reading in new[] { A.PlainReply(text), A.HtmlReply(text) })
                {
                    Assert.True(reading.Decision is null || Keyword.IsIn(reading.DecisionLine), $"{reading.Decision} in {Uri.EscapeDataString(reading.DecisionLine)} of {Uri.EscapeDataString(text)}");
                }
            },
            iter: 10_000);

    [Fact]
    public void The_new_text_is_a_part_of_the_text() =>
        Texts.Sample(
            text =>
            {
                var rest = WellFormedText.Normalize(text).ReplaceLineEndings("\n").AsSpan();
                foreach (var line in A.PlainReply(text).NewText.Split('\n'))
                {
                    var index = rest.IndexOf(line.Trim(), StringComparison.Ordinal);

                    Assert.True(index >= 0, $"\"{line}\" is new in \"{text}\"");
                    rest = rest[(index + line.Trim().Length)..];
                }
            },
            iter: 10_000);

    [Fact]
    public void What_was_read_once_is_read_the_same_again() =>
        Typed.Sample(
            text =>
            {
                var once = A.PlainReply(text);
                var again = A.PlainReply(once.NewText);

                Assert.Equal((once.Decision, once.NewText), (again.Decision, again.NewText));
            },
            iter: 2000);

    [Fact]
    public void A_quote_below_changes_nothing() =>
        Gen.Select(TypedLines, Texts).Sample(
            (typed, history) =>
            {
                var quote = string.Concat(history.ReplaceLineEndings("\n").Split('\n').Select(static line => $"> {line}\n"));

                var alone = A.PlainReply(typed);
                var above = A.PlainReply($"{typed}\n\nOn Fri, 20 Nov 2026 at 10:12, Releases <approvals@example.org> wrote:\n\n{quote}");

                Assert.Equal((alone.Decision, alone.NewText, alone.Comment), (above.Decision, above.NewText, above.Comment));
            },
            iter: 3000);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30")]
    public void Quoted_text_never_decides() =>
        Texts.Sample(
            text => A.PlainReply(string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(static line => $"> {line}\n"))).Decision is null,
            iter: 10_000);

    [Fact]
    public void Blanks_line_ends_encodings_and_charsets_change_nothing() =>
        Typed.Where(static text => !text.Contains("-- ", StringComparison.Ordinal)).Sample(
            text =>
            {
                var reading = Said(A.PlainReply(text));
                string[] variants = [text.ReplaceLineEndings("\r\n"), text.ReplaceLineEndings("  \n"), text + "\n", text + "\n \n\t\n"];

                Assert.All(variants, variant => Assert.Equal(reading, Said(A.PlainReply(variant))));
                Assert.Equal(reading, Said(Read("8bit", "utf-8", Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")))));
                Assert.Equal(reading, Said(Read("quoted-printable", "utf-8", Encoding.ASCII.GetBytes(string.Concat(Encoding.UTF8.GetBytes(text).Select(static octet => $"={octet:X2}"))))));
                if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
                {
                    Assert.Equal(reading, Said(Read("8bit", "iso-8859-1", Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\r\n")))));
                }
            },
            iter: 1000);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T28")]
    public void The_other_decision_on_a_line_of_its_own_takes_the_decision_away() =>
        Gen.Select(Gen.OneOf(LabelledReplies.Approvals.Select(reply => reply.Text.Trim()).Where(text => !text.Contains('\n', StringComparison.Ordinal)).ToArray()), Gen.OneOf("Reject", "I reject", "abgelehnt", "Rejeté"))
            .Sample((text, opposite) => A.PlainReply($"{text}\n{opposite}\n").Decision is null, iter: 2000);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T28")]
    public void A_question_mark_takes_the_decision_away() =>
        Decisive.Sample(text => A.PlainReply(text.TrimEnd('.', '!', '。', '।', ' ') + "?").Decision is null, iter: 2000);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T28")]
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
    [Trait("Category", "Threat")]
    [Trait("Threat", "T26")]
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
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
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
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    public void Never_throws_on_arbitrary_text() =>
        Gen.String.Sample(
            text =>
            {
                A.PlainReply(text);
                A.HtmlReply(text);
            },
            iter: 5000);

    // Two texts that say the same are still two.
    private static ReplyReading Said(ReplyReading reading) => reading with { Text = null };

    private static ReplyReading Read(string encoding, string charset, byte[] text)
    {
        var header = Encoding.ASCII.GetBytes($"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n");
        return ReplyReader.Read(ReceivedParts.FromParts([new ReceivedPart(header, text, IsTruncated: false)], maxTextBytes: 64 * 1024), ReadingSettings.Default);
    }
}
