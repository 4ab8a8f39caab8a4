using MimeKit;
using MimeKit.IO;

namespace EmailComms.Composition;

/// <summary>
/// Makes the body: <c>mixed( alternative( text, related( html, images… ), calendar ), files… )</c>, each layer only where it is
/// needed (RFC 2046 section 5.1, RFC 2387).
/// </summary>
internal static class MimeBodyComposer
{
    public static async Task<MimeEntity> ComposeAsync(EmailBody body, MimeEntity? calendar, IReadOnlyList<EmailAttachment> attachments, CancellationToken cancellationToken)
    {
        var images = new List<MimeEntity>();
        var files = new List<MimeEntity>();
        try
        {
            foreach (var attachment in attachments)
            {
                var isImage = body.Html is not null && attachment.ContentId is not null;
                var part = await ComposeAsync(attachment, isImage, cancellationToken).ConfigureAwait(false);
                (isImage ? images : files).Add(part);
            }
        }
        catch
        {
            images.ForEach(static part => part.Dispose());
            files.ForEach(static part => part.Dispose());
            calendar?.Dispose();
            throw;
        }

        return Mixed(ComposeText(body, images, calendar), files);
    }

    /// <summary>
    /// An invitation (RFC 6047 section 2.4). Without the method, mail programs show a file and no buttons; in base64, as large calendars
    /// send it, nothing on the way has an eye for its folds.
    /// </summary>
    public static MimeEntity Calendar(string method, string content)
    {
        var part = new EncodedText("calendar", content);
        part.ContentType.Parameters.Add("method", method);
        part.ContentTransferEncoding = ContentEncoding.Base64;
        return part;
    }

    // The last alternative that a program knows is the one it shows (RFC 2046 section 5.1.4).
    private static MimeEntity ComposeText(EmailBody body, List<MimeEntity> images, MimeEntity? calendar)
    {
        List<MimeEntity> alternatives = [new EncodedText("plain", body.Text ?? HtmlPlainText.From(body.Html!))];
        if (body.Html is not null)
        {
            var html = new EncodedText("html", body.Html);
            alternatives.Add(images.Count > 0 ? Fill(new MultipartRelated(), [html, .. images]) : html);
        }

        if (calendar is not null)
        {
            alternatives.Add(calendar);
        }

        return alternatives.Count == 1 ? alternatives[0] : Fill(new MultipartAlternative(), alternatives);
    }

    private static MimeEntity Mixed(MimeEntity text, List<MimeEntity> files) =>
        files.Count == 0 ? text : Fill(new Multipart("mixed"), [text, .. files]);

    private static Multipart Fill(Multipart multipart, IEnumerable<MimeEntity> parts)
    {
        foreach (var part in parts)
        {
            multipart.Add(part);
        }

        return multipart;
    }

    private static async Task<MimePart> ComposeAsync(EmailAttachment attachment, bool isImage, CancellationToken cancellationToken)
    {
        var (type, subtype) = MediaTypeName.Split(attachment.MediaType);
        var fileName = attachment.FileName.Trim();
        return new MimePart(type, subtype)
        {
            ContentId = attachment.ContentId,
            ContentDisposition = new ContentDisposition(isImage ? ContentDisposition.Inline : ContentDisposition.Attachment) { FileName = fileName },
            ContentType = { Name = fileName },
            ContentTransferEncoding = ContentEncoding.Base64,
            Content = new MimeContent(await OpenAsync(attachment, cancellationToken).ConfigureAwait(false)),
        };
    }

    // The content is read twice, for its size and for sending; the host's stream is opened once.
    private static async Task<Stream> OpenAsync(EmailAttachment attachment, CancellationToken cancellationToken)
    {
        var source = await attachment.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (source.CanSeek)
        {
            return source;
        }

        await using (source.ConfigureAwait(false))
        {
            var buffer = new MemoryBlockStream();
            try
            {
                await source.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                await buffer.DisposeAsync().ConfigureAwait(false);
                throw;
            }

            return buffer;
        }
    }
}
