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
}
