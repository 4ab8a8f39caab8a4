using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Authentication;
using EmailComms.Approvals.Reading;
using EmailComms.Credentials;
using EmailComms.Transport;

namespace EmailComms.Approvals;

/// <summary>The settings of approvals with every default filled in.</summary>
internal sealed class ApprovalSettings
{
    /// <summary>The configuration section, such as <c>EmailCommunications:Approvals</c>: errors name it.</summary>
    public required string Path { get; init; }

    public required MailServerSettings Imap { get; init; }

    public required TimeSpan CommandTimeout { get; init; }

    public required EmailAddress ReplyAddress { get; init; }

    public required string ReplyFolder { get; init; }

    public required string QuarantineFolder { get; init; }

    public required TimeSpan ProcessInterval { get; init; }

    public required int ProcessCount { get; init; }

    public required bool Worker { get; init; }

    public required bool UseIdle { get; init; }

    public required bool UseSubaddressing { get; init; }

    public required IReadOnlyDictionary<ApprovalReplyOutcome, ApprovalDisposalRule> Disposal { get; init; }

    public required bool DryRun { get; init; }

    public required bool ExclusiveFolder { get; init; }

    public required string InstanceId { get; init; }

    public required OriginSettings Origin { get; init; }

    /// <summary>The first signs, all verify.</summary>
    public required IReadOnlyList<byte[]> SigningKeys { get; init; }

    public required TimeSpan RequestLifetime { get; init; }

    public required TimeSpan HandlerTimeout { get; init; }

    public required int HandlerConcurrency { get; init; }

    public required TimeSpan HoldWindow { get; init; }

    public required int MaxAttempts { get; init; }

    public required long MaxMessageBytes { get; init; }

    public required int MaxTextBytes { get; init; }

    public required ReadingSettings Reading { get; init; }

    public required AnswerSettings Answers { get; init; }

    /// <summary>What is done with a mail of that outcome. What could not be processed is kept for a person to look at.</summary>
    public ApprovalDisposalRule DisposalOf(ApprovalReplyOutcome outcome) => outcome == ApprovalReplyOutcome.Failed
        ? ApprovalDisposalRule.MoveTo(QuarantineFolder)
        : Disposal.GetValueOrDefault(outcome, ApprovalDisposalRule.Delete);

    public static ApprovalSettings From(EmailCommunicationsOptions options, EmailAddress fromAddress, string path, AccessTokens? accessTokens)
    {
        var approvals = options.Approvals;
        var imap = options.Imap;
        var user = EmailCommunicationsSettings.NullIfEmpty(imap.User);
        var password = EmailCommunicationsSettings.NullIfEmpty(imap.Password) ?? (user is null ? EmailCommunicationsSettings.NullIfEmpty(options.Smtp.Password) : null);
        var replyAddress = EmailCommunicationsSettings.NullIfEmpty(approvals.ReplyAddress);
        return new ApprovalSettings
        {
            Path = $"{path}:Approvals",
            Imap = new MailServerSettings
            {
                Protocol = MailProtocol.Imap,
                Host = imap.Host!,
                Port = imap.Port,
                Security = MailServerSettings.Resolve(imap.Security, imap.Port),
                User = user ?? EmailCommunicationsSettings.NullIfEmpty(options.Smtp.User),
                Password = password,
                AccessTokens = EmailCommunicationsSettings.TokensWithout(password, accessTokens),
                AccessTokenScope = EmailCommunicationsSettings.NullIfEmpty(imap.AccessTokenScope),
                CertificateAuthority = EmailCommunicationsSettings.NullIfEmpty(imap.CertificateAuthority),
                CheckCertificateRevocation = imap.CheckCertificateRevocation,
                PinnedCertificates = EmailCommunicationsSettings.ReadPins(imap.PinnedCertificates),
                ConnectTimeout = imap.ConnectTimeout,
                Path = $"{path}:Imap",
            },
            CommandTimeout = imap.CommandTimeout,
            ReplyAddress = replyAddress is null ? fromAddress : EmailAddress.Parse(replyAddress),
            ReplyFolder = approvals.ReplyFolder,
            QuarantineFolder = approvals.QuarantineFolder,
            ProcessInterval = approvals.ProcessInterval,
            ProcessCount = approvals.ProcessCount,
            Worker = approvals.Worker,
            UseIdle = approvals.UseIdle,
            UseSubaddressing = approvals.UseSubaddressing,
            Disposal = approvals.Disposal.ToDictionary(),
            DryRun = approvals.DryRun,
            ExclusiveFolder = approvals.ExclusiveFolder,
            InstanceId = approvals.InstanceId,
            Origin = OriginSettings.From(approvals),
            SigningKeys = [.. approvals.SigningKeys.Select(Convert.FromBase64String)],
            RequestLifetime = approvals.RequestLifetime,
            HandlerTimeout = approvals.HandlerTimeout,
            HandlerConcurrency = approvals.HandlerConcurrency,
            HoldWindow = approvals.HoldWindow,
            MaxAttempts = approvals.MaxAttempts,
            MaxMessageBytes = approvals.MaxMessageBytes,
            MaxTextBytes = approvals.MaxTextBytes,
            Reading = ReadingSettings.From(approvals),
            Answers = AnswerSettings.From(approvals.Answers),
        };
    }
}
