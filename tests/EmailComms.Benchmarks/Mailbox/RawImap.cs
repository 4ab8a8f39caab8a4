using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using EmailComms.Specs.Servers;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>The least that an IMAP client has to do: writes commands, and reads over the answers.</summary>
internal sealed class RawImap : IAsyncDisposable
{
    private readonly SslStream _stream;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _position;
    private int _length;
    private int _tag;

    private RawImap(SslStream stream) => _stream = stream;

    public static async Task<RawImap> ConnectAsync(MailAccount account, int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(account.System.Host, port);
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true), leaveInnerStreamOpen: false, MailSystem.AcceptCertificate);
        await stream.AuthenticateAsClientAsync(account.System.Host);
        var client = new RawImap(stream);
        await client.ReadLineAsync();
        await client.CommandAsync($"LOGIN \"{account.Address}\" \"{account.Password}\"");
        return client;
    }

    /// <summary>Sends a command, and gives each literal of the answer.</summary>
    public async Task CommandAsync(string command, Action<byte[]>? literal = null)
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"r{++_tag} ");
        await _stream.WriteAsync(Encoding.ASCII.GetBytes($"{tag}{command}\r\n"));
        while (true)
        {
            var line = await ReadLineAsync();
            if (line.EndsWith('}'))
            {
                var octets = await ReadLiteralAsync(int.Parse(line.AsSpan(line.LastIndexOf('{') + 1).TrimEnd('}'), CultureInfo.InvariantCulture));
                literal?.Invoke(octets);
            }
            else if (line.StartsWith(tag, StringComparison.Ordinal))
            {
                if (!line.AsSpan(tag.Length).StartsWith("OK", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"The server answered '{line}'.");
                }

                return;
            }
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task<string> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_position == _length)
            {
                await FillAsync();
            }

            var rest = _buffer.AsSpan(_position, _length - _position);
            var end = rest.IndexOf((byte)'\n');
            line.Append(Encoding.Latin1.GetString(end < 0 ? rest : rest[..end]));
            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return line.ToString().TrimEnd('\r');
            }
        }
    }

    private async Task<byte[]> ReadLiteralAsync(int length)
    {
        var octets = new byte[length];
        var filled = Math.Min(length, _length - _position);
        _buffer.AsSpan(_position, filled).CopyTo(octets);
        _position += filled;
        await _stream.ReadExactlyAsync(octets.AsMemory(filled));
        return octets;
    }

    private async Task FillAsync()
    {
        _position = 0;
        _length = await _stream.ReadAsync(_buffer);
        if (_length == 0)
        {
            throw new InvalidOperationException("The server has closed the connection.");
        }
    }
}
