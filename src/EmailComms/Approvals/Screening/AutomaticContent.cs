using MimeKit;

namespace EmailComms.Approvals.Screening;

/// <summary>Body parts that only machines send: reports, calendar answers, reactions.</summary>
internal static class AutomaticContent
{
    /// <summary>Why a part makes its message an automatic one. Attachments do not count: people pass such things on.</summary>
    public static ApprovalReplyReason Of(ContentType contentType)
    {
        if (IsReaction(contentType))
        {
            return ApprovalReplyReason.Reaction;
        }

        // RFC 6047 2.4: the method parameter is what makes a calendar object a message; without it, it is a file.
        if (contentType.IsMimeType("text", "calendar") && contentType.Parameters["method"] is not null)
        {
            return ApprovalReplyReason.CalendarMessage;
        }

        return OfReport(contentType);
    }

    public static ApprovalReplyReason OfReport(ContentType contentType)
    {
        if (contentType.IsMimeType("message", "disposition-notification"))
        {
            return ApprovalReplyReason.DispositionNotification;
        }

        if (contentType.IsMimeType("message", "feedback-report"))
        {
            return ApprovalReplyReason.FeedbackReport;
        }

        return contentType.IsMimeType("message", "delivery-status")
            || contentType.IsMimeType("message", "global-delivery-status")
            || contentType.IsMimeType("text", "rfc822-headers")
            || contentType.IsMimeType("multipart", "report")
            ? ApprovalReplyReason.DeliveryStatusNotification
            : ApprovalReplyReason.None;
    }

    public static bool IsReaction(ContentType contentType) => contentType.IsMimeType("text", "vnd.google.email-reaction+json");
}
