using System.Security.Cryptography;
using EmailComms.Approvals;
using EmailComms.Approvals.Authentication;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading.Decisions;

namespace EmailComms;

internal sealed partial class EmailCommunicationsOptionsValidator
{
    private const int MinSigningKeyBytes = 32;
    private const int MaxInstanceIdLength = 100;
    private const int MaxBanners = 100;
    private const int MinBannerLength = 4;
    private const int MaxBannerLength = 200;

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
