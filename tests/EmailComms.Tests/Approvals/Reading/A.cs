using System.Text;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Screening;

namespace EmailComms.Tests.Approvals.Reading;

/// <summary>Replies as the reader meets them.</summary>
internal static class A
{
    private const int MaxTextBytes = 256 * 1024;

    public static ReplyReading PlainReply(string text, string? subject = null) => ReplyReader.Read(Parts("text/plain", text), ReadingSettings.Default, subject);

    public static ReplyReading HtmlReply(string html) => ReplyReader.Read(Parts("text/html", html), ReadingSettings.Default);

    public static ReplyReading Reply(string plain, string html) =>
        ReplyReader.Read(ReceivedParts.FromParts([Part("text/plain", plain), Part("text/html", html)], MaxTextBytes), ReadingSettings.Default);

    public static ReceivedPart Part(string mediaType, string text) => new(
        Encoding.ASCII.GetBytes($"Content-Type: {mediaType}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"),
        Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        IsTruncated: false);

    public static ReceivedParts Message(string message, int maxTextBytes = MaxTextBytes) =>
        Message(Encoding.Latin1.GetBytes(message.ReplaceLineEndings("\r\n")), maxTextBytes);

    public static ReceivedParts Message(byte[] message, int maxTextBytes = MaxTextBytes)
    {
        Assert.True(HeaderBlock.TryRead(message, LineEnds.CrLf, out var header, out var bodyOffset, out _));
        return ReceivedParts.FromMessage(header, message.AsMemory(bodyOffset), LineEnds.CrLf, maxTextBytes);
    }

    private static ReceivedParts Parts(string mediaType, string text) => ReceivedParts.FromParts([Part(mediaType, text)], MaxTextBytes);
}
