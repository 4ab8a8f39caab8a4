using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;

namespace EmailComms.Specs.Servers;

/// <summary>
/// OpenDKIM as the filter of a Postfix: it verifies signatures of <see cref="MailSystem.Domain"/> and writes what it found into
/// each mail. The public key is in a file, so no name server is asked.
/// </summary>
internal sealed class OpenDkim : IAsyncDisposable
{
    private const string Program = "/usr/sbin/opendkim";
    private const string Selector = "s1";

    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(15);

    private readonly string _folder = TemporaryFolder.Create();
    private readonly RSA _key = RSA.Create(2048);
    private readonly int _port = FreePorts.Take(1)[0];
    private ServerProcess? _process;

    private OpenDkim()
    {
    }

    /// <summary>Why it cannot be started here, or null when it can.</summary>
    public static string? WhyNotUsable => File.Exists(Program) ? null : "Not installed: OpenDKIM. Install it with: apt-get install --no-install-recommends opendkim";

    /// <summary>The name that it writes into its fields, which is also Postfix's.</summary>
    public static string ServiceId => $"mail.{MailSystem.Domain}";

    /// <summary>The lines of Postfix's <c>main.cf</c> that have mail pass it.</summary>
    public string PostfixSettings => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
        smtpd_milters = inet:127.0.0.1:{_port}
        milter_default_action = tempfail
        """);

    public static async Task<OpenDkim> StartAsync(CancellationToken cancellationToken)
    {
        var filter = new OpenDkim();
        try
        {
            await filter.RunAsync(cancellationToken);
            return filter;
        }
        catch
        {
            await filter.DisposeAsync();
            throw;
        }
    }

    /// <summary>Signs a mail as the mail system of its author would.</summary>
    public byte[] Sign(ReadOnlyMemory<byte> mail)
    {
        using var octets = new MemoryStream(mail.ToArray());
        using var key = new MemoryStream(Encoding.ASCII.GetBytes(_key.ExportRSAPrivateKeyPem()));
        var message = MimeMessage.Load(octets);
        message.Prepare(EncodingConstraint.SevenBit);
        new DkimSigner(key, MailSystem.Domain, Selector).Sign(message, [HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.Date]);
        using var signed = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(format, signed);
        return signed.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _key.Dispose();
        TemporaryFolder.Delete(_folder);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var keys = $"{_folder}/keys";
        var strangers = $"{_folder}/internal";
        var configuration = $"{_folder}/opendkim.conf";
        await File.WriteAllTextAsync(keys, $"{Selector}._domainkey.{MailSystem.Domain} v=DKIM1; k=rsa; p={Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo())}\n", cancellationToken);

        // Without this, mail from loopback would count as the own users' and not be verified.
        await File.WriteAllTextAsync(strangers, "203.0.113.1\n", cancellationToken);
        await File.WriteAllTextAsync(
            configuration,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
                Syslog no
                Background no
                Mode v
                Socket inet:{_port}@127.0.0.1
                AuthservID {ServiceId}
                AlwaysAddARHeader yes
                TestPublicKeys {keys}
                InternalHosts {strangers}
                PidFile {_folder}/opendkim.pid

                """),
            cancellationToken);
        _process = ServerProcess.Start(Program, "-f", "-x", configuration);
        await Eventually.BecomesTrueAsync(() => IsListeningAsync(cancellationToken), StartDeadline, () => $"OpenDKIM does not listen.\n{_process.Output}", cancellationToken);
    }

    private async Task<bool> IsListeningAsync(CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", _port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
