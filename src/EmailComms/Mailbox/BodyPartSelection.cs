using MailKit;
using MimeKit;

namespace EmailComms.Mailbox;

/// <summary>
/// Chooses from a BODYSTRUCTURE what is fetched of a large mail: the same that is read of a small one, or one text more or less
/// would turn its meaning. Texts come with their content, and so do the formats that hold a whole message; other texts and messages
/// come by their MIME fields only, which tell a report or a calendar answer; attachments not at all. Of a report, the parts come that
/// tell what was not delivered.
/// </summary>
internal static class BodyPartSelection
{
    // Behind an attachment, each costs two round trips. People write one text or two, three with a photograph in between.
    private const int MaxParts = 16;

    // What is deeper or wider is not read of a small mail either.
    internal const int MaxDepth = 16;
    private const int MaxChildren = 64;

    /// <summary>The parts in the order of the mail; null when there are too many.</summary>
    public static List<(BodyPart Part, bool IsText)>? Select(BodyPart structure)
    {
        var selected = new List<(BodyPart Part, bool IsText)>();
        return TryVisit(structure, selected, depth: 0, isOfReport: false) ? selected : null;
    }

    private static bool TryVisit(BodyPart part, List<(BodyPart Part, bool IsText)> selected, int depth, bool isOfReport)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        if (part is BodyPartBasic basic && IsSealed(basic, isWholeMessage: depth == 0))
        {
            selected.Add((part, true));
            return selected.Count <= MaxParts;
        }

        if (isOfReport && TellsWhatFailed(part.ContentType))
        {
            selected.Add((part, true));
            return selected.Count <= MaxParts;
        }

        if (depth > 0 && IsAttachment(part))
        {
            return true;
        }

        if (part is BodyPartMultipart multipart)
        {
            return TryVisitChildren(multipart, selected, depth);
        }

        var type = part.ContentType;
        var isText = type.IsMimeType("text", "plain") || type.IsMimeType("text", "html");
        var tellsTheKind = type.IsMimeType("text", "*") || type.IsMimeType("application", "pgp-encrypted") || (type.IsMimeType("message", "*") && part is not BodyPartMessage);
        if (isText || tellsTheKind)
        {
            selected.Add((part, isText));
        }

        return selected.Count <= MaxParts;
    }

    // The root of a compound (RFC 2387), the signed text and the way of encryption (RFC 1847) come first; what follows serves them.
    private static bool TryVisitChildren(BodyPartMultipart multipart, List<(BodyPart Part, bool IsText)> selected, int depth)
    {
        var type = multipart.ContentType;
        var isCompound = type.IsMimeType("multipart", "related");
        var isFirstOnly = isCompound || type.IsMimeType("multipart", "signed") || type.IsMimeType("multipart", "encrypted");
        var root = isCompound ? CompoundRoot.NameIn(type.Parameters["start"]) : [];
        for (var i = 0; i < Math.Min(multipart.BodyParts.Count, MaxChildren); i++)
        {
            var child = multipart.BodyParts[i];
            var isRead = i == 0 || !isFirstOnly || (!root.IsEmpty && CompoundRoot.IsNamed((child as BodyPartBasic)?.ContentId, root));
            if (isRead && !TryVisit(child, selected, depth + 1, isOfReport: depth == 0 && type.IsMimeType("multipart", "report")))
            {
                return false;
            }
        }

        return multipart.BodyParts.Count <= MaxChildren;
    }

    // RFC 3464 section 2, RFC 6522 section 4. The message that came back begins with its header section, and is cut behind it.
    private static bool TellsWhatFailed(ContentType type) =>
        type.IsMimeType("message", "delivery-status") || type.IsMimeType("message", "rfc822") || type.IsMimeType("text", "rfc822-headers");

    // Outlook's own format, and an S/MIME message (RFC 8551 section 3.2.1). Files that were signed for themselves have names of their own.
    private static bool IsSealed(BodyPartBasic part, bool isWholeMessage)
    {
        var type = part.ContentType;
        var isFile = type.IsMimeType("application", "octet-stream");
        var isCms = type.IsMimeType("application", "pkcs7-mime") || type.IsMimeType("application", "x-pkcs7-mime");
        return type.IsMimeType("application", "ms-tnef") || type.IsMimeType("application", "vnd.ms-tnef")
            || (isFile && "winmail.dat".Equals(part.FileName, StringComparison.OrdinalIgnoreCase))
            || (isCms && (isWholeMessage || string.IsNullOrEmpty(part.FileName)))
            || ((isCms || isFile) && "smime.p7m".Equals(part.FileName, StringComparison.OrdinalIgnoreCase));
    }

    // RFC 2183 section 2.8: an unknown disposition is an attachment. A file name makes even an inline part a file.
    private static bool IsAttachment(BodyPart part)
    {
        var disposition = part switch
        {
            BodyPartBasic basic => basic.ContentDisposition,
            BodyPartMultipart multipart => multipart.ContentDisposition,
            _ => null,
        };
        return disposition is not null
            && (!disposition.Disposition.Equals("inline", StringComparison.OrdinalIgnoreCase) || disposition.FileName is not null);
    }
}
