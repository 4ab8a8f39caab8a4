using System.Text;
using MimeKit;
using MimeKit.IO;
using MimeKit.IO.Filters;

namespace EmailComms.Composition;

/// <summary>
/// A text that is encoded once, when its encoding is chosen, and then written as it travels, with CR and LF at each line end: for its
/// size, and for every attempt to send it.
/// </summary>
internal sealed class EncodedText : TextPart
{
    public EncodedText(string subtype, string text)
        : base(subtype)
    {
        ContentType.CharsetEncoding = Encoding.UTF8;
        Content = new MimeContent(new MemoryStream(CanonicalText.Encode(text), writable: false));
    }

    public override void Prepare(EncodingConstraint constraint, int maxLineLength)
    {
        base.Prepare(constraint, maxLineLength);
        if (Content!.Encoding != ContentTransferEncoding && ContentTransferEncoding is ContentEncoding.QuotedPrintable or ContentEncoding.Base64)
        {
            using var text = Content;
            Content = new MimeContent(Encode(text), ContentTransferEncoding);
        }
    }

    public override async Task WriteToAsync(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        if (!contentOnly)
        {
            await Headers.WriteToAsync(options, stream, cancellationToken).ConfigureAwait(false);
        }

        var octets = Content!.Stream!;
        octets.Position = 0;
        await octets.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);

        // Inside a multipart the line end belongs to the boundary that follows (RFC 2046 section 5.1.1).
        if (contentOnly && !EndsLine(octets))
        {
            await stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }
    }

    private MemoryBlockStream Encode(IMimeContent text)
    {
        var octets = new MemoryBlockStream();
        using var encoding = new FilteredStream(octets);
        encoding.Add(EncoderFilter.Create(ContentTransferEncoding));
        encoding.Add(new Unix2DosFilter());
        text.DecodeTo(encoding);
        encoding.Flush();
        return octets;
    }

    private static bool EndsLine(Stream octets)
    {
        if (octets.Length == 0)
        {
            return false;
        }

        octets.Position = octets.Length - 1;
        return octets.ReadByte() == '\n';
    }
}
