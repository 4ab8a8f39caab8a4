using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using EmailComms.Specs.Servers;
using MimeKit;

namespace EmailComms.Benchmarks.Sending;

/// <summary>The least that an SMTP client has to do: writes a transaction that was made before, in one piece, and reads over the answers.</summary>
internal sealed class RawSmtp : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly StreamReader _answers;

    private RawSmtp(Stream stream)
    {
        _stream = stream;
        _answers = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
    }

    public static async Task<RawSmtp> ConnectAsync(SmtpTarget target)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(SmtpTarget.Host, target.Port);
        var plain = new RawSmtp(new NetworkStream(socket, ownsSocket: true));
        await plain.ExpectAsync("220");
        await plain.CommandAsync("EHLO client.example.org", "250");
        await plain.CommandAsync("STARTTLS", "220");
        var secured = new SslStream(plain._stream, leaveInnerStreamOpen: false, MailSystem.AcceptCertificate);
        await secured.AuthenticateAsClientAsync(SmtpTarget.Host);
        var client = new RawSmtp(secured);
        await client.CommandAsync("EHLO client.example.org", "250");
        await client.CommandAsync($"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{target.User}\0{target.Password}"))}", "235");
        return client;
    }

    /// <summary>The octets of one transaction: a server with CHUNKING takes them all without being asked in between (RFC 3030 section 2).</summary>
    public static byte[] Transaction(MimeMessage message, string from, string to)
    {
        using var content = new MemoryStream();
        message.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, content);
        var commands = string.Create(CultureInfo.InvariantCulture, $"MAIL FROM:<{from}>\r\nRCPT TO:<{to}>\r\nBDAT {content.Length} LAST\r\n");
        return [.. Encoding.ASCII.GetBytes(commands), .. content.ToArray()];
    }

    public async Task SendAsync(byte[] transaction)
    {
        await _stream.WriteAsync(transaction);
        await ExpectAsync("250");
        await ExpectAsync("250");
        await ExpectAsync("250");
    }

    public async ValueTask DisposeAsync()
    {
        _answers.Dispose();
        await _stream.DisposeAsync();
    }

    private async Task CommandAsync(string command, string expected)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes($"{command}\r\n"));
        await ExpectAsync(expected);
    }

    private async Task ExpectAsync(string expected)
    {
        string? line;
        do
        {
            line = await _answers.ReadLineAsync();
        }
        while (line is { Length: > 3 } && line[3] == '-');

        if (line?.StartsWith(expected, StringComparison.Ordinal) != true)
        {
            throw new InvalidOperationException($"The server answered '{line ?? "with the end of the connection"}'.");
        }
    }
}
