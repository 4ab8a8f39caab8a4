using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace EmailComms.Testing.Tests.Wire;

/// <summary>MailKit clients that trust the server's own authority, and nothing else.</summary>
internal static class MailKitClients
{
    public static async Task<SmtpClient> ConnectSmtpAsync(
        LoopbackMailServer server, SecureSocketOptions security = SecureSocketOptions.SslOnConnect)
    {
        var client = new SmtpClient();
        Trust(client, server);
        await client.ConnectAsync(
            server.Host, security == SecureSocketOptions.SslOnConnect ? server.SmtpTlsPort : server.SmtpPort, security, TestContext.Current.CancellationToken);
        return client;
    }

    public static async Task<ImapClient> ConnectImapAsync(
        LoopbackMailServer server, SecureSocketOptions security = SecureSocketOptions.SslOnConnect)
    {
        var client = new ImapClient();
        Trust(client, server);
        await client.ConnectAsync(
            server.Host, security == SecureSocketOptions.SslOnConnect ? server.ImapTlsPort : server.ImapPort, security, TestContext.Current.CancellationToken);
        return client;
    }

    public static async Task<ImapClient> LogInAsync(LoopbackMailServer server, LoopbackUser user)
    {
        var client = await ConnectImapAsync(server);
        await client.AuthenticateAsync(user.Address, user.Password, TestContext.Current.CancellationToken);
        return client;
    }

    public static MimeMessage Message(string to, string text = "Approve\r\n") =>
        new([MailboxAddress.Parse("sender@example.test")], [MailboxAddress.Parse(to)], "Release 7", new TextPart("plain") { Text = text });

    public static void Trust(MailService client, LoopbackMailServer server)
    {
        client.CheckCertificateRevocation = false;
        client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) || certificate is not X509Certificate2 shown)
            {
                return false;
            }

            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(server.CertificateAuthorityPem));
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            return chain.Build(shown);
        };
    }
}
