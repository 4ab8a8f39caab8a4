using System.Globalization;
using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals.Asking;

/// <summary>The link that opens a prepared answer: the decision, room for a comment, and the reference.</summary>
internal static class AnswerLink
{
    // Windows hands some 2,000 characters to a mail program and cuts the rest without a word. One character of the subject may
    // take nine of them; the longest key and kind take four hundred, twice over.
    private const int MaxSubjectLength = 80;

    // The code itself is typed: a link can be followed by whoever forwards a mail, and by programs that look at links.
    public static string Create(IssuedToken token, string subject, string decision) => MailtoLink.Create(
        token.ReplyAddress,
        "Re: " + Shorten(subject.Trim()),
        token.Code is null ? $"{decision}\r\n\r\n\r\n{token.LinkReference}" : $"{decision}\r\n\r\n{ApprovalMessageWords.CodePlace} \r\n\r\n\r\n{token.LinkReference}",
        token.MessageId);

    private static string Shorten(string subject)
    {
        if (subject.Length <= MaxSubjectLength)
        {
            return subject;
        }

        var length = 0;
        while (length + StringInfo.GetNextTextElementLength(subject, length) is var next && next < MaxSubjectLength)
        {
            length = next;
        }

        return string.Concat(subject.AsSpan(0, length), "…");
    }
}
