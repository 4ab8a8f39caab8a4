using EmailComms.Approvals;
using EmailComms.Mailbox;
using EmailComms.Outbox;
using EmailComms.Submission;

namespace EmailComms;

/// <summary>The settings of EmailComms; the configuration keys are the property names.</summary>
public sealed class EmailCommunicationsOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "EmailCommunications";

    /// <summary>How notifications and requests are sent.</summary>
    public SmtpOptions Smtp { get; } = new();

    /// <summary>Where answers are read; needed when <see cref="ApprovalOptions.Enabled"/> is true.</summary>
    public ImapOptions Imap { get; } = new();

    /// <summary>How approvals work.</summary>
    public ApprovalOptions Approvals { get; } = new();

    /// <summary>How messages wait that were enqueued to be sent later.</summary>
    public OutboxOptions Outbox { get; } = new();

    /// <summary>What could not be read from the configuration, one sentence each; reported with the failed rules.</summary>
    internal IReadOnlyList<string> BindingFailures { get; set; } = [];
}
