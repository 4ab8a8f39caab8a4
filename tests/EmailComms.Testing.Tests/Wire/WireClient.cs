using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace EmailComms.Testing.Tests.Wire;

/// <summary>A client that says exactly what a test wants and shows exactly what came back, so that MailKit is not the only witness.</summary>
internal sealed class WireClient : IAsyncDisposable
{
    private readonly TcpClient _tcp = new();
    private readonly CancellationTokenSource _deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly CancellationToken _cancellationToken;
    private Stream _stream = Stream.Null;
    private int _lastTag;

    private WireClient()
    {
        // A server that says nothing fails the test that listens to it, instead of the whole run.
        _deadline.CancelAfter(TimeSpan.FromSeconds(60));
        _cancellationToken = _deadline.Token;
    }

    public static async Task<WireClient> ConnectAsync(int port, bool tls = false)
    {
        var client = new WireClient();
        await client._tcp.ConnectAsync("127.0.0.1", port, client._cancellationToken);
        client._stream = client._tcp.GetStream();
        if (tls)
        {
            await client.StartTlsAsync();
        }

        return client;
    }

    /// <summary>Connects and reads the greeting.</summary>
    public static async Task<WireClient> ConnectAndGreetAsync(int port, bool tls = false)
    {
        var client = await ConnectAsync(port, tls);
        await client.ReadLineAsync();
        return client;
    }

    public async Task StartTlsAsync()
    {
        var tls = new SslStream(_stream, leaveInnerStreamOpen: false, static (_, certificate, _, _) => certificate?.Subject == "CN=mail.example.test");
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost" }, _cancellationToken);
        _stream = tls;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(byte[] bytes)
    {
        await _stream.WriteAsync(bytes, _cancellationToken);
        await _stream.FlushAsync(_cancellationToken);
    }

    /// <summary>Reads a line without its CRLF, or null when the server has closed.</summary>
    public async Task<string?> ReadLineAsync()
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (true)
        {
            int count;
            try
            {
                count = await _stream.ReadAsync(one, _cancellationToken);
            }
            catch (IOException)
            {
                count = 0;
            }

            if (count == 0)
            {
                return line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]);
            }

            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }
    }

    public async Task<byte[]> ReadBytesAsync(int count)
    {
        var bytes = new byte[count];
        await _stream.ReadExactlyAsync(bytes, _cancellationToken);
        return bytes;
    }

    /// <summary>Reads a whole SMTP reply, its lines joined by LF.</summary>
    public async Task<string> ReadReplyAsync()
    {
        var lines = new List<string>();
        while (await ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.Length < 4 || line[3] != '-')
            {
                break;
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Sends an SMTP command and reads the reply.</summary>
    public async Task<string> SmtpAsync(string command)
    {
        await SendAsync(command + "\r\n");
        return await ReadReplyAsync();
    }

    /// <summary>Sends an IMAP command under a new tag and reads up to its tagged response; the last line comes without the tag.</summary>
    public async Task<IReadOnlyList<string>> ImapAsync(string command)
    {
        var tag = $"t{++_lastTag}";
        await SendAsync($"{tag} {command}\r\n");
        return await ReadToTagAsync(tag);
    }

    public async Task<IReadOnlyList<string>> ReadToTagAsync(string tag)
    {
        var lines = new List<string>();
        while (await ReadLineAsync() is { } line)
        {
            if (line.StartsWith(tag + " ", StringComparison.Ordinal))
            {
                lines.Add(line[(tag.Length + 1)..]);
                break;
            }

            lines.Add(line);
        }

        return lines;
    }

    public ValueTask DisposeAsync()
    {
        _tcp.Dispose();
        _deadline.Dispose();
        return ValueTask.CompletedTask;
    }
}
