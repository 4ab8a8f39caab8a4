using System.Net.Sockets;
using System.Text;

namespace EmailComms.Specs.Servers;

/// <summary>Delivers bytes by SMTP as they are, however broken: a mail library would mend them first.</summary>
internal static class RawDelivery
{
    public static async Task SendAsync(string host, int port, string from, string to, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(host, port, cancellationToken);
        await using var stream = client.GetStream();
        using var replies = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);

        await ExpectAsync("220", "the greeting");
        await CommandAsync("EHLO stranger.example.org", "250");
        await CommandAsync($"MAIL FROM:<{from}>", "250");
        await CommandAsync($"RCPT TO:<{to}>", "250");
        await CommandAsync("DATA", "354");
        await stream.WriteAsync(DotStuffed(message.Span), cancellationToken);
        await ExpectAsync("250", "the message");
        await CommandAsync("QUIT", "221");

        async Task CommandAsync(string command, string expected)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"), cancellationToken);
            await ExpectAsync(expected, command);
        }

        async Task ExpectAsync(string expected, string what)
        {
            string? line;
            do
            {
                line = await replies.ReadLineAsync(cancellationToken);
            }
            while (line is { Length: > 3 } && line[3] == '-');

            if (line?.StartsWith(expected, StringComparison.Ordinal) != true)
            {
                throw new InvalidOperationException($"The server answered {what} with '{line ?? "the end of the connection"}'.");
            }
        }
    }

    /// <summary>The message with doubled leading dots and the final dot (RFC 5321 section 4.5.2).</summary>
    private static ReadOnlyMemory<byte> DotStuffed(ReadOnlySpan<byte> message)
    {
        var stuffed = new MemoryStream(message.Length + 16);
        var atLineStart = true;
        foreach (var octet in message)
        {
            if (atLineStart && octet == '.')
            {
                stuffed.WriteByte((byte)'.');
            }

            stuffed.WriteByte(octet);
            atLineStart = octet == '\n';
        }

        stuffed.Write(atLineStart ? ".\r\n"u8 : "\r\n.\r\n"u8);
        return stuffed.ToArray();
    }
}
