namespace EmailComms.Approvals.Screening;

/// <summary>multipart/report (RFC 6522) of every kind, and reports sent without it.</summary>
internal sealed class ReportCheck : IAutomaticMailCheck
{
    public ApprovalReplyReason Check(HeaderBlock header)
    {
        var contentType = MediaType.Of(header);
        if (contentType is null)
        {
            return ApprovalReplyReason.None;
        }

        if (contentType.IsMimeType("multipart", "report"))
        {
            return string.Equals(contentType.Parameters["report-type"], "disposition-notification", StringComparison.OrdinalIgnoreCase)
                ? ApprovalReplyReason.DispositionNotification
                : ApprovalReplyReason.DeliveryStatusNotification;
        }

        return AutomaticContent.OfReport(contentType);
    }
}
