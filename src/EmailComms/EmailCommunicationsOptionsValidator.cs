using EmailComms.Approvals;
using EmailComms.Credentials;
using EmailComms.Mailbox;
using EmailComms.Outbox;
using EmailComms.Submission;
using EmailComms.Transport;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EmailComms;

/// <summary>Checks every rule of the options and reports all that fail at once.</summary>
internal sealed partial class EmailCommunicationsOptionsValidator(
    ConfigurationPath path,
    IEnumerable<ApprovalHandlerRegistration> handlers,
    IDkimVerifier? dkim = null,
    IEnumerable<AccessTokenProviderRegistration>? accessTokenProviders = null,
    IHostEnvironment? environment = null) : IValidateOptions<EmailCommunicationsOptions>
{
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
}
