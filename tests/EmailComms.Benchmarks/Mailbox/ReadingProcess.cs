using System.Diagnostics;
using System.Globalization;
using EmailComms.Approvals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>A process of its own that reads a reply folder, so that nobody else's memory is measured.</summary>
internal static class ReadingProcess
{
    /// <summary>Starts it.</summary>
    /// <param name="command">What the program does there.</param>
    /// <param name="mailbox">The folder.</param>
    public static Process Start(string command, ReplyMailbox mailbox)
    {
        var program = typeof(ReadingProcess).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, command]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var system = mailbox.Account.System;
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["Smtp__Host"] = system.Host,
            ["Smtp__Port"] = system.SmtpTlsPort.ToString(CultureInfo.InvariantCulture),
            ["Smtp__Security"] = nameof(ConnectionSecurity.ImplicitTls),
            ["Smtp__CertificateAuthority"] = system.CertificateAuthorityPem,
            ["Smtp__User"] = mailbox.Account.Address,
            ["Smtp__Password"] = mailbox.Account.Password,
            ["Smtp__FromAddress"] = mailbox.Account.Address,
            ["Imap__Host"] = system.Host,
            ["Imap__Port"] = system.ImapTlsPort.ToString(CultureInfo.InvariantCulture),
            ["Imap__Security"] = nameof(ConnectionSecurity.ImplicitTls),
            ["Imap__CertificateAuthority"] = system.CertificateAuthorityPem,
            ["Approvals__Enabled"] = "true",
            ["Approvals__ProcessCount"] = "1000",
            ["Approvals__SigningKeys__0"] = ReplyMailbox.SigningKey,
        })
        {
            start.Environment[$"{EmailCommunicationsOptions.SectionName}__{key}"] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>The library as that process uses it.</summary>
    public static ServiceProvider CreateServices()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection(EmailCommunicationsOptions.SectionName))
            .AddApprovalHandler(static _ => new DecisionTally());
        return services.BuildServiceProvider();
    }

    public static Task<ApprovalProcessingSummary> PassAsync(IServiceProvider services) => services.GetRequiredService<IApprovalReplyProcessor>().ProcessAsync();
}
