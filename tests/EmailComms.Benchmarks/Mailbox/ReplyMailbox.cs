using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>A reply folder that can be filled again and again with the same answers, and the hosts that read it.</summary>
internal sealed class ReplyMailbox
{
    public const string SigningKey = "ZW1haWxjb21tcyBrZXkgZm9yIHRoZSBtZWFzdXJlbWVudHMhIQ==";

    private const string Store = "Store";

    public ReplyMailbox(MailAccount account, int count)
    {
        Account = account;
        Count = count;
    }

    public MailAccount Account { get; }

    /// <summary>How many answers there are.</summary>
    public int Count { get; }

    /// <summary>Makes an account, and the answers that will be put into its reply folder.</summary>
    public static async Task<ReplyMailbox> CreateAsync(MailSystem system, int count, Func<int, Testing.Reply, Testing.Reply>? dress = null)
    {
        var account = await system.CreateAccountAsync("robot", CancellationToken.None);
        var mailbox = new ReplyMailbox(account, count);
        await account.CreateFolderAsync(Store, CancellationToken.None);
        await account.AppendAllAsync(Store, await SampleAnswers.MakeAsync(account.Address, SigningKey, count, dress), CancellationToken.None);
        return mailbox;
    }

    /// <summary>Puts the answers into the folder, each so many times, and nothing else.</summary>
    public async Task RefillAsync(int times = 1)
    {
        using var client = await ConnectAsync(Account.System.ImapTlsPort);
        await client.Inbox.OpenAsync(FolderAccess.ReadWrite);
        if (client.Inbox.Count > 0)
        {
            await client.Inbox.AddFlagsAsync(UniqueIdRange.All, MessageFlags.Deleted, silent: true);
            await client.Inbox.ExpungeAsync();
        }

        var store = await client.GetFolderAsync(Store);
        await store.OpenAsync(FolderAccess.ReadOnly);
        for (var i = 0; i < times; i++)
        {
            await store.CopyToAsync(UniqueIdRange.All, client.Inbox);
        }

        await client.DisconnectAsync(quit: true);
    }

    /// <summary>Another client of the account, logged in without anything that takes long.</summary>
    public async Task<ImapClient> ConnectAsync(int port)
    {
        var client = new ImapClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = MailSystem.AcceptCertificate };
        await client.ConnectAsync(Account.System.Host, port, SecureSocketOptions.SslOnConnect);
        await client.AuthenticateAsync(new SaslMechanismPlain(Account.Address, Account.Password));
        return client;
    }

    public Task<int> CountInFolderAsync() => Account.CountAsync("INBOX", CancellationToken.None);

    /// <summary>A host with the library in it that reads the folder; it is not started.</summary>
    public IHost CreateHost(int imapPort, IApprovalHandler handler, Action<EmailCommunicationsOptions>? change = null, ILoggerProvider? logs = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        if (logs is not null)
        {
            builder.Logging.AddProvider(logs);
        }

        builder.Services.AddEmailCommunications(options =>
        {
            var system = Account.System;
            options.Smtp.Host = options.Imap.Host = system.Host;
            options.Smtp.Port = system.SmtpTlsPort;
            options.Imap.Port = imapPort;
            options.Smtp.Security = options.Imap.Security = ConnectionSecurity.ImplicitTls;
            options.Smtp.CertificateAuthority = options.Imap.CertificateAuthority = system.CertificateAuthorityPem;
            options.Smtp.User = options.Smtp.FromAddress = Account.Address;
            options.Smtp.Password = Account.Password;
            options.Approvals.Enabled = true;
            options.Approvals.Worker = false;
            options.Approvals.ProcessCount = 10_000;
            options.Approvals.SigningKeys.Add(SigningKey);
            change?.Invoke(options);
        }).AddApprovalHandler(_ => handler);
        return builder.Build();
    }

    /// <summary>One pass of the library.</summary>
    public static Task<ApprovalProcessingSummary> PassAsync(IHost host) => host.Services.GetRequiredService<IApprovalReplyProcessor>().ProcessAsync();
}
