using MimeKit;

namespace EmailComms.Testing.Tests.Replies;

internal static class ReplyReading
{
    public static MimeMessage Parse(this ReplyMessage reply) =>
        MimeMessage.Load(new MemoryStream(reply.ToArray()), TestContext.Current.CancellationToken);

    /// <summary>The plain text with LF.</summary>
    public static string Text(this MimeMessage message) => message.TextBody!.ReplaceLineEndings("\n");

    /// <summary>The HTML with LF.</summary>
    public static string Html(this MimeMessage message) => message.HtmlBody!.ReplaceLineEndings("\n");

    public static IEnumerable<string> Bodies(this MimeMessage message) =>
        new[] { message.TextBody, message.HtmlBody }.OfType<string>();
}
