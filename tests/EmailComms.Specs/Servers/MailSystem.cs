using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using EmailComms.Secrets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace EmailComms.Specs.Servers;

/// <summary>
/// A mail system that behaviour tests run against: an SMTP server, an IMAP server, and accounts made as they are needed.
/// What a test does to it and reads from it goes over the network, so it is the same code for every system.
/// </summary>
internal abstract class MailSystem : IAsyncDisposable
{
    /// <summary>The domain that is delivered here; mail to any other domain is accepted from a user who is logged in, and discarded.</summary>
    public const string Domain = "example.test";

    private static int _lastAccount;

    public string Host => "127.0.0.1";

    /// <summary>The submission port: STARTTLS and a login are required (RFC 6409).</summary>
    public abstract int SmtpPort { get; }

    /// <summary>The submission port with implicit TLS (RFC 8314).</summary>
    public abstract int SmtpTlsPort { get; }

    /// <summary>The port where other mail systems deliver: no login, STARTTLS possible, recipients in <see cref="Domain"/> only.</summary>
    public abstract int DeliveryPort { get; }

    public abstract int ImapPort { get; }

    public abstract int ImapTlsPort { get; }

    public abstract string CertificateAuthorityPem { get; }

    /// <summary>The largest message that SMTP takes (SIZE, RFC 1870).</summary>
    public abstract int MaxMessageBytes { get; }

    /// <summary>An address that RCPT refuses with <c>550 5.1.1</c>.</summary>
    public string NewUnknownAddress() => $"unknown-{Unique()}@{Domain}";

    public Task<MailAccount> CreateAccountAsync(CancellationToken cancellationToken) => CreateAccountAsync("user", cancellationToken);

    /// <summary>Makes an account with an address and folders of its own.</summary>
    /// <param name="name">What the local part begins with.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <param name="detailFolder">The folder for mail to a sub-address of the account; null for INBOX.</param>
    public async Task<MailAccount> CreateAccountAsync(string name, CancellationToken cancellationToken, string? detailFolder = null)
    {
        var address = $"{name}{Unique()}@{Domain}";
        var password = $"pass-{Guid.NewGuid():N}";
        await AddUserAsync(address, password, detailFolder, cancellationToken);
        SecretRegister.Add(address);
        SecretRegister.AddLogin(address, password);
        return new MailAccount(this, address, password);
    }

    /// <summary>Another SMTP client, connected but not logged in. Dispose it.</summary>
    public Task<SmtpClient> ConnectSmtpAsync(int port, SecureSocketOptions security, CancellationToken cancellationToken) =>
        ConnectAsync(new SmtpClient(), port, security, cancellationToken);

    /// <summary>Another IMAP client, connected but not logged in. Dispose it.</summary>
    public Task<ImapClient> ConnectImapAsync(int port, SecureSocketOptions security, CancellationToken cancellationToken) =>
        ConnectAsync(new ImapClient(), port, security, cancellationToken);

    /// <summary>Delivers a message byte for byte, as a stranger's or an approver's provider would.</summary>
    public Task SubmitAsync(string from, string to, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        RawDelivery.SendAsync(Host, DeliveryPort, from, to, message, cancellationToken);

    /// <summary>Delivers a message, as a stranger's or an approver's provider would.</summary>
    public async Task SubmitAsync(string from, string to, MimeMessage message, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        await message.WriteToAsync(format, bytes, cancellationToken);
        await SubmitAsync(from, to, bytes.ToArray(), cancellationToken);
    }

    /// <summary>Whether anybody has tried to log in as this account, by SMTP or IMAP, with whatever success.</summary>
    public abstract Task<bool> HasSeenLoginAsync(MailAccount account, CancellationToken cancellationToken);

    /// <summary>What the servers wrote down last, for the output of a test that failed.</summary>
    public abstract string RecentLog();

    public abstract ValueTask DisposeAsync();

    /// <summary>Gives the account another password, as its owner or an administrator would.</summary>
    internal abstract Task SetPasswordAsync(string address, string password, CancellationToken cancellationToken);

    protected abstract Task AddUserAsync(string address, string password, string? detailFolder, CancellationToken cancellationToken);

    /// <summary>The tests look into their own servers whatever they show; what is trusted is the product's business.</summary>
    internal static bool AcceptCertificate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => certificate is not null;

    private async Task<TClient> ConnectAsync<TClient>(TClient client, int port, SecureSocketOptions security, CancellationToken cancellationToken)
        where TClient : MailService
    {
        client.CheckCertificateRevocation = false;
        client.ServerCertificateValidationCallback = AcceptCertificate;
        try
        {
            await client.ConnectAsync(Host, port, security, cancellationToken);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static string Unique() => $"{Interlocked.Increment(ref _lastAccount)}";
}
