using System.Text;
using EmailComms.Mailbox;
using MailKit;
using MimeKit;

namespace EmailComms.Tests.Mailbox;

public class MailBeginningTests
{
    private const int MaxTextBytes = 4096;

    private static readonly string Photograph = new('A', 100_000);

    [Fact]
    public void Holds_the_texts_before_the_first_attachment_and_no_more()
    {
        var plain = Part("text/plain", "Approve");
        var html = Part("text/html", "<p>Approve</p>");
        var mail = Mail.Of(Multipart("mixed", "b", Multipart("alternative", "bb", plain, html), Part("image/jpeg", Photograph)));

        var beginning = mail.Read(plain.Structure, html.Structure);

        Assert.Equal("Subject: Re: go\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n", Text(beginning!.Header));
        Assert.Equal(("Content-Type: text/plain\r\n\r\n", "Approve", false), Found(beginning, plain));
        Assert.Equal(("Content-Type: text/html\r\n\r\n", "<p>Approve</p>", false), Found(beginning, html));
        Assert.InRange(mail.LengthFor(plain.Structure, html.Structure)!.Value, 1, 500);
    }

    [Fact]
    public void Leaves_the_text_behind_an_attachment_and_finds_the_one_behind_a_logo()
    {
        var first = Part("text/plain", "Approve");
        var last = Part("text/plain", "Ann");
        var behindLogo = Mail.Of(Multipart("mixed", "b", first, Part("image/png", new string('A', 9000)), last));
        var behindPhotograph = Mail.Of(Multipart("mixed", "b", first, Part("image/jpeg", Photograph), last));

        Assert.Equal("Ann", Found(behindLogo.Read(first.Structure, last.Structure, maxTextBytes: 100_000)!, last)!.Value.Content);
        Assert.Equal("Approve", Found(behindPhotograph.Read(first.Structure, last.Structure, maxTextBytes: 500_000)!, first)!.Value.Content);
        Assert.Null(Found(behindPhotograph.Read(first.Structure, last.Structure, maxTextBytes: 500_000)!, last));
    }

    [Fact]
    public void Holds_the_body_of_a_mail_that_has_no_parts_up_to_the_limit()
    {
        var body = Part("text/plain", new string('x', 5000));
        var mail = Mail.Of(body);

        var (header, content, isCut) = Found(mail.Read(body.Structure)!, body)!.Value;

        Assert.Equal("Subject: Re: go\r\nContent-Type: text/plain\r\n\r\n", header);
        Assert.Equal(MaxTextBytes, content.Length);
        Assert.True(isCut);
    }

    [Fact]
    public void Gives_the_fields_alone_of_a_part_whose_content_is_not_asked_for()
    {
        var calendar = Part("text/calendar", "BEGIN:VCALENDAR");
        var mail = Mail.Of(Multipart("mixed", "b", calendar, Part("image/jpeg", Photograph)));

        var found = mail.Read(calendar.Structure)!.Find(calendar.Structure, maxBytes: 0);

        Assert.Equal(("Content-Type: text/calendar\r\n\r\n", string.Empty, false), (Text(found!.MimeHeader), Text(found.Content), found.IsCut));
    }

    [Fact]
    public void Passes_over_preamble_and_epilogue()
    {
        var inner = Part("text/plain", "Approve");
        var outer = Part("text/plain", "Ann");
        var structure = Multipart("mixed", "b", Multipart("alternative", "bb", inner), outer);
        var mail = Mail.Of(structure, text => text.Replace("--bb--\r\n", "--bb-- \t\r\n--bbb\r\nepilogue\r\n", StringComparison.Ordinal).Replace("\r\n\r\n--b\r\n", "\r\n\r\n--bc\r\npreamble --b\r\n--b \r\n", StringComparison.Ordinal));

        var beginning = mail.Read(inner.Structure, outer.Structure)!;

        Assert.Equal("Approve", Found(beginning, inner)!.Value.Content);
        Assert.Equal("Ann", Found(beginning, outer)!.Value.Content);
    }

    /// <summary>Exchange and others describe a mail that is not the one they give. Then the server is asked for each part.</summary>
    [Theory]
    [InlineData("Approve\r\n", "Approve!\r\n")]
    [InlineData("Approve\r\n", "Approv\r\n")]
    [InlineData("Approve\r\n", "Approve\n")]
    [InlineData("Approve\r\n--b", "Approve\r\n--c")]
    [InlineData("text/plain\r\n\r\n", "text/plain\r\n")]
    public void Finds_nothing_where_the_octets_are_not_as_the_server_says(string told, string given)
    {
        var text = Part("text/plain", "Approve");
        var mail = Mail.Of(Multipart("mixed", "b", text, Part("image/jpeg", Photograph)));

        Assert.Equal("Approve", Found(mail.Read(text.Structure)!, text)!.Value.Content);
        Assert.Null(Found((mail with { Octets = mail.Octets.Replace(told, given, StringComparison.Ordinal) }).Read(text.Structure)!, text));
    }

    [Fact]
    public void Does_not_take_the_wrong_end_of_a_header_section_for_that_of_a_mail_without_parts()
    {
        var body = Part("text/plain", "Approve");
        var mail = Mail.Of(body);

        Assert.Null(Found((mail with { Octets = mail.Octets.Replace("go\r\n", "go\r\n\r\n", StringComparison.Ordinal) }).Read(body.Structure)!, body));
    }

    [Fact]
    public void Is_not_read_when_the_sizes_do_not_fit_together()
    {
        var text = Part("text/plain", "Approve");
        var mail = Mail.Of(Multipart("mixed", "b", text, Part("image/jpeg", Photograph)));

        Assert.Null((mail with { Size = Photograph.Length }).LengthFor(text.Structure));
        Assert.Null((mail with { Size = Photograph.Length + (65 * 1024) }).LengthFor(text.Structure));
    }

    [Fact]
    public void Has_no_header_section_that_does_not_end()
    {
        var text = Part("text/plain", "Approve");
        var mail = Mail.Of(Multipart("mixed", "b", text));

        Assert.Null(MailBeginning.Read("Subject: Re: go\r\nX: "u8.ToArray(), mail.Size, mail.Structure));
        Assert.Null(MailBeginning.Read(ReadOnlyMemory<byte>.Empty, mail.Size, mail.Structure));
    }

    [Fact]
    public void Nesting_without_an_end_is_not_followed()
    {
        var text = Part("text/plain", "Approve");
        var nested = Enumerable.Range(0, 20).Aggregate(text, static (inner, level) => Multipart("mixed", $"b{level}", inner));

        Assert.Null(Found(Mail.Of(nested).Read(text.Structure)!, text));
    }

    private static (string MimeHeader, string Content, bool IsCut)? Found(MailBeginning beginning, Sample part) =>
        beginning.Find(part.Structure, MaxTextBytes) is { } found ? (Text(found.MimeHeader), Text(found.Content), found.IsCut) : null;

    private static string Text(ReadOnlyMemory<byte> octets) => Encoding.Latin1.GetString(octets.Span);

    private static Sample Part(string type, string content) =>
        new(new BodyPartBasic(ContentType.Parse(type), "1") { Octets = (uint)content.Length }, $"Content-Type: {type}\r\n\r\n{content}");

    private static Sample Multipart(string subtype, string boundary, params Sample[] parts)
    {
        var type = new ContentType("multipart", subtype) { Boundary = boundary };
        var structure = new BodyPartMultipart(type, "1");
        foreach (var part in parts)
        {
            structure.BodyParts.Add(part.Structure);
        }

        var content = string.Concat(parts.Select(part => $"--{boundary}\r\n{part.Octets}\r\n"));
        return new Sample(structure, $"Content-Type: multipart/{subtype}; boundary=\"{boundary}\"\r\n\r\n{content}--{boundary}--\r\n");
    }

    /// <summary>A part as the server describes it, and as it is.</summary>
    private sealed record Sample(BodyPart Structure, string Octets);

    private sealed record Mail(BodyPart Structure, string Octets, long Size)
    {
        public static Mail Of(Sample body, Func<string, string>? change = null)
        {
            var octets = $"Subject: Re: go\r\n{(change ?? (static text => text))(body.Octets)}";
            return new Mail(body.Structure, octets, octets.Length);
        }

        public int? LengthFor(params BodyPart[] texts) => MailBeginning.LengthFor(Size, Structure, texts, MaxTextBytes);

        public MailBeginning? Read(params BodyPart[] texts) => Read(texts, MaxTextBytes);

        public MailBeginning? Read(BodyPart first, BodyPart second, int maxTextBytes) => Read([first, second], maxTextBytes);

        private MailBeginning? Read(BodyPart[] texts, int maxTextBytes) =>
            MailBeginning.LengthFor(Size, Structure, texts, maxTextBytes) is { } length
                ? MailBeginning.Read(Encoding.Latin1.GetBytes(Octets).AsMemory(0, Math.Min(length, Octets.Length)), Size, Structure)
                : null;
    }
}
