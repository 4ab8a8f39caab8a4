namespace EmailComms.Approvals.Screening;

/// <summary>Tells mail that a machine wrote from an answer that a person wrote.</summary>
internal static class AutomaticMailScreening
{
    // The first that knows the mail names the reason, so reports come before the headers that reports also carry.
    private static readonly IAutomaticMailCheck[] Checks =
    [
        new ReportCheck(),
        new CalendarMessageCheck(),
        new ReactionCheck(),
        new DeliveryFailureCheck(),
        new ReceiptSubjectCheck(),
        new AutoSubmittedCheck(),
        new AutoResponderFieldCheck(),
        new AutoResponderSubjectCheck(),
        new BulkMailCheck(),
        new NullReversePathCheck(),
    ];

    /// <summary>Why the mail is not a person's answer, or <see cref="ApprovalReplyReason.None"/>.</summary>
    /// <param name="header">The header section of the mail.</param>
    /// <param name="isOwnMessage">Recognises the messages that this library sent.</param>
    public static ApprovalReplyReason Check(HeaderBlock header, Func<HeaderBlock, bool> isOwnMessage)
    {
        if (isOwnMessage(header))
        {
            return ApprovalReplyReason.OwnMessage;
        }

        foreach (var check in Checks)
        {
            var reason = check.Check(header);
            if (reason != ApprovalReplyReason.None)
            {
                return reason;
            }
        }

        return ApprovalReplyReason.None;
    }
}
