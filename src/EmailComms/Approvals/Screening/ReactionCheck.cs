namespace EmailComms.Approvals.Screening;

/// <summary>A reaction that is sent as a message of its own; those inside a multipart are found while reading.</summary>
internal sealed class ReactionCheck : IAutomaticMailCheck
{
    public ApprovalReplyReason Check(HeaderBlock header) =>
        header.ContentType is { } contentType && AutomaticContent.IsReaction(contentType)
            ? ApprovalReplyReason.Reaction
            : ApprovalReplyReason.None;
}
