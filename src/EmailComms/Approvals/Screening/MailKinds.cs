namespace EmailComms.Approvals.Screening;

/// <summary>Names the kind of a mail from what screening found and from the signs that it answers something. It is reported, and decides nothing.</summary>
internal static class MailKinds
{
    /// <summary>The kind of a whole mail.</summary>
    /// <param name="header">Its header section.</param>
    /// <param name="screened">Why it is not an answer of a person, as far as screening and reading know.</param>
    /// <param name="text">Its plain text, or what its HTML shows.</param>
    /// <param name="quotesHistory">Whether it quotes an earlier mail as answers do.</param>
    public static ApprovalMailKind Of(HeaderBlock header, ApprovalReplyReason screened, string? text, bool quotesHistory) => screened switch
    {
        ApprovalReplyReason.DeliveryStatusNotification => ApprovalMailKind.Bounce,
        ApprovalReplyReason.AutomaticResponse => OfAutomatic(header, text),

        // A person's answer that a list passed on. It is refused all the same.
        ApprovalReplyReason.BulkMail => Threading.IsAnswer(header) && !Threading.IsForward(header) && !BulkMailCheck.IsJunk(header) ? ApprovalMailKind.Reply : ApprovalMailKind.Other,
        >= (ApprovalReplyReason)100 and < (ApprovalReplyReason)200 => ApprovalMailKind.Other,
        _ => OfUnscreened(header, text, quotesHistory),
    };

    // Machines send notifications with the same fields; only an answer can be an automatic one.
    private static ApprovalMailKind OfAutomatic(HeaderBlock header, string? text)
    {
        if (NoticeText.IsDeliveryNotice(text))
        {
            return ApprovalMailKind.Bounce;
        }

        var respondsByItself = AutoSubmittedCheck.IsReplied(header) || AutoResponderSubjectCheck.IsNotice(header) || AutoResponderFieldCheck.IsResponder(header);
        return respondsByItself || Threading.IsAnswer(header) || NoticeText.IsAbsenceNotice(text) ? ApprovalMailKind.AutomaticReply : ApprovalMailKind.Other;
    }

    private static ApprovalMailKind OfUnscreened(HeaderBlock header, string? text, bool quotesHistory)
    {
        // People quote what machines wrote, too, but they do it in an answer.
        var isPlainAnswer = Threading.NamesParent(header) || Threading.HasReplySubject(header);
        if (!isPlainAnswer && !Threading.IsForward(header))
        {
            if (NoticeText.IsDeliveryNotice(text))
            {
                return ApprovalMailKind.Bounce;
            }

            if (!quotesHistory && NoticeText.IsAbsenceNotice(text))
            {
                return ApprovalMailKind.AutomaticReply;
            }
        }

        return IsBodyAlone(header) || (!Threading.IsForward(header) && (Threading.IsAnswer(header) || quotesHistory)) ? ApprovalMailKind.Reply : ApprovalMailKind.Other;
    }

    // What was cut out of a mail cannot show that it answered something; nobody would ask about it otherwise.
    private static bool IsBodyAlone(HeaderBlock header) => !header.Has("From") && !header.Has("Date") && !header.Has("Subject") && !header.Has("Message-ID");
}
