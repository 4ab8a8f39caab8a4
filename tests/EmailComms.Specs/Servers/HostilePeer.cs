using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EmailComms.Specs.Servers;

/// <summary>A server that does with each connection what the test has written, right or wrong.</summary>
internal sealed class HostilePeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly Func<HostilePeer, Stream, Task> _script;
    private readonly Task _serving;

    public HostilePeer(Func<HostilePeer, Stream, Task> script)
    {
        _script = script;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Every line that was read.</summary>
    public IReadOnlyList<string> Heard => [.. _heard];

    /// <summary>How many octets could be written.</summary>
    public long Sent { get; private set; }

    public async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new StringBuilder();
        var octet = new byte[1];
        while (await stream.ReadAsync(octet, _stop.Token) > 0)
        {
            if (octet[0] == '\n')
            {
                _heard.Enqueue(line.ToString().TrimEnd('\r'));
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)octet[0]);
        }

        return null;
    }

    public Task WriteAsync(Stream stream, string text) => WriteAsync(stream, Encoding.Latin1.GetBytes(text));

    public async Task WriteAsync(Stream stream, ReadOnlyMemory<byte> octets)
    {
        await stream.WriteAsync(octets, _stop.Token);
        await stream.FlushAsync(_stop.Token);
        Sent += octets.Length;
    }

    public async Task<Stream> StartTlsAsync(Stream stream, X509Certificate2 certificate)
    {
        // Sent with the chain, but without looking for more of it in the network.
        var context = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true);
        var tls = new SslStream(stream, leaveInnerStreamOpen: true);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = context }, _stop.Token);
        return tls;
    }

    /// <summary>Takes a mail, as an SMTP server without extensions and without a fault of its own.</summary>
    public async Task TakeMailAsync(Stream stream)
    {
        await WriteAsync(stream, "220 peer.test\r\n");
        while (await ReadLineAsync(stream) is { } line)
        {
            await WriteAsync(stream, line.Split(' ')[0] switch
            {
                "DATA" => "354 go on\r\n",
                "QUIT" => "221 bye\r\n",
                "." => "250 queued\r\n",
                "EHLO" or "MAIL" or "RCPT" => "250 ok\r\n",
                _ => string.Empty,
            });
        }
    }

    /// <summary>Holds a session with one mail of 3000 octets in INBOX, except where the test answers itself.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="answer">Gets tag and command; true when it has answered.</param>
    public async Task ServeImapAsync(Stream stream, Func<string, string, Task<bool>> answer)
    {
        await WriteAsync(stream, "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR UIDPLUS IDLE] ready\r\n");
        while (await ReadLineAsync(stream) is { } line)
        {
            var (tag, command) = line.Split(' ', 2) is [var first, var rest] ? (first, rest) : (line, string.Empty);
            if (await answer(tag, command))
            {
                continue;
            }

            var data = command switch
            {
                _ when command.StartsWith("LIST", StringComparison.Ordinal) => "* LIST () \"/\" INBOX\r\n",
                _ when command.StartsWith("SELECT", StringComparison.Ordinal) => "* 1 EXISTS\r\n* OK [UIDVALIDITY 1] ok\r\n* OK [UIDNEXT 2] ok\r\n* OK [PERMANENTFLAGS (\\Deleted)] ok\r\n",
                _ when command.StartsWith("UID SEARCH", StringComparison.Ordinal) => "* SEARCH 1\r\n",
                _ when command.StartsWith("UID FETCH", StringComparison.Ordinal) && command.Contains("SIZE", StringComparison.Ordinal) => "* 1 FETCH (UID 1 RFC822.SIZE 3000)\r\n",
                _ => string.Empty,
            };
            await WriteAsync(stream, $"{data}{tag} OK {(command.StartsWith("SELECT", StringComparison.Ordinal) ? "[READ-WRITE] " : string.Empty)}done\r\n");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                await _script(this, stream);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException or AuthenticationException or ObjectDisposedException)
            {
                // The client has gone, as it should.
            }
        }
    }
}
