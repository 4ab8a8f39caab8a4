using EmailComms.Approvals;
using CsCheck;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading.Lines;

public class PassageTests
{
    private static readonly Gen<string> Lines = Gen.OneOf(
        "", "", "", "The answer.", "approve", "> quoted", ">", "On Fri, 20 Nov 2026, Ben <ben@example.org> wrote:", "<ben@example.org> wrote:", "On Fri, 20 Nov 2026 at 10:12 Ben Example <", "From: Ben <ben@example.org>", "To: Ann",
        "Subject: x", "-----Original Message-----", "---- Xyzzy ----", "[EXTERNAL]", "[EXTERNAL] yes", "CAUTION: This email originated from outside the organization.", "Kind regards,", "Thanks", "Ann", "Ann Example", "-- ", "--", "____",
        "Sent from my iPhone", "This e-mail and any attachments are confidential.", "You received this message because", "+49 30 123456", "PS: no", "[ref:ec1-abc]", "| x", "lower case", "\u200B", " ", ":", "wrote:", "@1:");

    [Fact]
    public void Names_every_part_of_a_message()
    {
        var passages = NewText.Trim(
            "[EXTERNAL]\n\nThe answer.\n\nOn Fri, 20 Nov 2026, Ben <ben@example.org> wrote:\n> What was asked.\n\nMore of it.\n\nKind regards,\nAnn\n+49 30 123456\n\nSent from my iPhone\n\nThis e-mail and any attachments are confidential.\n\nFrom: Ben <ben@example.org>\nSubject: x\n\nOlder.").Passages;

        Assert.Equal(
            [ApprovalPassageKind.Banner, ApprovalPassageKind.NewText, ApprovalPassageKind.Attribution, ApprovalPassageKind.QuotedText, ApprovalPassageKind.NewText, ApprovalPassageKind.SignOff, ApprovalPassageKind.Signature, ApprovalPassageKind.DeviceTagline, ApprovalPassageKind.Footer, ApprovalPassageKind.History],
            passages.Select(passage => passage.Kind));
    }

    [Fact]
    public void With_signature_everything_is_kept_that_the_person_and_the_program_put_there()
    {
        var text = NewText.Trim("[EXTERNAL]\nThe answer.\n\nThanks,\nAnn\n\nSent from my iPhone\n\nOn Fri, 20 Nov 2026, Ben <ben@example.org> wrote:\n> What was asked.\n");

        Assert.Equal(["The answer."], text.Lines);
        Assert.Equal(["The answer.", "", "Thanks,", "Ann", "", "Sent from my iPhone"], text.LinesWithSignature);
    }

    [Fact]
    public void Hold_every_line_once_and_in_order() =>
        Lines.Array[0, 30].Sample(
            written =>
            {
                var lines = written.Select(line => new TextLine(line, line.StartsWith('>') ? LineOrigin.Quote : LineOrigin.Body)).ToList();
                var text = QuotedTextTrimmer.Trim(lines);

                Assert.Equal(lines.Select(line => line.Text), text.Passages.SelectMany(passage => passage.Lines));
                Assert.All(text.Passages, passage => Assert.True(Enum.IsDefined(passage.Kind)));
                Assert.All(text.Passages.Zip(text.Passages.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
                Assert.All(text.Lines, line => Assert.Contains(lines, original => original.Text.Contains(line, StringComparison.Ordinal)));
            },
            iter: 20_000);
}
