using System.Security.Cryptography;
using EmailComms.Approvals;
using EmailComms.Approvals.Correlation;
using EmailComms.Secrets;
using Microsoft.Extensions.Configuration;

namespace EmailComms.Tests;

/// <summary>Valid things to start a test from.</summary>
internal static class A
{
    private const string Password = "pa55-smtp";

    public static readonly DateTimeOffset Morning = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    public static string SigningKey { get; } = Convert.ToBase64String(SHA256.HashData("a key for tests"u8));

    public static EmailCommunicationsOptions Options(Action<EmailCommunicationsOptions>? change = null)
    {
        var options = new EmailCommunicationsOptions();
        Fill(options);
        change?.Invoke(options);
        return options;
    }

    /// <summary>Sets everything that is required, approvals enabled.</summary>
    public static void Fill(EmailCommunicationsOptions options)
    {
        SecretRegister.Add(SigningKey);
        SecretRegister.AddLogin("approvals@example.org", Password);
        options.Smtp.Host = "smtp.example.org";
        options.Smtp.User = "approvals@example.org";
        options.Smtp.Password = Password;
        options.Smtp.FromAddress = "Deployments <approvals@example.org>";
        options.Imap.Host = "imap.example.org";
        options.Approvals.Enabled = true;
        options.Approvals.SigningKeys.Add(SigningKey);
    }

    public static ApprovalSettings ApprovalSettings(Action<EmailCommunicationsOptions>? change = null) =>
        EmailCommunicationsSettings.From(Options(change)).RequireApprovals();

    public static RequestDigest Digest { get; } = new(SHA256.HashData("a request for tests"u8));

    public static IConfiguration Configuration(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(static pair => KeyValuePair.Create($"EmailCommunications:{pair.Key}", pair.Value)))
            .Build();

    public static ApprovalRequest Request(string approvalId = "release-42")
    {
        SecretRegister.Add("Deploy release 42", "Release 42 is ready.", "boss@corp.example");
        return new()
        {
            ApprovalId = approvalId,
            Subject = "Deploy release 42",
            Body = EmailBody.FromText("Release 42 is ready."),
            Approvers = [new EmailAddress("boss@corp.example")],
        };
    }
}
