using System.Security.Cryptography;
using EmailComms.Approvals;
using EmailComms.Approvals.Authentication;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading.Decisions;
using EmailComms.Credentials;
using EmailComms.Mailbox;
using EmailComms.Outbox;
using EmailComms.Submission;
using EmailComms.Transport;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EmailComms;

/// <summary>Checks every rule of the options and reports all that fail at once.</summary>
internal sealed class EmailCommunicationsOptionsValidator(
    ConfigurationPath path,
    IEnumerable<ApprovalHandlerRegistration> handlers,
    IDkimVerifier? dkim = null,
    IEnumerable<AccessTokenProviderRegistration>? accessTokenProviders = null,
    IHostEnvironment? environment = null) : IValidateOptions<EmailCommunicationsOptions>
{
    private const int MinSigningKeyBytes = 32;
    private const int MaxInstanceIdLength = 100;
    private const int MaxBanners = 100;
    private const int MinBannerLength = 4;
    private const int MaxBannerLength = 200;

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly int _accessTokenProviders = accessTokenProviders?.Count() ?? 0;

    private bool HasAccessTokens => _accessTokenProviders > 0;

    public ValidateOptionsResult Validate(string? name, EmailCommunicationsOptions options)
    {
        var rules = new OptionsRules(path.Value);
        foreach (var failure in options.BindingFailures)
        {
            rules.Add(failure);
        }

        CheckSmtp(rules, options.Smtp);
        CheckAccessTokens(rules, options);
        CheckOutbox(rules, options.Outbox);
        if (options.Approvals.Enabled)
        {
            CheckImap(rules, options);
            CheckApprovals(rules, options);
            CheckHandlers(rules);
        }

        return rules.Failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(rules.Failures);
    }

    private static void CheckOutbox(OptionsRules rules, OutboxOptions outbox)
    {
        rules.InRange("Outbox:Capacity", outbox.Capacity, 1, 1_000_000);
        rules.InRange("Outbox:MaxBytes", outbox.MaxBytes, 1L << 20, 1L << 36);
        rules.InRange("Outbox:MaxAge", outbox.MaxAge, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30));
        rules.InRange("Outbox:Retention", outbox.Retention, TimeSpan.FromMinutes(1), TimeSpan.FromDays(365));
    }

    private void CheckSmtp(OptionsRules rules, SmtpOptions smtp)
    {
        if (string.IsNullOrEmpty(smtp.PickupFolder))
        {
            rules.Required("Smtp:Host", smtp.Host, "Set it to the name of the SMTP server, such as \"smtp.example.org\".");
        }
        else if (!Path.IsPathFullyQualified(smtp.PickupFolder) || HeaderText.HasControlCharacter(smtp.PickupFolder))
        {
            rules.Fail("Smtp:PickupFolder", "is not a full path", "Write the whole path, such as \"/var/spool/emailcomms\": what is relative depends on where the program was started.");
        }

        rules.OneLine("Smtp:Host", smtp.Host);
        rules.OneLine("Smtp:User", smtp.User);
        CheckServer(rules, "Smtp", smtp.Port, smtp.Security, smtp.CertificateAuthority, smtp.PinnedCertificates);
        rules.OneLine("Smtp:AccessTokenScope", smtp.AccessTokenScope);
        if (!string.IsNullOrEmpty(smtp.User) && string.IsNullOrEmpty(smtp.Password) && !HasAccessTokens)
        {
            rules.Fail("Smtp:Password", "is missing although Smtp:User is set", "Set it, or leave Smtp:User out to send without a login, or register a provider of access tokens: AddAccessTokenProvider<T>().");
        }

        if (string.IsNullOrWhiteSpace(smtp.FromAddress))
        {
            rules.Fail("Smtp:FromAddress", "is missing", "Set it to the address that messages come from, such as \"Deployments <deploy@example.org>\".");
        }
        else if (!EmailAddress.TryParse(smtp.FromAddress, out _))
        {
            rules.Fail("Smtp:FromAddress", "is not one valid address", "Write one address, such as \"deploy@example.org\" or \"Deployments <deploy@example.org>\".");
        }

        if (!string.IsNullOrEmpty(smtp.LocalDomain) && !AddrSpec.IsDomain(smtp.LocalDomain))
        {
            rules.Fail("Smtp:LocalDomain", "is not a host name", "Write this machine's name, such as \"app1.example.org\", or leave it out.");
        }

        rules.InRange("Smtp:ConnectTimeout", smtp.ConnectTimeout, OneSecond, TenMinutes);
        rules.InRange("Smtp:CommandTimeout", smtp.CommandTimeout, OneSecond, TenMinutes);
        rules.InRange("Smtp:SubmitTimeout", smtp.SubmitTimeout, OneSecond, TimeSpan.FromHours(1));
        rules.InRange("Smtp:MaxConnections", smtp.MaxConnections, 1, 100);
        rules.InRange("Smtp:MaxMessagesPerConnection", smtp.MaxMessagesPerConnection, 1, 10_000);
        rules.InRange("Smtp:MaxConnectionAge", smtp.MaxConnectionAge, OneSecond, TimeSpan.FromDays(1));
        rules.InRange("Smtp:ConnectionIdleTimeout", smtp.ConnectionIdleTimeout, OneSecond, TimeSpan.FromHours(1));
        rules.InRange("Smtp:MaxAttempts", smtp.MaxAttempts, 1, 10);
        rules.InRange("Smtp:MessagesPerMinute", smtp.MessagesPerMinute ?? 1, 1, 100_000);
        rules.InRange("Smtp:MessagesPerDay", smtp.MessagesPerDay ?? 1, 1, 10_000_000);
        CheckRedirection(rules, smtp.RedirectAllTo);
    }

    // A redirection that is forgotten in a deployment looks as if everything were sent.
    private void CheckRedirection(OptionsRules rules, string? redirectAllTo)
    {
        if (string.IsNullOrEmpty(redirectAllTo))
        {
            return;
        }

        if (!EmailAddress.TryParse(redirectAllTo, out _))
        {
            rules.Fail("Smtp:RedirectAllTo", "is not one valid address", "Write one address, such as \"developers@example.org\", or leave it out.");
        }

        if (environment?.IsProduction() == true)
        {
            rules.Fail("Smtp:RedirectAllTo", "is set in the environment Production, where the recipients wait for their mail", "Leave it out, or name the environment of this system (DOTNET_ENVIRONMENT).");
        }
    }

    private void CheckImap(OptionsRules rules, EmailCommunicationsOptions options)
    {
        var imap = options.Imap;
        rules.Required("Imap:Host", imap.Host, "Approvals are enabled: set it to the name of the IMAP server, such as \"imap.example.org\".");
        rules.OneLine("Imap:Host", imap.Host);
        rules.OneLine("Imap:User", imap.User);
        CheckServer(rules, "Imap", imap.Port, imap.Security, imap.CertificateAuthority, imap.PinnedCertificates);
        if (string.IsNullOrEmpty(imap.User) && string.IsNullOrEmpty(options.Smtp.User))
        {
            rules.Fail("Imap:User", "is missing and Smtp:User, its default, too", "Set it to the account that receives the answers.");
        }

        rules.OneLine("Imap:AccessTokenScope", imap.AccessTokenScope);
        if (string.IsNullOrEmpty(imap.Password) && !HasAccessTokens)
        {
            if (!string.IsNullOrEmpty(imap.User))
            {
                rules.Fail("Imap:Password", "is missing", "Set it: Smtp:Password is its default only while Imap:User is left out.");
            }
            else if (string.IsNullOrEmpty(options.Smtp.Password))
            {
                rules.Fail("Imap:Password", "is missing and Smtp:Password, its default, too", "Set it to the password of the account that receives the answers.");
            }
        }

        rules.InRange("Imap:ConnectTimeout", imap.ConnectTimeout, OneSecond, TenMinutes);
        rules.InRange("Imap:CommandTimeout", imap.CommandTimeout, OneSecond, TenMinutes);
    }

    // A bearer token works for whoever has seen it (RFC 6750 section 5.3, RFC 7628 section 4).
    private void CheckAccessTokens(OptionsRules rules, EmailCommunicationsOptions options)
    {
        if (_accessTokenProviders > 1)
        {
            rules.Fail("Smtp:User", "has several providers of access tokens registered", "Register one: AddAccessTokenProvider<T>().");
        }

        var (smtp, imap) = (options.Smtp, options.Imap);
        CheckIsSecured(rules, "Smtp", HasAccessTokens && !string.IsNullOrEmpty(smtp.User) && string.IsNullOrEmpty(smtp.Password), smtp.Security);
        if (options.Approvals.Enabled)
        {
            var isDefaulted = string.IsNullOrEmpty(imap.User) && !string.IsNullOrEmpty(smtp.Password);
            CheckIsSecured(rules, "Imap", HasAccessTokens && string.IsNullOrEmpty(imap.Password) && !isDefaulted, imap.Security);
        }
    }

    private static void CheckIsSecured(OptionsRules rules, string section, bool hasToken, ConnectionSecurity security)
    {
        if (hasToken && security == ConnectionSecurity.None)
        {
            rules.Fail($"{section}:Security", "is None, but the login is made with an access token, which must not travel in clear text", "Set it to Auto.");
        }
    }

    private static void CheckServer(OptionsRules rules, string section, int port, ConnectionSecurity security, string? certificateAuthority, IList<string> pinnedCertificates)
    {
        rules.InRange($"{section}:Port", port, 1, 65535);
        rules.Defined($"{section}:Security", security);
        if (security == ConnectionSecurity.ImplicitTls && port is (25 or 143 or 587))
        {
            rules.Fail($"{section}:Security", $"is ImplicitTls on port {port}, which begins in clear text", "Use StartTls or Auto, or the port with TLS from the first byte (465 for SMTP, 993 for IMAP).");
        }
        else if (security == ConnectionSecurity.StartTls && port is (465 or 993))
        {
            rules.Fail($"{section}:Security", $"is StartTls on port {port}, which has TLS from the first byte", "Use ImplicitTls or Auto, or the port with STARTTLS (587 for SMTP, 143 for IMAP).");
        }

        if (!string.IsNullOrEmpty(certificateAuthority) && ServerCertificatePolicy.TryRead(certificateAuthority) is null)
        {
            rules.Fail($"{section}:CertificateAuthority", "holds no certificate that can be read", "Write PEM text, or the path of a PEM file.");
        }

        for (var i = 0; i < pinnedCertificates.Count; i++)
        {
            if (!CertificatePin.TryRead(pinnedCertificates[i], out _))
            {
                rules.Fail($"{section}:PinnedCertificates:{i}", "is not a pin", "Write \"sha256/\" and the base64 of the 32 bytes; the configuration test shows the server's own.");
            }
        }

        if (pinnedCertificates.Count > 0 && security == ConnectionSecurity.None)
        {
            rules.Fail($"{section}:PinnedCertificates:0", "has no effect without TLS", $"Set {section}:Security to Auto.");
        }
    }

    private void CheckApprovals(OptionsRules rules, EmailCommunicationsOptions options)
    {
        var approvals = options.Approvals;
        CheckFolders(rules, approvals);
        CheckReplyAddress(rules, options);
        CheckSigningKeys(rules, approvals);
        CheckSenderAuthentication(rules, approvals);
        CheckBanners(rules, approvals);
        VocabularyRules.Check(rules, approvals.Vocabulary);
        rules.InRange("Approvals:ProcessInterval", approvals.ProcessInterval, OneSecond, TimeSpan.FromDays(1));
        rules.InRange("Approvals:ProcessCount", approvals.ProcessCount, 1, 10_000);
        rules.InRange("Approvals:RequestLifetime", approvals.RequestLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(365));
        rules.InRange("Approvals:HandlerTimeout", approvals.HandlerTimeout, OneSecond, TimeSpan.FromHours(1));
        rules.InRange("Approvals:HandlerConcurrency", approvals.HandlerConcurrency, 1, 100);
        rules.InRange("Approvals:MaxAttempts", approvals.MaxAttempts, 1, 100);
        rules.InRange("Approvals:MaxMessageBytes", approvals.MaxMessageBytes, 65_536, 1L << 30);
        rules.InRange("Approvals:MaxTextBytes", approvals.MaxTextBytes, 4_096, 4 * 1024 * 1024);
        rules.InRange("Approvals:HoldWindow", approvals.HoldWindow, TimeSpan.Zero, TimeSpan.FromDays(1));
        rules.InRange("Approvals:Answers:MaxPerRequest", approvals.Answers.MaxPerRequest, 1, 10);
        rules.InRange("Approvals:Answers:MaxPerApprover", approvals.Answers.MaxPerApprover, 1, 100);
        rules.InRange("Approvals:Answers:MaxPerHour", approvals.Answers.MaxPerHour, 1, 1_000);
        rules.OneLine("Approvals:InstanceId", approvals.InstanceId);
        if (approvals.InstanceId.Length > MaxInstanceIdLength)
        {
            rules.Fail("Approvals:InstanceId", $"has more than {MaxInstanceIdLength} characters", "Write a short name, such as \"production\".");
        }
    }

    private void CheckSenderAuthentication(OptionsRules rules, ApprovalOptions approvals)
    {
        rules.Defined("Approvals:SenderAuthentication", approvals.SenderAuthentication);
        rules.Defined("Approvals:AuthenticationResultsPosition", approvals.AuthenticationResultsPosition);
        CheckNames(rules, "Approvals:AuthenticationServices", approvals.AuthenticationServices);
        CheckNames(rules, "Approvals:BorderHosts", approvals.BorderHosts);
        if (approvals.SenderAuthentication == SenderAuthentication.AuthenticationResults && approvals.AuthenticationServices.Count == 0)
        {
            rules.Fail(
                "Approvals:AuthenticationServices:0",
                "is missing, but Approvals:SenderAuthentication is AuthenticationResults",
                "Write the name that your mail border puts first into its Authentication-Results field, such as \"mx.example.org\".");
        }
        else if (approvals.SenderAuthentication == SenderAuthentication.FromAddress && approvals.AuthenticationServices.Count > 0)
        {
            rules.Fail(
                "Approvals:SenderAuthentication",
                "is FromAddress, which looks at no Authentication-Results field, but Approvals:AuthenticationServices names a service",
                "Set it to AuthenticationResults, or leave the services out.");
        }
        else if (approvals.SenderAuthentication == SenderAuthentication.Dkim && dkim is null)
        {
            rules.Fail(
                "Approvals:SenderAuthentication",
                "is Dkim, but nothing is registered that checks DKIM signatures",
                "Add the package EmailComms.Dkim and call AddDkimVerification() on what AddEmailCommunications() returns.");
        }
    }

    // A field in the name of anybody else would count as the border's.
    private static void CheckNames(OptionsRules rules, string key, IList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!AddrSpec.IsDomain(OriginSettings.Normalize(names[i] ?? string.Empty)))
            {
                rules.Fail($"{key}:{i}", "is not a host name", "Write one name as the mail border writes it, such as \"mx.example.org\".");
            }
        }
    }

    private static void CheckFolders(OptionsRules rules, ApprovalOptions approvals)
    {
        rules.Required("Approvals:ReplyFolder", approvals.ReplyFolder, "Set it to the folder that answers arrive in, such as \"INBOX\".");
        rules.OneLine("Approvals:ReplyFolder", approvals.ReplyFolder);
        rules.Required("Approvals:QuarantineFolder", approvals.QuarantineFolder, "Set it to a folder for mails that could not be processed, such as \"Quarantine\".");
        rules.OneLine("Approvals:QuarantineFolder", approvals.QuarantineFolder);
        if (string.Equals(approvals.ReplyFolder, approvals.QuarantineFolder, StringComparison.OrdinalIgnoreCase))
        {
            rules.Fail("Approvals:QuarantineFolder", "is the reply folder", "Name another folder, such as \"Quarantine\".");
        }

        CheckDisposal(rules, approvals);
    }

    private static void CheckDisposal(OptionsRules rules, ApprovalOptions approvals)
    {
        foreach (var (outcome, rule) in approvals.Disposal)
        {
            var key = $"Approvals:Disposal:{outcome}";
            rules.OneLine(key, rule.Folder);
            if (string.Equals(rule.Folder, approvals.ReplyFolder, StringComparison.OrdinalIgnoreCase))
            {
                rules.Fail(key, "moves to the reply folder itself", "Name another folder, or write Leave.");
            }

            if (outcome is ApprovalReplyOutcome.Failed)
            {
                rules.Fail(key, "cannot be set: what could not be processed always goes to the quarantine folder", $"Leave it out, and set {rules.Path}:Approvals:QuarantineFolder.");
            }
            else if (outcome is ApprovalReplyOutcome.Held or ApprovalReplyOutcome.Understood)
            {
                rules.Fail(key, "cannot be set: such a mail waits", "Leave it out.");
            }
        }
    }

    private void CheckReplyAddress(OptionsRules rules, EmailCommunicationsOptions options)
    {
        var key = string.IsNullOrEmpty(options.Approvals.ReplyAddress) ? "Smtp:FromAddress" : "Approvals:ReplyAddress";
        var text = string.IsNullOrEmpty(options.Approvals.ReplyAddress) ? options.Smtp.FromAddress : options.Approvals.ReplyAddress;
        if (!EmailAddress.TryParse(text, out var address))
        {
            if (key == "Approvals:ReplyAddress")
            {
                rules.Fail(key, "is not one valid address", "Write one address that is delivered to the IMAP account, such as \"approvals@example.org\".");
            }
        }
        else if (options.Approvals.UseSubaddressing && address.LocalPart.Length > ReplyToken.MaxReplyLocalPart)
        {
            rules.Fail(
                key,
                $"has {address.LocalPart.Length} characters before the @; with the token of a request that is more than the 64 that mail allows",
                $"Use an address with at most {ReplyToken.MaxReplyLocalPart}, or set {path.Value}:Approvals:UseSubaddressing to false.");
        }
    }

    // A shorter text, or a longer list, would take answers for banners.
    private static void CheckBanners(OptionsRules rules, ApprovalOptions approvals)
    {
        if (approvals.Banners.Count > MaxBanners)
        {
            rules.Fail("Approvals:Banners", $"has {approvals.Banners.Count} texts, more than {MaxBanners}", "Keep those that your gateway writes.");
        }

        for (var i = 0; i < approvals.Banners.Count; i++)
        {
            var banner = approvals.Banners[i] ?? string.Empty;
            rules.OneLine($"Approvals:Banners:{i}", banner);
            if (banner.Trim().Length is < MinBannerLength or > MaxBannerLength)
            {
                rules.Fail(
                    $"Approvals:Banners:{i}",
                    $"has {banner.Trim().Length} characters, not {MinBannerLength} to {MaxBannerLength}",
                    "Write the first words of the text that your gateway puts above a mail.");
            }
        }
    }

    private static void CheckSigningKeys(OptionsRules rules, ApprovalOptions approvals)
    {
        const string Remedy = "Make one with `openssl rand -base64 32` (PowerShell: `[Convert]::ToBase64String([Security.Cryptography.RandomNumberGenerator]::GetBytes(32))`) and keep it where secrets are kept.";
        if (approvals.SigningKeys.Count == 0)
        {
            rules.Fail("Approvals:SigningKeys:0", "is missing: approvals need a key that signs their tokens", Remedy);
        }

        for (var i = 0; i < approvals.SigningKeys.Count; i++)
        {
            var key = approvals.SigningKeys[i] ?? string.Empty;
            var buffer = new byte[key.Length];
            if (!Convert.TryFromBase64String(key, buffer, out var length))
            {
                rules.Fail($"Approvals:SigningKeys:{i}", "is not base64", Remedy);
            }
            else if (length < MinSigningKeyBytes)
            {
                rules.Fail($"Approvals:SigningKeys:{i}", $"has {length} bytes, fewer than {MinSigningKeyBytes}", Remedy);
            }

            CryptographicOperations.ZeroMemory(buffer);
        }
    }

    private void CheckHandlers(OptionsRules rules)
    {
        var kinds = handlers.Select(static handler => handler.Kind).ToList();
        if (kinds.Count == 0)
        {
            rules.Fail("Approvals:Enabled", "is true, but no approval handler is registered", "Call AddEmailCommunications(...).AddApprovalHandler<T>(), or set it to false.");
        }

        foreach (var kind in kinds.CountBy(static kind => kind, StringComparer.Ordinal).Where(static pair => pair.Value > 1).Select(static pair => pair.Key))
        {
            var which = kind.Length == 0 ? "without a kind" : $"of the kind '{HeaderText.Sanitize(kind)}'";
            rules.Fail("Approvals:Enabled", $"is true, but several approval handlers {which} are registered", "Register one for each kind: AddApprovalHandler<T>(kind).");
        }
    }
}
