using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace EmailComms;

/// <summary>Fills the options from the configuration; every key is the name of its property.</summary>
internal sealed class EmailCommunicationsOptionsReader(IConfigurationSection section) : IConfigureOptions<EmailCommunicationsOptions>
{
    public void Configure(EmailCommunicationsOptions options)
    {
        var failures = new List<string>();
        var root = new ConfigurationSectionReader(section, section.Path, failures);
        ReadSmtp(root.Section(nameof(options.Smtp)), options.Smtp);
        ReadImap(root.Section(nameof(options.Imap)), options.Imap);
        ReadApprovals(root.Section(nameof(options.Approvals)), options.Approvals);
        ReadOutbox(root.Section(nameof(options.Outbox)), options.Outbox);
        root.ReportUnknownKeys();
        options.BindingFailures = failures;
    }

    private static void ReadSmtp(ConfigurationSectionReader reader, Submission.SmtpOptions smtp)
    {
        reader.Text(nameof(smtp.Host), value => smtp.Host = value);
        reader.Number(nameof(smtp.Port), value => smtp.Port = value);
        reader.Text(nameof(smtp.User), value => smtp.User = value);
        reader.Text(nameof(smtp.Password), value => smtp.Password = value);
        reader.Text(nameof(smtp.AccessTokenScope), value => smtp.AccessTokenScope = value);
        reader.Text(nameof(smtp.FromAddress), value => smtp.FromAddress = value);
        reader.Choice<ConnectionSecurity>(nameof(smtp.Security), value => smtp.Security = value);
        reader.Text(nameof(smtp.CertificateAuthority), value => smtp.CertificateAuthority = value);
        reader.Flag(nameof(smtp.CheckCertificateRevocation), value => smtp.CheckCertificateRevocation = value);
        reader.List(nameof(smtp.PinnedCertificates), smtp.PinnedCertificates);
        reader.Text(nameof(smtp.LocalDomain), value => smtp.LocalDomain = value);
        reader.Duration(nameof(smtp.ConnectTimeout), value => smtp.ConnectTimeout = value);
        reader.Duration(nameof(smtp.CommandTimeout), value => smtp.CommandTimeout = value);
        reader.Duration(nameof(smtp.SubmitTimeout), value => smtp.SubmitTimeout = value);
        reader.Number(nameof(smtp.MaxConnections), value => smtp.MaxConnections = value);
        reader.Number(nameof(smtp.MaxMessagesPerConnection), value => smtp.MaxMessagesPerConnection = value);
        reader.Duration(nameof(smtp.MaxConnectionAge), value => smtp.MaxConnectionAge = value);
        reader.Duration(nameof(smtp.ConnectionIdleTimeout), value => smtp.ConnectionIdleTimeout = value);
        reader.Number(nameof(smtp.MaxAttempts), value => smtp.MaxAttempts = value);
        reader.Number(nameof(smtp.MessagesPerMinute), value => smtp.MessagesPerMinute = value);
        reader.Number(nameof(smtp.MessagesPerDay), value => smtp.MessagesPerDay = value);
        reader.Text(nameof(smtp.RedirectAllTo), value => smtp.RedirectAllTo = value);
        reader.Text(nameof(smtp.PickupFolder), value => smtp.PickupFolder = value);
        reader.ReportUnknownKeys();
    }

    private static void ReadOutbox(ConfigurationSectionReader reader, Outbox.OutboxOptions outbox)
    {
        reader.Flag(nameof(outbox.Worker), value => outbox.Worker = value);
        reader.Number(nameof(outbox.Capacity), value => outbox.Capacity = value);
        reader.LongNumber(nameof(outbox.MaxBytes), value => outbox.MaxBytes = value);
        reader.Duration(nameof(outbox.MaxAge), value => outbox.MaxAge = value);
        reader.Duration(nameof(outbox.Retention), value => outbox.Retention = value);
        reader.ReportUnknownKeys();
    }

    private static void ReadImap(ConfigurationSectionReader reader, Mailbox.ImapOptions imap)
    {
        reader.Text(nameof(imap.Host), value => imap.Host = value);
        reader.Number(nameof(imap.Port), value => imap.Port = value);
        reader.Text(nameof(imap.User), value => imap.User = value);
        reader.Text(nameof(imap.Password), value => imap.Password = value);
        reader.Text(nameof(imap.AccessTokenScope), value => imap.AccessTokenScope = value);
        reader.Choice<ConnectionSecurity>(nameof(imap.Security), value => imap.Security = value);
        reader.Text(nameof(imap.CertificateAuthority), value => imap.CertificateAuthority = value);
        reader.Flag(nameof(imap.CheckCertificateRevocation), value => imap.CheckCertificateRevocation = value);
        reader.List(nameof(imap.PinnedCertificates), imap.PinnedCertificates);
        reader.Duration(nameof(imap.ConnectTimeout), value => imap.ConnectTimeout = value);
        reader.Duration(nameof(imap.CommandTimeout), value => imap.CommandTimeout = value);
        reader.ReportUnknownKeys();
    }

    private static void ReadApprovals(ConfigurationSectionReader reader, Approvals.ApprovalOptions approvals)
    {
        reader.Flag(nameof(approvals.Enabled), value => approvals.Enabled = value);
        reader.Text(nameof(approvals.ReplyFolder), value => approvals.ReplyFolder = value);
        reader.Text(nameof(approvals.ReplyAddress), value => approvals.ReplyAddress = value);
        reader.Duration(nameof(approvals.ProcessInterval), value => approvals.ProcessInterval = value);
        reader.Number(nameof(approvals.ProcessCount), value => approvals.ProcessCount = value);
        reader.Flag(nameof(approvals.Worker), value => approvals.Worker = value);
        reader.Flag(nameof(approvals.UseIdle), value => approvals.UseIdle = value);
        reader.List(nameof(approvals.SigningKeys), approvals.SigningKeys);
        reader.Text(nameof(approvals.InstanceId), value => approvals.InstanceId = value);
        reader.Choice<Approvals.SenderAuthentication>(nameof(approvals.SenderAuthentication), value => approvals.SenderAuthentication = value);
        reader.List(nameof(approvals.AuthenticationServices), approvals.AuthenticationServices);
        reader.List(nameof(approvals.BorderHosts), approvals.BorderHosts);
        reader.Choice<Approvals.AuthenticationResultsPosition>(nameof(approvals.AuthenticationResultsPosition), value => approvals.AuthenticationResultsPosition = value);
        reader.Flag(nameof(approvals.AcceptAlignedDkim), value => approvals.AcceptAlignedDkim = value);
        reader.Flag(nameof(approvals.UseSubaddressing), value => approvals.UseSubaddressing = value);
        reader.Duration(nameof(approvals.RequestLifetime), value => approvals.RequestLifetime = value);
        reader.Duration(nameof(approvals.HandlerTimeout), value => approvals.HandlerTimeout = value);
        reader.Number(nameof(approvals.HandlerConcurrency), value => approvals.HandlerConcurrency = value);
        reader.Duration(nameof(approvals.HoldWindow), value => approvals.HoldWindow = value);
        reader.Number(nameof(approvals.MaxAttempts), value => approvals.MaxAttempts = value);
        reader.Text(nameof(approvals.QuarantineFolder), value => approvals.QuarantineFolder = value);
        reader.ByChoice<Approvals.ApprovalReplyOutcome, Approvals.ApprovalDisposalRule>(nameof(approvals.Disposal), approvals.Disposal, Approvals.ApprovalDisposalRule.TryParse, "Write Delete, Leave, or MoveTo and a folder, such as \"MoveTo Archive\".");
        reader.Flag(nameof(approvals.DryRun), value => approvals.DryRun = value);
        reader.Flag(nameof(approvals.ExclusiveFolder), value => approvals.ExclusiveFolder = value);
        reader.LongNumber(nameof(approvals.MaxMessageBytes), value => approvals.MaxMessageBytes = value);
        reader.Number(nameof(approvals.MaxTextBytes), value => approvals.MaxTextBytes = value);
        reader.List(nameof(approvals.Banners), approvals.Banners);
        var vocabulary = reader.Section(nameof(approvals.Vocabulary));
        vocabulary.List(nameof(approvals.Vocabulary.Approve), approvals.Vocabulary.Approve);
        vocabulary.List(nameof(approvals.Vocabulary.Reject), approvals.Vocabulary.Reject);
        vocabulary.ReportUnknownKeys();
        ReadAnswers(reader.Section(nameof(approvals.Answers)), approvals.Answers);
        reader.ReportUnknownKeys();
    }

    private static void ReadAnswers(ConfigurationSectionReader reader, Approvals.ApprovalAnswerOptions answers)
    {
        reader.Flag(nameof(answers.Applied), value => answers.Applied = value);
        reader.Flag(nameof(answers.Held), value => answers.Held = value);
        reader.Flag(nameof(answers.Unclear), value => answers.Unclear = value);
        reader.Flag(nameof(answers.Expired), value => answers.Expired = value);
        reader.Flag(nameof(answers.AlreadyDecided), value => answers.AlreadyDecided = value);
        reader.Flag(nameof(answers.NotAuthorized), value => answers.NotAuthorized = value);
        reader.Number(nameof(answers.MaxPerRequest), value => answers.MaxPerRequest = value);
        reader.Number(nameof(answers.MaxPerApprover), value => answers.MaxPerApprover = value);
        reader.Number(nameof(answers.MaxPerHour), value => answers.MaxPerHour = value);
        reader.ReportUnknownKeys();
    }
}
