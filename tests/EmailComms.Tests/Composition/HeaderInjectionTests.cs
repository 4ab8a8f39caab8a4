using System.Text;
using CsCheck;
using EmailComms.Composition;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace EmailComms.Tests.Composition;

/// <summary>No string of the host can add, remove or change a header field: it is refused, or comes out as it went in.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T31")]
public sealed class HeaderInjectionTests
{
    private const string Evil = "x\r\nBcc: eve@example.org";

    private const int Iterations = 2000;

    private static readonly EmailAddress Author = new("host@example.org");
    private static readonly EmailMessage Harmless = new() { To = [new("ann@example.org")], Subject = "s", Body = EmailBody.FromText("b") };

    private static readonly string[] Fixed = ["From", "Date", "Subject", "Message-Id", "To", "Auto-Submitted", "MIME-Version", "Content-Type"];

    // Ordinary text; text full of what headers are made of; and both with what breaks lines sprinkled in.
    private static readonly Gen<string> Hostile = Gen.OneOf(
        Text(Gen.Char[' ', '~']),
        Text(Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\u00a1', '\u1fff'])),
        Text(Gen.OneOf(Gen.Char['a', 'c'], Any(" =?:<>@\"\\;,()[].=?utf-8?Q?="))),
        Text(Gen.OneOf(Gen.Char[' ', '~'], Gen.Char, Any("\r\n\0\t\u0085\u2028\u202E\u200B"))));

    private readonly MimeMessageComposer _composer = new(new FakeTimeProvider());

    public static TheoryData<string, EmailMessage> Injections => new()
    {
        { "Subject", Harmless with { Subject = Evil } },
        { "Subject", Harmless with { Subject = "nul \0" } },
        { "Subject", Harmless with { Subject = "half \ud800 pair" } },
        { "MessageId", Harmless with { MessageId = "a@b>\r\nBcc: <eve@example.org" } },
        { "MessageId", Harmless with { MessageId = "no at sign" } },
        { "MessageId", Harmless with { MessageId = new string('a', 900) + "@b" } },
        { "MessageId", Harmless with { MessageId = "a@b." } },
        { "InReplyTo", Harmless with { InReplyTo = "a@b> <c@d" } },
        { "References", Harmless with { References = ["a@b", Evil] } },
        { "References", Harmless with { References = ["ä@b"] } },
        { "Headers", Harmless with { Headers = [new() { Name = "X-A", Value = Evil }] } },
        { "Headers", Harmless with { Headers = [new() { Name = "X-A: b\r\nBcc", Value = "eve@example.org" }] } },
        { "Headers", Harmless with { Headers = [new() { Name = "", Value = "x" }] } },
        { "Headers", Harmless with { Headers = [new() { Name = "X-Ä", Value = "x" }] } },
        { "Attachments", Harmless with { Attachments = [EmailAttachment.FromBytes("a", "text", default)] } },
        { "Attachments", Harmless with { Attachments = [EmailAttachment.FromBytes("a", "text/x;name=y", default)] } },
        { "Attachments", Harmless with { Attachments = [EmailAttachment.FromBytes("a", "message/rfc822", default)] } },
        { "Attachments", Harmless with { Attachments = [EmailAttachment.FromBytes("a", "multipart/mixed", default)] } },
        { "Attachments", Harmless with { Attachments = [EmailAttachment.FromBytes("=?utf-8?Q?a?=", "text/x", default)] } },
        { "Attachments", Harmless with { Attachments = [EmailAttachment.FromBytes("a", "text/x", default).WithContentId("a> <b")] } },
        { "To", Harmless with { To = [] } },
        { "Cc", Harmless with { Cc = [null!] } },
        { "ReplyTo", Harmless with { ReplyTo = [new("a@b", "half \udc00")] } },
        { "Body", Harmless with { Body = new EmailBody() } },
        { "Priority", Harmless with { Priority = (EmailPriority)9 } },
    };

    [Theory]
    [MemberData(nameof(Injections))]
    public async Task Refuses_what_breaks_out_and_names_the_property_but_not_the_value(string property, EmailMessage message)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _composer.ComposeAsync(message, Author, TestContext.Current.CancellationToken));

        Assert.Equal(property, exception.ParamName);
        Assert.DoesNotContain("eve", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bcc")]
    [InlineData("from")]
    [InlineData("Sender")]
    [InlineData("SUBJECT")]
    [InlineData("Content-Type")]
    [InlineData("Resent-To")]
    [InlineData("Received")]
    [InlineData("DKIM-Signature")]
    [InlineData("Authentication-Results")]
    [InlineData("ARC-Seal")]
    [InlineData("Auto-Submitted")]
    public async Task Refuses_fields_that_are_not_the_hosts_to_write(string name)
    {
        var message = Harmless with { Headers = [new() { Name = name, Value = "x" }] };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _composer.ComposeAsync(message, Author, TestContext.Current.CancellationToken));

        Assert.Equal("Headers", exception.ParamName);
    }

    [Fact]
    public void Any_subject_is_refused_or_comes_out_as_it_went_in() =>
        Check(text => Harmless with { Subject = text }, static (mime, text) => mime.Subject == text);

    [Fact]
    public void Any_display_name_is_refused_or_comes_out_as_it_went_in() =>
        Check(
            text => Harmless with { To = [new("ann@example.org", text)] },
            static (mime, text) => mime.To.Count == 1 && mime.To.Mailboxes.Single() is { Address: "ann@example.org" } mailbox && (mailbox.Name ?? string.Empty) == text);

    [Fact]
    public void Any_field_value_is_refused_or_comes_out_as_it_went_in() =>
        Check(text => Harmless with { Headers = [new() { Name = "X-Note", Value = text }] }, static (mime, text) => mime.Headers["X-Note"] == text, "X-Note");

    [Fact]
    public void Any_field_name_is_refused_or_comes_out_as_it_went_in()
    {
        var names = Gen.Frequency((9, Gen.Char['!', '~']), (1, Gen.Char)).Array[1, 12].Select(static characters => new string(characters));
        names.Sample(name => Holds(Harmless with { Headers = [new() { Name = name, Value = "value" }] }, mime => mime.Headers[name] == "value", [name]), iter: Iterations);
    }

    [Fact]
    public void Any_message_id_is_refused_or_comes_out_as_it_went_in()
    {
        Check(text => Harmless with { MessageId = text }, static (mime, text) => mime.MessageId == text);
        Check(text => Harmless with { MessageId = $"a{text}@b" }, static (mime, text) => mime.MessageId == $"a{text}@b");
        Check(text => Harmless with { InReplyTo = $"a{text}@b" }, static (mime, text) => mime.InReplyTo == $"a{text}@b", "In-Reply-To");
        Check(text => Harmless with { References = ["x@y", $"a{text}@b"] }, static (mime, text) => mime.References.SequenceEqual(["x@y", $"a{text}@b"]), "References");
    }

    [Fact]
    public void Any_file_name_is_refused_or_comes_out_as_it_went_in() =>
        Check(
            text => Harmless with { Attachments = [EmailAttachment.FromBytes(text, "application/pdf", new byte[] { 1 })] },
            static (mime, text) => mime.Attachments.Single() is MimePart part && part.FileName == text && part.Headers.Count == 3);

    [Fact]
    public void Any_media_type_is_refused_or_comes_out_as_it_went_in() =>
        Check(
            text => Harmless with { Attachments = [EmailAttachment.FromBytes("a", $"application/x{text}", new byte[] { 1 })] },
            static (mime, text) => mime.Attachments.Single() is MimePart part && part.ContentType.MimeType == $"application/x{text}" && part.Headers.Count == 3);

    [Fact]
    public void Any_content_id_is_refused_or_comes_out_as_it_went_in() =>
        Check(
            text => Harmless with { Attachments = [EmailAttachment.FromBytes("a", "image/png", new byte[] { 1 }).WithContentId($"x{text}")] },
            static (mime, text) => mime.Attachments.Single() is MimePart part && part.ContentId == $"x{text}" && part.Headers.Count == 4);

    private static Gen<string> Text(Gen<char> character) => character.Array[0, 150].Select(static characters => new string(characters));

    private static Gen<char> Any(string characters) => Gen.Int[0, characters.Length - 1].Select(index => characters[index]);

    private void Check(Func<string, EmailMessage> message, Func<MimeMessage, string, bool> isIntact, params string[] added) =>
        Hostile.Sample(text =>
        {
            try
            {
                return Holds(message(text), mime => isIntact(mime, text.Trim()), added);
            }
            catch (ArgumentException)
            {
                return true;
            }
        }, iter: Iterations);

    private bool Holds(EmailMessage message, Func<MimeMessage, bool> isIntact, string[] added)
    {
        ComposedMessage composed;
        try
        {
            composed = _composer.ComposeAsync(message, Author, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (ArgumentException)
        {
            return true;
        }

        using (composed)
        using (var buffer = new MemoryStream())
        {
            composed.Mime.WriteTo(buffer);
            if (!Ascii.IsValid(buffer.ToArray()))
            {
                return false;
            }

            buffer.Position = 0;
            using var mime = MimeMessage.Load(buffer);

            // A body of one part keeps its fields with the message's.
            var names = mime.Headers.Select(static header => header.Field).Concat(mime.Body!.Headers.Select(static header => header.Field))
                .Where(static name => name != "Content-Transfer-Encoding");
            return names.Order(StringComparer.OrdinalIgnoreCase).SequenceEqual(Fixed.Concat(added).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)
                && isIntact(mime);
        }
    }
}
