namespace EmailComms.Approvals.Screening;

/// <summary>Receipts that are plain text: told by the prefix of their subject, or by the class that Exchange gives them.</summary>
internal sealed class ReceiptSubjectCheck : IAutomaticMailCheck
{
    public ApprovalReplyReason Check(HeaderBlock header) =>
        header["Content-Class"]?.Equals("urn:content-classes:mdn", StringComparison.OrdinalIgnoreCase) == true || HasReceiptSubject(header)
            ? ApprovalReplyReason.DispositionNotification
            : ApprovalReplyReason.None;

    private static bool HasReceiptSubject(HeaderBlock header) =>
        header.Subject is { } subject
        && MachineTrace.IsIn(header)
        && NoticeSubjects.IsPrefixedWith(subject, NoticeSubjects.Receipts);
}
