namespace EmailComms.Approvals.Screening;

/// <summary>
/// A subject that opens as the notices of responders do. A responder's own prefix is proof; other words a person may write, too,
/// so they count only together with a trace of a machine in the header.
/// </summary>
internal sealed class AutoResponderSubjectCheck : IAutomaticMailCheck
{
    public ApprovalReplyReason Check(HeaderBlock header) => IsNotice(header) ? ApprovalReplyReason.AutomaticResponse : ApprovalReplyReason.None;

    public static bool IsNotice(HeaderBlock header)
    {
        if (header.Subject is not { } subject)
        {
            return false;
        }

        var text = subject.Trim();
        return NoticeSubjects.IsPrefixedWith(text, NoticeSubjects.AutomaticReplies)
            || (MachineTrace.IsIn(header)
                && (NoticeSubjects.OpensWith(text, NoticeSubjects.AutomaticReplies)
                    || NoticeSubjects.OpensWith(text, NoticeSubjects.Absences)
                    || (!Threading.HasReplySubject(header) && Array.Exists(NoticeSubjects.AbsencesInside, words => text.Contains(words, StringComparison.OrdinalIgnoreCase)))));
    }
}
