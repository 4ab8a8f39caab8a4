namespace EmailComms.Approvals.Screening;

/// <summary>One sign that a machine wrote the mail. A check may only reject: none vouches for a person.</summary>
internal interface IAutomaticMailCheck
{
    ApprovalReplyReason Check(HeaderBlock header);
}
