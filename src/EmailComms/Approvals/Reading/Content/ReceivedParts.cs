using EmailComms.Approvals.Screening;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>The texts of a message that a person sees as its body: plain, HTML, or both as alternatives of each other.</summary>
/// <remarks>Attachments and enclosed messages are never read.</remarks>
internal sealed class ReceivedParts
{
    private ReceivedParts(string? plainText, string? html, ApprovalReplyReason problem)
    {
        PlainText = plainText;
        Html = html;
        Problem = problem;
    }

    /// <summary>The plain text, or null when the message has none.</summary>
    public string? PlainText { get; }

    /// <summary>The HTML, or null when the message has none.</summary>
    public string? Html { get; }

    /// <summary>Why the message is not read at all, or <see cref="ApprovalReplyReason.None"/>.</summary>
    public ApprovalReplyReason Problem { get; }

    /// <summary>Takes the texts out of a whole message.</summary>
    /// <param name="header">Its header section, already screened.</param>
    /// <param name="body">What follows the header section.</param>
    /// <param name="lineEnds">Which line ends the source may have.</param>
    /// <param name="maxTextBytes">How much of each text is read, in octets as transferred.</param>
    public static ReceivedParts FromMessage(HeaderBlock header, ReadOnlyMemory<byte> body, LineEnds lineEnds, int maxTextBytes) =>
        Finish(new MessageWalk(lineEnds, maxTextBytes), walk => walk.Visit(header, body, isTruncated: false, depth: 0));

    /// <summary>Takes the texts out of parts that were chosen by their type and fetched one by one.</summary>
    public static ReceivedParts FromParts(IEnumerable<ReceivedPart> parts, int maxTextBytes) =>
        Finish(new MessageWalk(LineEnds.CrLf, maxTextBytes), walk =>
        {
            foreach (var part in parts)
            {
                if (!HeaderBlock.TryRead(part.MimeHeader.Span, LineEnds.CrLf, out var header, out _, out var reason))
                {
                    walk.Refuse(reason);
                    return;
                }

                walk.Visit(header, part.Content, part.IsTruncated, depth: 0);
            }
        });

    private static ReceivedParts Finish(MessageWalk walk, Action<MessageWalk> visit)
    {
        visit(walk);
        walk.Complete();
        return new ReceivedParts(walk.PlainText, walk.Html, walk.Problem);
    }
}
