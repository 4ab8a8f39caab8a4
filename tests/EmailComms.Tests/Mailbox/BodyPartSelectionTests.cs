using EmailComms.Mailbox;
using MailKit;
using MimeKit;

namespace EmailComms.Tests.Mailbox;

public class BodyPartSelectionTests
{
    [Fact]
    public void Chooses_the_texts_and_leaves_the_attachments()
    {
        var mail = Multipart("mixed", Multipart("alternative", Part("text/plain"), Part("text/html")), Part("image/png", "photo.png"), Part("text/plain", "notes.txt"));

        Assert.Equal(["text/plain", "text/html"], Chosen(mail, isText: true));
    }

    [Theory]
    [InlineData("application/ms-tnef", "winmail.dat")]
    [InlineData("application/octet-stream", "winmail.dat")]
    [InlineData("application/pkcs7-mime", "smime.p7m")]
    public void Chooses_what_holds_a_whole_message(string type, string fileName)
    {
        Assert.Equal([type], Chosen(Multipart("mixed", Part(type, fileName)), isText: true));
        Assert.Equal([type], Chosen(Part(type, fileName), isText: true));
        Assert.Equal(["text/plain", type], Chosen(Multipart("mixed", Part("text/plain"), Part(type, fileName)), isText: true));
    }

    [Theory]
    [InlineData("application/pkcs7-mime", "contract.pdf.p7m")]
    [InlineData("application/octet-stream", "data.bin")]
    [InlineData("application/pkcs7-signature", "smime.p7s")]
    public void Leaves_files_of_the_same_format(string type, string fileName) => Assert.Empty(Chosen(Multipart("mixed", Part(type, fileName)), isText: true));

    [Fact]
    public void Looks_at_how_a_mail_is_encrypted_and_not_at_its_content()
    {
        var mail = Multipart("encrypted", Part("application/pgp-encrypted"), Part("application/octet-stream", "encrypted.asc"));

        Assert.Empty(Chosen(mail, isText: true));
        Assert.Equal(["application/pgp-encrypted"], Chosen(mail, isText: false));
    }

    [Fact]
    public void Looks_at_reports_and_calendar_answers_without_their_content() => Assert.Equal(
        ["text/calendar", "message/delivery-status"],
        Chosen(Multipart("mixed", Part("text/calendar"), Part("message/delivery-status")), isText: false));

    [Fact]
    public void Chooses_the_first_part_of_a_compound_and_the_one_that_is_named_as_its_root()
    {
        var compound = Multipart("related", Part("text/html"), Part("text/plain"), Part("text/richtext"));
        ((BodyPartBasic)compound.BodyParts[1]).ContentId = "<b@x>";

        Assert.Equal(["text/html"], Chosen(compound, isText: true));
        compound.ContentType.Parameters["start"] = "<b@x>";
        Assert.Equal(["text/html", "text/plain"], Chosen(compound, isText: true));
        compound.ContentType.Parameters["start"] = "<c@x>";
        Assert.Equal(["text/html"], Chosen(compound, isText: true));
    }

    [Fact]
    public void Gives_up_on_too_many_texts() => Assert.Null(BodyPartSelection.Select(Multipart("mixed", [.. Enumerable.Range(0, 17).Select(_ => Part("text/plain"))])));

    private static IEnumerable<string> Chosen(BodyPart mail, bool isText) =>
        BodyPartSelection.Select(mail)!.Where(chosen => chosen.IsText == isText).Select(chosen => chosen.Part.ContentType.MimeType);

    private static BodyPartBasic Part(string type, string? fileName = null) => new(ContentType.Parse(type), "1")
    {
        ContentDisposition = fileName is null ? null : new ContentDisposition(ContentDisposition.Attachment) { FileName = fileName },
    };

    private static BodyPartMultipart Multipart(string subtype, params BodyPart[] parts)
    {
        var multipart = new BodyPartMultipart(new ContentType("multipart", subtype), "1");
        foreach (var part in parts)
        {
            multipart.BodyParts.Add(part);
        }

        return multipart;
    }
}
