namespace EmailComms.Approvals.Screening;

/// <summary>multipart/report (RFC 6522) of every kind, and reports sent without it.</summary>
internal sealed class ReportCheck : IAutomaticMailCheck
{
    public ApprovalReplyReason Check(HeaderBlock header)
    {
        if (header["X-Ricevuta"] is { } receipt)
        {
            return OfCertifiedMail(receipt);
        }

        return header.ContentType is not { } contentType ? ApprovalReplyReason.None
            : contentType.IsMimeType("multipart", "report") ? OfReportType(contentType.Parameters["report-type"])
            : AutomaticContent.OfReport(contentType);
    }

    private static ApprovalReplyReason OfReportType(string? type) =>
        string.Equals(type, "disposition-notification", StringComparison.OrdinalIgnoreCase) ? ApprovalReplyReason.DispositionNotification
        : string.Equals(type, "feedback-report", StringComparison.OrdinalIgnoreCase) ? ApprovalReplyReason.FeedbackReport
        : ApprovalReplyReason.DeliveryStatusNotification;

    // The receipts of Italian certified mail (RFC 6109 3.1).
    private static ApprovalReplyReason OfCertifiedMail(string receipt) =>
        receipt.Contains("errore", StringComparison.OrdinalIgnoreCase) || receipt.Contains("non-accettazione", StringComparison.OrdinalIgnoreCase)
            ? ApprovalReplyReason.DeliveryStatusNotification
            : ApprovalReplyReason.DispositionNotification;
}
