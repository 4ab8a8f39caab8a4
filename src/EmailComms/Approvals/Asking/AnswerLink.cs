using System.Globalization;
using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals.Asking;

/// <summary>The link that opens a prepared answer: the decision, room for a comment, and the reference.</summary>
internal static class AnswerLink
{
    // What Windows hands to a mail program; longer links are cut or refused without a word.
    private const int MaxLength = 2000;
    private const int MaxSubjectLength = 100;

    public static string Create(IssuedToken token, string subject, string decision)
    {
        var shortened = "Re: " + Shorten(subject.Trim());
        var body = $"{decision}\r\n\r\n\r\n{token.LinkReference}";
        var link = MailtoLink.Create(token.ReplyAddress, shortened, body, token.MessageId);
        return link.Length <= MaxLength ? link : MailtoLink.Create(token.ReplyAddress, shortened, body, inReplyTo: null);
    }

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
