using EmailComms.Approvals;
using EmailComms.Credentials;
using EmailComms.Outbox;
using EmailComms.Submission;
using EmailComms.Transport;

namespace EmailComms;

/// <summary>One consistent, validated state of the options with every default filled in; each operation works on one of these.</summary>
internal sealed class EmailCommunicationsSettings
{
    private EmailCommunicationsSettings(EmailCommunicationsOptions options, string path, AccessTokens? accessTokens)
    {
        var smtp = options.Smtp;
        Smtp = new MailServerSettings
        {
            Protocol = MailProtocol.Smtp,

            // Without one, messages go into the pickup folder, and nothing connects.
            Host = smtp.Host ?? string.Empty,
            Port = smtp.Port,
            Security = MailServerSettings.Resolve(smtp.Security, smtp.Port),
            User = NullIfEmpty(smtp.User),
            Password = NullIfEmpty(smtp.Password),
            AccessTokens = TokensWithout(smtp.Password, accessTokens),
            AccessTokenScope = NullIfEmpty(smtp.AccessTokenScope),
            CertificateAuthority = NullIfEmpty(smtp.CertificateAuthority),
            CheckCertificateRevocation = smtp.CheckCertificateRevocation,
            PinnedCertificates = ReadPins(smtp.PinnedCertificates),
            ConnectTimeout = smtp.ConnectTimeout,
            Path = $"{path}:Smtp",
        };
        SubmitTimeout = smtp.SubmitTimeout;
        Sending = SendingSettings.From(smtp);
        LocalDomain = NullIfEmpty(smtp.LocalDomain);
        FromAddress = EmailAddress.Parse(smtp.FromAddress!);
        Approvals = options.Approvals.Enabled ? ApprovalSettings.From(options, FromAddress, path, accessTokens) : null;
        Outbox = OutboxSettings.From(options.Outbox, $"{path}:Outbox");
        Path = path;
    }

    /// <summary>The configuration section, <c>EmailCommunications</c> as a rule: messages name settings by their path.</summary>
    public string Path { get; }

    public MailServerSettings Smtp { get; }

    public TimeSpan SubmitTimeout { get; }

    public SendingSettings Sending { get; }

    public string? LocalDomain { get; }

    public EmailAddress FromAddress { get; }

    public OutboxSettings Outbox { get; }

    /// <summary>Null while approvals are not enabled.</summary>
    public ApprovalSettings? Approvals { get; }

    public static EmailCommunicationsSettings From(
        EmailCommunicationsOptions options,
        string path = EmailCommunicationsOptions.SectionName,
        AccessTokens? accessTokens = null) => new(options, path, accessTokens);

    public ApprovalSettings RequireApprovals() =>
        Approvals ?? throw new InvalidOperationException($"Approvals are not enabled: set {Path}:Approvals:Enabled to true.");

    internal static IReadOnlySet<string> ReadPins(IEnumerable<string> texts) =>
        texts.Select(static text => CertificatePin.TryRead(text, out var pin) ? pin : text).ToHashSet(StringComparer.Ordinal);

    /// <summary>A password that is configured counts, so that one server of the two can have one.</summary>
    internal static AccessTokens? TokensWithout(string? password, AccessTokens? accessTokens) =>
        string.IsNullOrEmpty(password) && accessTokens is { HasProvider: true } ? accessTokens : null;

    internal static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
