namespace EmailComms.Approvals.Screening;

/// <summary>A null reverse-path: the sender asks not to be answered (RFC 5321 4.5.5, RFC 3834 3.1.3).</summary>
internal sealed class NullReversePathCheck : IAutomaticMailCheck
{
    public ApprovalReplyReason Check(HeaderBlock header)
    {
        foreach (var value in header.ValuesOf("Return-Path"))
        {
            if (HeaderValue.FirstToken(value) is "<>")
            {
                return ApprovalReplyReason.AutomaticResponse;
            }
        }

        return ApprovalReplyReason.None;
    }
}
