using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace EmailComms.Specs.Servers;

/// <summary>Appends bytes by IMAP as they are, however broken: a mail library would mend them first.</summary>
internal static class RawAppend
{
    public static async Task SendAsync(MailAccount account, string folder, ReadOnlyMemory<byte> message, string? flag, DateTimeOffset? arrived, CancellationToken cancellationToken)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(account.System.Host, account.System.ImapTlsPort, cancellationToken);
        await using var stream = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, MailSystem.AcceptCertificate);
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = account.System.Host }, cancellationToken);
        using var replies = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);

        await ExpectAsync("* OK", "the greeting");
        await WriteAsync($"a LOGIN \"{account.Address}\" \"{account.Password}\"\r\n");
        await ExpectAsync("a OK", "LOGIN");
        var time = arrived is { } at ? string.Create(CultureInfo.InvariantCulture, $" \"{at.UtcDateTime:dd-MMM-yyyy HH:mm:ss} +0000\"") : string.Empty;
        await WriteAsync($"b APPEND \"{folder}\" ({flag}){time} {{{message.Length}}}\r\n");
        await ExpectAsync("+", "APPEND");
        await stream.WriteAsync(message, cancellationToken);
        await WriteAsync("\r\n");
        await ExpectAsync("b OK", "the message");
        await WriteAsync("c LOGOUT\r\n");
        await ExpectAsync("c OK", "LOGOUT");

        ValueTask WriteAsync(string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);

        async Task ExpectAsync(string expected, string what)
        {
            while (true)
            {
                var line = await replies.ReadLineAsync(cancellationToken);
                if (line?.StartsWith(expected, StringComparison.Ordinal) == true)
                {
                    return;
                }

                if (line is null || !line.StartsWith("* ", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"The server answered {what} with '{line ?? "the end of the connection"}'.");
                }
            }
        }
    }
}
