namespace EmailComms.Approvals.Screening;

/// <summary>Auto-Submitted with anything but <c>no</c> (RFC 3834 5).</summary>
internal sealed class AutoSubmittedCheck : IAutomaticMailCheck
{
    public ApprovalReplyReason Check(HeaderBlock header)
    {
        foreach (var value in header.ValuesOf("Auto-Submitted"))
        {
            if (!HeaderValue.FirstToken(value).Equals("no", StringComparison.OrdinalIgnoreCase))
            {
                return ApprovalReplyReason.AutomaticResponse;
            }
        }

        return ApprovalReplyReason.None;
    }

    /// <summary>Whether the field says that the mail answers another; notifications say <c>auto-generated</c>.</summary>
    public static bool IsReplied(HeaderBlock header) =>
        header["Auto-Submitted"] is { } value && HeaderValue.FirstToken(value).Equals("auto-replied", StringComparison.OrdinalIgnoreCase);
}
