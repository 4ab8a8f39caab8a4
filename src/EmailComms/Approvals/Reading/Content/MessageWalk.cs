using EmailComms.Approvals.Screening;
using MimeKit;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>Walks the MIME tree of one message and collects its body texts.</summary>
internal sealed class MessageWalk(LineEnds lineEnds, int maxTextBytes)
{
    private int _parts;
    private int _sealed;
    private bool _hasUnreadable;
    private bool _hasEncrypted;
    private TnefBody? _tnef;

    public string? PlainText { get; private set; }

    public string? Html { get; private set; }

    public ApprovalReplyReason Problem => _problem != ApprovalReplyReason.None ? _problem
        : PlainText is not null || Html is not null ? ApprovalReplyReason.None
        : _hasEncrypted ? ApprovalReplyReason.Encrypted
        : _hasUnreadable ? ApprovalReplyReason.Unreadable
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

        if (header.ContentType is not { } type)
        {
            _hasUnreadable = true;
            return;
        }

        var fileName = FileNameOf(header);
        if (SealedContent.IsTnef(type, fileName))
        {
            VisitTnef(header, content);
        }
        else if (SealedContent.IsSMime(type, fileName, isWholeMessage: depth == 0))
        {
            VisitSMime(header, content, depth);
        }
        else if (depth == 0 || !IsAttachment(header))
        {
            VisitBody(header, type, content, isTruncated, depth);
        }
    }

    /// <summary>Ends the walk. What a TNEF part holds is another form of the same text, wherever in the message it stands.</summary>
    public void Complete()
    {
        if (_tnef is not { } body)
        {
            return;
        }

        var text = body.PlainText;
        if (PlainText is not null && text is not null && !HaveSameWords(PlainText, text))
        {
            Refuse(ApprovalReplyReason.PartsDisagree);
        }

        PlainText ??= text;
        Html ??= body.Html;
    }

    private void VisitBody(HeaderBlock header, ContentType type, ReadOnlyMemory<byte> content, bool isTruncated, int depth)
    {
        if (!MediaType.IsUnambiguous(header["Content-Type"]))
        {
            Refuse(ApprovalReplyReason.Unreadable);
            return;
        }

        Refuse(AutomaticContent.Of(type));
        if (type.IsMimeType("multipart", "*"))
        {
            VisitMultipart(type, content, depth);
        }
        else if (type.IsMimeType("text", "plain"))
        {
            VisitPlainText(Decode(header, type, content, isTruncated));
        }
        else if (type.IsMimeType("text", "html"))
        {
            Html = Append(Html, Decode(header, type, content, isTruncated));
        }
        else
        {
            _hasEncrypted |= type.IsMimeType("application", "pgp-encrypted");
            _hasUnreadable |= type.IsMimeType("application", "pgp");
        }
    }

    private void VisitPlainText(string? text)
    {
        if (text is not null && PgpText.IsEncrypted(text))
        {
            Refuse(ApprovalReplyReason.Encrypted);
            return;
        }

        PlainText = Append(PlainText, text is null ? null : PgpText.WithoutArmor(text));
    }

    private void VisitTnef(HeaderBlock header, ReadOnlyMemory<byte> content)
    {
        if (_tnef is null && TransferEncoding.TryDecode(UpToLimit(content), header["Content-Transfer-Encoding"], out var octets))
        {
            _tnef = TnefBody.Read(octets, maxTextBytes);
        }

        _hasUnreadable = true;
    }

    private void VisitSMime(HeaderBlock header, ReadOnlyMemory<byte> content, int depth)
    {
        _hasUnreadable = true;
        if (++_sealed > ScreeningLimits.SealedLevels)
        {
            Refuse(ApprovalReplyReason.StructureTooLarge);
            return;
        }

        if (!TransferEncoding.TryDecode(UpToLimit(content), header["Content-Transfer-Encoding"], out var octets))
        {
            return;
        }

        if (CmsContent.Open(octets, out var isEncrypted) is { } signed)
        {
            VisitEntity(signed, depth + 1);
        }

        _hasEncrypted |= isEncrypted || header["Content-Type"]?.Contains("enveloped-data", StringComparison.OrdinalIgnoreCase) == true;
    }

    private void VisitEntity(ReadOnlyMemory<byte> entity, int depth)
    {
        if (HeaderBlock.TryRead(entity.Span, lineEnds, out var header, out var bodyOffset, out var reason))
        {
            Visit(header, entity[bodyOffset..], isTruncated: false, depth);
        }
        else
        {
            Refuse(reason);
        }
    }

    private ReadOnlyMemory<byte> UpToLimit(ReadOnlyMemory<byte> content) => content.Length > maxTextBytes ? content[..maxTextBytes] : content;

    private static bool HaveSameWords(string one, string other) =>
        string.Concat(one.Where(char.IsLetterOrDigit)).Equals(string.Concat(other.Where(char.IsLetterOrDigit)), StringComparison.Ordinal);

    // RFC 2183 2.8: an unknown disposition is an attachment. A file name makes even an inline part a file.
    private static bool IsAttachment(HeaderBlock header) =>
        header["Content-Disposition"] is { } disposition
        && (!HeaderValue.FirstToken(disposition).Equals("inline", StringComparison.OrdinalIgnoreCase)
            || disposition.Contains("filename", StringComparison.OrdinalIgnoreCase));

    private static string? FileNameOf(HeaderBlock header) =>
        header["Content-Disposition"] is { Length: <= ScreeningLimits.ContentTypeOctets } value && ContentDisposition.TryParse(value, out var disposition) ? disposition.FileName : null;

    private void VisitMultipart(ContentType type, ReadOnlyMemory<byte> content, int depth)
    {
        if (type.IsMimeType("multipart", "encrypted"))
        {
            _hasEncrypted = true;
            return;
        }

        var parts = MultipartBody.Split(content, type.Boundary, ScreeningLimits.MimeParts);
        if (parts is null)
        {
            Refuse(string.IsNullOrEmpty(type.Boundary) ? ApprovalReplyReason.Unreadable : ApprovalReplyReason.StructureTooLarge);
            return;
        }

        // The root of a compound (RFC 2387) and the signed text (RFC 1847) come first; what follows serves them.
        var isCompound = type.IsMimeType("multipart", "related");
        var count = isCompound || type.IsMimeType("multipart", "signed") ? Math.Min(1, parts.Count) : parts.Count;
        for (var i = 0; i < count && _problem == ApprovalReplyReason.None; i++)
        {
            VisitEntity(parts[i], depth + 1);
        }

        if (isCompound && CompoundRoot.NameIn(type.Parameters["start"]) is { IsEmpty: false } name)
        {
            VisitNamedRoot(parts, name, depth);
        }
    }

    private void VisitNamedRoot(List<ReadOnlyMemory<byte>> parts, ReadOnlySpan<char> name, int depth)
    {
        foreach (var part in parts.Skip(1))
        {
            if (HeaderBlock.TryRead(part.Span, lineEnds, out var header, out var bodyOffset, out _) && CompoundRoot.IsNamed(header["Content-ID"], name))
            {
                Visit(header, part[bodyOffset..], isTruncated: false, depth + 1);
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

        isTruncated |= content.Length > maxTextBytes;
        if (!TransferEncoding.TryDecode(UpToLimit(content), header["Content-Transfer-Encoding"], out var octets)
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

    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> octets)
    {
        var lastLine = octets.LastIndexOf((byte)'\n');
        return lastLine > 0 ? octets[..lastLine] : octets;
    }

    // A list or gateway may add a text of its own behind the body; it is read as what it is, text further down.
    private static string? Append(string? text, string? more) => text is null ? more : more is null ? text : $"{text}\n{more}";
}
