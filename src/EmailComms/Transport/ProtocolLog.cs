using System.Globalization;
using Microsoft.Extensions.Logging;

namespace EmailComms.Transport;

/// <summary>
/// What is said on one connection, line by line, for the log: shortened, and without credentials, tokens, texts and full
/// addresses. What is not known to be harmless is counted instead of shown.
/// </summary>
internal sealed partial class ProtocolLog(ILogger logger, long connection, IProtocolDialect dialect, MailServerSettings server)
{
    private readonly ProtocolLineReader[] _readers = [new(), new()];

    public static string Counted(long octets) => string.Create(CultureInfo.InvariantCulture, $"({octets} octets)");

    public void Connected(string host, int port) =>
        Write(ProtocolSide.Client, string.Create(CultureInfo.InvariantCulture, $"(connects to {host}:{port})"));

    public void Said(ProtocolSide side, ReadOnlySpan<byte> octets)
    {
        var reader = _readers[(int)side];
        while (!octets.IsEmpty && reader.TryRead(ref octets, out var line))
        {
            var (shown, contentLength) = dialect.Show(side, line);
            reader.Skip(contentLength);
            if (!string.IsNullOrEmpty(shown))
            {
                Write(side, shown);
            }
        }
    }

    private void Write(ProtocolSide side, string shown) =>
        Log.ProtocolLine(logger, dialect.Name, connection, side, ServerText.From(server.WithoutPassword(shown)));
}
