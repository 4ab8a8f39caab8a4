using EmailComms.Composition;
using MimeKit;

namespace EmailComms.Tests.Composition;

public class EncodedTextTests
{
    private static readonly FormatOptions Network = new() { NewLineFormat = NewLineFormat.Dos };

    public static TheoryData<string> Texts =>
    [
        "", "\n", "no end", "Two\nlines\n", ".\n..\n", "Grüße\r\nan alle", new string('x', 200), string.Concat(Enumerable.Repeat("日本語\n", 40)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Alone_it_has_the_octets_that_mimekit_writes(string text) => await AssertSameAsync(
        new EncodedText("plain", text),
        Conventional("plain", text));

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task In_a_multipart_it_has_the_octets_that_mimekit_writes(string text) => await AssertSameAsync(
        new Multipart("alternative", new EncodedText("plain", text), new EncodedText("html", text)) { Boundary = "limit" },
        new Multipart("alternative", Conventional("plain", text), Conventional("html", text)) { Boundary = "limit" });

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Written_again_it_has_the_same_octets(string text)
    {
        using var message = Message(new EncodedText("plain", text));

        Assert.Equal(await WriteAsync(message), await WriteAsync(message));
    }

    [Fact]
    public async Task Is_encoded_when_the_encoding_is_chosen_and_not_again()
    {
        var text = new EncodedText("plain", "Grüße");
        using var message = Message(text);
        var content = text.Content;

        message.Prepare(EncodingConstraint.SevenBit);
        await WriteAsync(message);

        Assert.Same(content, text.Content);
        Assert.Equal(text.ContentTransferEncoding, text.Content!.Encoding);
        Assert.Equal("Grüße", text.Text);
    }

    private static async Task AssertSameAsync(MimeEntity body, MimeEntity conventional)
    {
        using var message = Message(body);
        using var expected = Message(conventional);

        Assert.Equal(await WriteAsync(expected), await WriteAsync(message));
    }

    private static TextPart Conventional(string subtype, string text)
    {
        var part = new TextPart(subtype);
        part.SetText(System.Text.Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }

    private static MimeMessage Message(MimeEntity body)
    {
        var message = new MimeMessage(Enumerable.Empty<Header>()) { Body = body };
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static async Task<string> WriteAsync(MimeMessage message)
    {
        using var octets = new MemoryStream();
        await message.WriteToAsync(Network, octets, TestContext.Current.CancellationToken);
        return System.Text.Encoding.Latin1.GetString(octets.ToArray());
    }
}
