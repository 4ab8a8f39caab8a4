using System.Text;
using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies;

/// <summary>Turns a draft into the message that the chosen mail program would send.</summary>
internal static class ReplyComposer
{
    public static ReplyMessage Compose(ReplyDraft draft)
    {
        var context = new ReplyContext(draft, draft.Client.Style);
        return Assemble(context, WriteBody(context), context.From);
    }

    /// <summary>Puts the header fields of the style before a body.</summary>
    public static ReplyMessage Assemble(ReplyContext context, MimePart body, EmailAddress? envelopeSender) =>
        new(envelopeSender, [context.To], Encoding.ASCII.GetBytes($"{WriteFields(context, body)}\r\n{body.Body}"));

    public static MimePart WriteBody(ReplyContext context)
    {
        List<MimePart> alternatives = [];
        if (context.Style.Text is { } text)
        {
            alternatives.Add(TextBody.Write(context, text));
        }

        if (context.Style.Html is { } html)
        {
            alternatives.Add(HtmlBody.Write(context, html));
        }

        var body = alternatives is [var single] ? single : Multipart(context, "multipart/alternative", alternatives);
        return context.Draft.Attachments.Count == 0
            ? body
            : Multipart(context, "multipart/mixed", [body, .. context.Draft.Attachments.Select(static attachment =>
                MimePart.File(attachment.FileName, attachment.MediaType, attachment.Content.Span))]);
    }

    private static MimePart Multipart(ReplyContext context, string contentType, IEnumerable<MimePart> parts) =>
        MimePart.Multipart(contentType, Template.Fill(context.Style.Boundary, context.HeaderValue), context.Style.Preamble, parts);

    private static string WriteFields(ReplyContext context, MimePart body)
    {
        var fields = new StringBuilder();
        foreach (var line in context.Style.Fields.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line == "Content-Type")
            {
                fields.Append(body.WriteFields());
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (Template.Fill(line[(colon + 1)..].Trim(), context.HeaderValue) is { Length: > 0 } value)
            {
                fields.Append(HeaderFields.Write(line[..colon], value));
            }
        }

        foreach (var header in context.Draft.Headers)
        {
            fields.Append(HeaderFields.Write(header.Name, header.Value));
        }

        return NewLines.ToWire(fields.ToString());
    }
}
