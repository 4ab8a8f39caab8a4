using System.Net;
using EmailComms.Benchmarks.Measuring;
using EmailComms.Specs.Servers;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using SmtpClient = MailKit.Net.Smtp.SmtpClient;

namespace EmailComms.Benchmarks.Sending;

/// <summary>
/// The ways to send so many messages, so many at a time. What is kept open between messages is open before the measurement
/// begins, as in a host that has been running for a while.
/// </summary>
internal static class Senders
{
    public const string Ours = "EmailComms";
    public const string PerMessage = "MailKit, a connection per message";
    public const string Reused = "MailKit, reused connections";
    public const string SystemNetMail = "System.Net.Mail, reused";
    public const string Raw = "prepared octets";

    public static IReadOnlyList<Contender> All(SmtpTarget target, int messages, int lanes) =>
        [OursOf(target, messages, lanes), PerMessageOf(target, messages, lanes), ReusedOf(target, messages, lanes), SystemNetMailOf(target, messages, lanes)];

    public static Contender OursOf(SmtpTarget target, int messages, int lanes) => new(Ours, async () =>
    {
        var services = CreateServices(target, lanes);
        var sender = services.GetRequiredService<IEmailSender>();
        await InLanesAsync(lanes, lanes, _ => sender.SendAsync(SampleNotification.Ours()));
        return new Attempt(
            () => InLanesAsync(messages, lanes, _ => sender.SendAsync(SampleNotification.Ours())),
            () => services.DisposeAsync().AsTask());
    });

    public static Contender PerMessageOf(SmtpTarget target, int messages, int lanes) => new(PerMessage, () => Task.FromResult(new Attempt(
        () => InLanesAsync(messages, lanes, async _ =>
        {
            using var client = await ConnectAsync(target);
            await client.SendAsync(SampleNotification.ForMailKit(target.User));
            await client.DisconnectAsync(quit: true);
        }),
        static () => Task.CompletedTask)));

    public static Contender RawOf(SmtpTarget target, int messages, int lanes) => new(Raw, async () =>
    {
        var clients = await Task.WhenAll(Enumerable.Range(0, lanes).Select(_ => RawSmtp.ConnectAsync(target)));
        using var message = SampleNotification.ForMailKit(target.User);
        var transaction = RawSmtp.Transaction(message, target.User, SmtpTarget.Recipient);
        return new Attempt(
            () => InLanesAsync(messages, lanes, lane => clients[lane].SendAsync(transaction)),
            () => Task.WhenAll(clients.Select(static client => client.DisposeAsync().AsTask())));
    });

    private static Contender ReusedOf(SmtpTarget target, int messages, int lanes) => new(Reused, async () =>
    {
        var clients = await Task.WhenAll(Enumerable.Range(0, lanes).Select(_ => ConnectAsync(target)));
        return new Attempt(
            () => InLanesAsync(messages, lanes, lane => clients[lane].SendAsync(SampleNotification.ForMailKit(target.User))),
            () =>
            {
                Array.ForEach(clients, static client => client.Dispose());
                return Task.CompletedTask;
            });
    });

    private static Contender SystemNetMailOf(SmtpTarget target, int messages, int lanes) => new(SystemNetMail, async () =>
    {
        var clients = Enumerable.Range(0, lanes).Select(_ => CreateSystemNetMail(target)).ToArray();
        await InLanesAsync(lanes, lanes, lane => SendAsync(clients[lane], target));
        return new Attempt(
            () => InLanesAsync(messages, lanes, lane => SendAsync(clients[lane], target)),
            () =>
            {
                Array.ForEach(clients, static client => client.Dispose());
                return Task.CompletedTask;
            });
    });

    private static Task InLanesAsync(int messages, int lanes, Func<int, Task> sendAsync) => Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Task.Run(async () =>
    {
        for (var i = lane; i < messages; i += lanes)
        {
            await sendAsync(lane);
        }
    })));

    private static ServiceProvider CreateServices(SmtpTarget target, int lanes)
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(options =>
        {
            options.Smtp.Host = SmtpTarget.Host;
            options.Smtp.Port = target.Port;
            options.Smtp.FromAddress = target.User;
            options.Smtp.MaxConnections = lanes;
            options.Smtp.MaxMessagesPerConnection = 10_000;
            options.Smtp.Security = target.IsSecured ? ConnectionSecurity.StartTls : ConnectionSecurity.None;
            if (target.IsSecured)
            {
                options.Smtp.User = target.User;
                options.Smtp.Password = target.Password;
                options.Smtp.CertificateAuthority = target.CertificateAuthority;
            }
        });
        return services.BuildServiceProvider();
    }

    private static async Task<SmtpClient> ConnectAsync(SmtpTarget target)
    {
        var client = new SmtpClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = MailSystem.AcceptCertificate };
        await client.ConnectAsync(SmtpTarget.Host, target.Port, target.IsSecured ? SecureSocketOptions.StartTls : SecureSocketOptions.None);
        if (target.IsSecured)
        {
            await client.AuthenticateAsync(new SaslMechanismPlain(target.User, target.Password));
        }

        return client;
    }

    private static System.Net.Mail.SmtpClient CreateSystemNetMail(SmtpTarget target)
    {
        // It has no other place to say which certificates are trusted.
#pragma warning disable SYSLIB0014
        ServicePointManager.ServerCertificateValidationCallback = MailSystem.AcceptCertificate;
#pragma warning restore SYSLIB0014
        return new(SmtpTarget.Host, target.Port)
        {
            EnableSsl = target.IsSecured,
            Credentials = target.IsSecured ? new NetworkCredential(target.User, target.Password) : null,
        };
    }

    private static async Task SendAsync(System.Net.Mail.SmtpClient client, SmtpTarget target)
    {
        using var message = SampleNotification.ForSystemNetMail(target.User);
        await client.SendMailAsync(message);
    }
}
