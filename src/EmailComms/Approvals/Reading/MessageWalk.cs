using EmailComms.Approvals.Screening;
using MimeKit;

namespace EmailComms.Approvals.Reading;

/// <summary>Walks the MIME tree of one message and collects its body texts.</summary>
internal sealed class MessageWalk(LineEnds lineEnds, int maxTextBytes)
{
    private int _parts;
    private bool _hasUnreadable;

    public string? PlainText { get; private set; }

    public string? Html { get; private set; }

    public ApprovalReplyReason Problem => _problem != ApprovalReplyReason.None ? _problem
        : _hasUnreadable && PlainText is null && Html is null ? ApprovalReplyReason.Unreadable
        : ApprovalReplyReason.None;

    private ApprovalReplyReason _problem;

    public void Refuse(ApprovalReplyReason reason) => _problem = _problem == ApprovalReplyReason.None ? reason : _problem;

    public void Visit(HeaderBlock header, ReadOnlyMemory<byte> content, bool isTruncated, int depth)
    {
        if (depth > ScreeningLimits.MimeDepth || ++_parts > ScreeningLimits.MimeParts)
        {
            Refuse(ApprovalReplyReason.StructureTooLarge);
            return;
        }

        if (depth > 0 && IsAttachment(header))
        {
            return;
        }

        if (MediaType.Of(header) is not { } type)
        {
            _hasUnreadable = true;
            return;
        }

        Refuse(AutomaticContent.Of(type));
        if (type.IsMimeType("multipart", "*"))
        {
            VisitMultipart(type, content, depth);
        }
        else if (type.IsMimeType("text", "plain"))
        {
            PlainText = Append(PlainText, Decode(header, type, content, isTruncated));
        }
        else if (type.IsMimeType("text", "html"))
        {
            Html = Append(Html, Decode(header, type, content, isTruncated));
        }
        else
        {
            _hasUnreadable |= IsSealed(type);
        }
    }

    // RFC 2183 2.8: an unknown disposition is an attachment. A file name makes even an inline part a file.
    private static bool IsAttachment(HeaderBlock header) =>
        header["Content-Disposition"] is { } disposition
        && (!HeaderValue.FirstToken(disposition).Equals("inline", StringComparison.OrdinalIgnoreCase)
            || disposition.Contains("filename", StringComparison.OrdinalIgnoreCase));

    // Encrypted, opaquely signed (the text is inside the signature), or in a format of its own.
    private static bool IsSealed(ContentType type) =>
        type.IsMimeType("application", "pkcs7-mime") || type.IsMimeType("application", "x-pkcs7-mime")
        || type.IsMimeType("application", "pgp") || type.IsMimeType("application", "ms-tnef");

    private void VisitMultipart(ContentType type, ReadOnlyMemory<byte> content, int depth)
    {
        if (type.IsMimeType("multipart", "encrypted"))
        {
            _hasUnreadable = true;
            return;
        }

        var parts = MultipartBody.Split(content, type.Boundary, ScreeningLimits.MimeParts);
        if (parts is null)
        {
            Refuse(string.IsNullOrEmpty(type.Boundary) ? ApprovalReplyReason.Unreadable : ApprovalReplyReason.StructureTooLarge);
            return;
        }

        // The root of a compound (RFC 2387) and the signed text (RFC 1847) come first; what follows serves them.
        var count = type.IsMimeType("multipart", "related") || type.IsMimeType("multipart", "signed") ? Math.Min(1, parts.Count) : parts.Count;
        for (var i = 0; i < count && Problem is ApprovalReplyReason.None or ApprovalReplyReason.Unreadable; i++)
        {
            if (HeaderBlock.TryRead(parts[i].Span, lineEnds, out var header, out var bodyOffset, out var reason))
            {
                Visit(header, parts[i][bodyOffset..], isTruncated: false, depth + 1);
            }
            else
            {
                Refuse(reason);
            }
        }
    }

    private string? Decode(HeaderBlock header, ContentType type, ReadOnlyMemory<byte> content, bool isTruncated)
    {
        if (!RawLines.AreSound(content.Span, lineEnds))
        {
            Refuse(ApprovalReplyReason.BareLineEnd);
            return null;
        }

        if (content.Length > maxTextBytes)
        {
            (content, isTruncated) = (content[..maxTextBytes], true);
        }

        if (!TransferEncoding.TryDecode(content, EncodingOf(header), out var octets)
            || !TextCharset.TryDecode(isTruncated ? WithoutCutCharacter(octets.Span) : octets.Span, type.Charset, out var text))
        {
            Refuse(ApprovalReplyReason.Unreadable);
            return null;
        }

        var isFlowed = type.IsMimeType("text", "plain") && string.Equals(type.Format, "flowed", StringComparison.OrdinalIgnoreCase);
        return isFlowed
            ? FlowedText.Unflow(text, string.Equals(type.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase))
            : text;
    }

    private static string? EncodingOf(HeaderBlock header) =>
        header["Content-Transfer-Encoding"] is { Length: > 0 } value ? HeaderValue.FirstToken(value).ToString() : null;

    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> octets)
    {
        var lastLine = octets.LastIndexOf((byte)'\n');
        return lastLine > 0 ? octets[..lastLine] : octets;
    }

    // A list or gateway may add a text of its own behind the body; it is read as what it is, text further down.
    private static string? Append(string? text, string? more) => text is null ? more : more is null ? text : $"{text}\n{more}";
}
