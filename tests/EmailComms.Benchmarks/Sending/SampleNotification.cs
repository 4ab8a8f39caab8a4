using System.Net.Mail;
using System.Text;
using MimeKit;

namespace EmailComms.Benchmarks.Sending;

/// <summary>The same notification of about 2 KB, text and HTML, for every library.</summary>
internal static class SampleNotification
{
    private const string Subject = "The shelves have been ordered";

    private static readonly string Text = string.Join('\n', Enumerable.Repeat("The delivery is planned for Tuesday morning and takes about two hours.", 10));
    private static readonly string Html = $"<html><body><p>{Text.Replace("\n", "</p>\n<p>", StringComparison.Ordinal)}</p></body></html>";

    public static EmailMessage Ours() => new()
    {
        To = [new EmailAddress(SmtpTarget.Recipient)],
        Subject = Subject,
        Body = new EmailBody { Text = Text, Html = Html },
    };

    public static MimeMessage ForMailKit(string from)
    {
        var message = new MimeMessage { Subject = Subject, Body = new BodyBuilder { TextBody = Text, HtmlBody = Html }.ToMessageBody() };
        message.From.Add(new MailboxAddress(null, from));
        message.To.Add(new MailboxAddress(null, SmtpTarget.Recipient));
        return message;
    }

    public static MailMessage ForSystemNetMail(string from)
    {
        var message = new MailMessage(from, SmtpTarget.Recipient) { Subject = Subject };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Text, Encoding.UTF8, "text/plain"));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Html, Encoding.UTF8, "text/html"));
        return message;
    }
}
