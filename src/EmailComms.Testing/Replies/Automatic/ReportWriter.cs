using System.Text;
using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Automatic;

/// <summary>Writes bounces and receipts.</summary>
internal static class ReportWriter
{
    private static readonly BodyEncoding Text = new() { Charsets = ["us-ascii", "utf-8"] };

    public static ReplyMessage Write(ReplyDraft draft, ReportStyle style)
    {
        var context = new ReplyContext(draft, style.Message);
        List<MimePart> parts =
        [
            Text.Encode("text/plain", Template.Fill(style.Text, context.HeaderValue) + "\n"),
            new($"message/{style.Type}", "7bit", NewLines.ToWire(WriteStatus(context, style))),
        ];
        if (style.ReturnsMessage)
        {
            parts.Add(new MimePart("message/rfc822", "7bit", WriteRequest(context.Request)));
        }

        var boundary = Template.Fill(style.Message.Boundary, context.HeaderValue);
        var report = MimePart.Multipart($"multipart/report; report-type={style.Type}", boundary, style.Message.Preamble, parts);
        return ReplyComposer.Assemble(context, report, envelopeSender: null);
    }

    private static string WriteStatus(ReplyContext context, ReportStyle style) => string.Concat(
        style.Status.Split('\n').Select(line => Template.Fill(line, context.HeaderValue) + "\n"));

    private static string WriteRequest(ReceivedMessage request)
    {
        var fields = new StringBuilder()
            .Append(HeaderFields.Write("From", HeaderFields.Mailbox(request.From)))
            .Append(HeaderFields.Write("Date", MimeKit.Utils.DateUtils.FormatDate(request.Date)))
            .Append(HeaderFields.Write("Subject", request.Subject))
            .Append(HeaderFields.Write("To", HeaderFields.Mailbox(request.To)));
        if (request.MessageId is { } id)
        {
            fields.Append(HeaderFields.Write("Message-ID", $"<{id}>"));
        }

        if (request.ReplyTo is { } replyTo)
        {
            fields.Append(HeaderFields.Write("Reply-To", HeaderFields.Mailbox(replyTo)));
        }

        fields.Append(HeaderFields.Write("MIME-Version", "1.0"));
        var body = request.Text is { } text ? Text.Encode("text/plain", text) : Text.Encode("text/html", request.Html ?? string.Empty);
        return $"{NewLines.ToWire(fields.ToString())}{body.WriteFields()}\r\n{body.Body}";
    }
}
