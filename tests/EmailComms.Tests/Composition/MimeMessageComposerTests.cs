using System.Text;
using EmailComms.Composition;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace EmailComms.Tests.Composition;

public sealed class MimeMessageComposerTests
{
    private static readonly EmailAddress Author = new("host@example.org", "Host");

    private static readonly EmailAttachment Image =
        EmailAttachment.FromBytes("chart.png", "image/png", new byte[] { 9 }).WithContentId("chart@example.org");

    private readonly MimeMessageComposer _composer = new(new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 8, 30, 0, TimeSpan.Zero)));

    private static EmailMessage Message => new() { To = [new("ann@example.org", "Ann Müller")], Subject = "Grüße", Body = EmailBody.FromText("Hello") };

    [Fact]
    public async Task Writes_the_fields_of_a_notification()
    {
        var mime = await ComposeAsync(Message with { Cc = [new("bob@example.org")], ReplyTo = [new("desk@example.org")] });

        Assert.Equal("\"Host\" <host@example.org>", mime.From.ToString());
        Assert.Equal("Ann Müller", mime.To.Mailboxes.Single().Name);
        Assert.Equal("bob@example.org", mime.Cc.Mailboxes.Single().Address);
        Assert.Equal("desk@example.org", mime.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal("Grüße", mime.Subject);
        Assert.Equal("Sun, 01 Mar 2026 08:30:00 +0000", mime.Headers[HeaderId.Date]);
        Assert.Equal("auto-generated", mime.Headers[HeaderId.AutoSubmitted]);
        Assert.EndsWith("@example.org", mime.MessageId, StringComparison.Ordinal);
        Assert.Equal("Hello", mime.TextBody!.TrimEnd());
        Assert.Null(mime.HtmlBody);
        Assert.False(mime.Headers.Contains(HeaderId.Importance));
    }

    [Fact]
    public async Task Gives_every_message_an_identity_of_its_own()
    {
        var first = await ComposeAsync(Message);
        var second = await ComposeAsync(Message);

        Assert.NotEqual(first.MessageId, second.MessageId);
    }

    [Fact]
    public async Task Puts_each_recipient_into_the_envelope_once_and_blind_ones_nowhere_else()
    {
        using var composed = await _composer.ComposeAsync(
            Message with { Cc = [new("ANN@example.org"), new("bob@example.org")], Bcc = [new("secret@example.org")] },
            Author,
            TestContext.Current.CancellationToken);

        Assert.Equal(["ann@example.org", "bob@example.org", "secret@example.org"], composed.EnvelopeRecipients.Select(recipient => recipient.Address));
        Assert.Equal(Author, composed.EnvelopeSender);
        Assert.DoesNotContain("secret", Serialize(composed.Mime), StringComparison.OrdinalIgnoreCase);
        Assert.False(composed.Mime.Headers.Contains(HeaderId.Bcc));
    }

    [Fact]
    public async Task Nests_alternatives_images_and_files()
    {
        var mime = await ComposeAsync(Message with
        {
            Body = new EmailBody { Text = "Chart", Html = "<p>Chart <img src=\"cid:chart@example.org\"></p>" },
            Attachments =
            [
                EmailAttachment.FromBytes("bericht-ä.pdf", "application/pdf", new byte[] { 1, 2, 3 }),
                Image,
            ],
        });

        var mixed = Assert.IsType<Multipart>(mime.Body);
        Assert.Equal("multipart/mixed", mixed.ContentType.MimeType);
        var alternative = Assert.IsType<MultipartAlternative>(mixed[0]);
        Assert.Equal("text/plain", alternative[0].ContentType.MimeType);
        var related = Assert.IsType<MultipartRelated>(alternative[1]);
        Assert.Equal("text/html", related[0].ContentType.MimeType);
        Assert.Equal("chart@example.org", related[1].ContentId);
        Assert.Equal("inline", related[1].ContentDisposition!.Disposition);
        var file = Assert.IsType<MimePart>(mixed[1]);
        Assert.Equal("bericht-ä.pdf", file.FileName);
        Assert.Equal("attachment", file.ContentDisposition!.Disposition);
        Assert.Equal([1, 2, 3], Content(file));
    }

    [Fact]
    public async Task Lists_an_image_as_a_file_when_there_is_no_html_to_show_it_in()
    {
        var mime = await ComposeAsync(Message with { Attachments = [Image] });

        Assert.Equal("multipart/mixed", mime.Body!.ContentType.MimeType);
        Assert.Single(mime.Attachments);
    }

    [Fact]
    public async Task Derives_the_plain_text_from_html()
    {
        var mime = await ComposeAsync(Message with { Body = EmailBody.FromHtml("<p>One</p><p>Two</p>") });

        Assert.Equal("One\r\n\r\nTwo", mime.TextBody!.TrimEnd().ReplaceLineEndings("\r\n"));
        Assert.Contains("<p>One</p>", mime.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_every_line_of_the_text_one_line_end()
    {
        var mime = await ComposeAsync(Message with { Body = EmailBody.FromText("a\rb\nc\r\nd") });

        Assert.Equal("a\nb\nc\nd", mime.TextBody!.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n'));
    }

    [Fact]
    public async Task Reads_a_stream_that_cannot_seek_and_closes_it()
    {
        var source = new ForwardOnlyStream([4, 5, 6]);
        var mime = await ComposeAsync(Message with { Attachments = [EmailAttachment.FromStream("a.bin", "application/octet-stream", _ => ValueTask.FromResult<Stream>(source))] });

        Assert.Equal([4, 5, 6], Content(mime.Attachments.OfType<MimePart>().Single()));
        Assert.False(source.CanRead);
    }

    [Theory]
    [InlineData(EmailPriority.High, "high", "1")]
    [InlineData(EmailPriority.Low, "low", "5")]
    public async Task States_a_priority(EmailPriority priority, string importance, string number)
    {
        var mime = await ComposeAsync(Message with { Priority = priority });

        Assert.Equal(importance, mime.Headers[HeaderId.Importance]);
        Assert.Equal(number, mime.Headers[HeaderId.XPriority]);
    }

    [Fact]
    public async Task Continues_a_conversation()
    {
        var mime = await ComposeAsync(Message with { MessageId = "c@x", InReplyTo = "b@x", References = ["a@x", "b@x"] });

        Assert.Equal("c@x", mime.MessageId);
        Assert.Equal("b@x", mime.InReplyTo);
        Assert.Equal(["a@x", "b@x"], mime.References);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("ünïcode and ascii")]
    [InlineData("=?utf-8?Q?not_an_encoded=20word?=")]
    [InlineData("H- CK*3/BBv  }aWt* \"/dJ 9f3MD2{RRq0U>^H?-_D:AXey.j4(Vu4m>--b?hSBp$yD.N`m0INRn6BX")]
    [InlineData("before =?utf-8?B?eA==?= after, größer als eine Zeile, und noch etwas mehr Text, damit sie bricht")]
    public async Task Shows_the_subject_and_names_as_the_host_wrote_them(string text)
    {
        var mime = await ComposeAsync(Message with { Subject = text, To = [new("ann@example.org", text)], Headers = [new() { Name = "X-Note", Value = text }] });

        Assert.Equal(text, mime.Subject);
        Assert.Equal(text, mime.To.Mailboxes.Single().Name);
        Assert.Equal(text, mime.Headers["X-Note"]);
    }

    [Fact]
    public async Task Leaves_a_long_link_in_a_field_in_one_piece()
    {
        var link = $"<https://example.org/{new string('a', 300)}>,  <mailto:leave@example.org>";

        var mime = await ComposeAsync(Message with { Headers = [new() { Name = "List-Unsubscribe", Value = link }] });

        Assert.Contains($"List-Unsubscribe: {link}\r\n", Serialize(mime), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bare \r and bare \n and \r\n")]
    [InlineData("nul \0 and bell \a")]
    [InlineData("lange Zeilen: äöü €")]
    public async Task Is_made_of_short_lines_of_ascii_whatever_the_body_holds(string text)
    {
        var body = text + string.Concat(Enumerable.Repeat("word ", 400)) + new string('x', 2000);
        var mime = await ComposeAsync(Message with { Body = new EmailBody { Text = body, Html = body } });

        var wire = Serialize(mime);

        Assert.True(Ascii.IsValid(wire));
        Assert.DoesNotContain('\0', wire);
        Assert.DoesNotContain('\r', wire.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', wire.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        Assert.All(wire.Split("\r\n"), line => Assert.True(line.Length <= 78));
    }

    private static byte[] Content(MimePart part)
    {
        using var buffer = new MemoryStream();
        part.Content!.DecodeTo(buffer);
        return buffer.ToArray();
    }

    private static string Serialize(MimeMessage mime)
    {
        using var buffer = new MemoryStream();
        mime.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, buffer);
        return Encoding.Latin1.GetString(buffer.ToArray());
    }

    // What a recipient's program makes of it, rather than what we put in.
    private async Task<MimeMessage> ComposeAsync(EmailMessage message)
    {
        using var composed = await _composer.ComposeAsync(message, Author, TestContext.Current.CancellationToken);
        using var buffer = new MemoryStream(Encoding.Latin1.GetBytes(Serialize(composed.Mime)));
        return await MimeMessage.LoadAsync(buffer, TestContext.Current.CancellationToken);
    }

    private sealed class ForwardOnlyStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
