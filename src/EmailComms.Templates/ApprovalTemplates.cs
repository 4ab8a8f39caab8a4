using System.Globalization;
using EmailComms.Approvals;

namespace EmailComms.Templates;

/// <summary>The templates of the messages that an approver gets. Where there is none, the message stays what it was.</summary>
public sealed class ApprovalTemplates
{
    /// <summary>The message that asks for an approval; null leaves it as it was.</summary>
    public EmailTemplate? Request { get; set; }

    /// <summary>The messages that tell an approver what became of an answer.</summary>
    public IDictionary<ApprovalReplyOutcome, EmailTemplate> Answers { get; } = new Dictionary<ApprovalReplyOutcome, EmailTemplate>();

    /// <summary>How numbers and dates are written.</summary>
    /// <value>The default is the invariant culture.</value>
    public CultureInfo Culture { get; set; } = CultureInfo.InvariantCulture;
}
