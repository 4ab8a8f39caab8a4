using System.Net.Sockets;

namespace EmailComms.Transport;

/// <summary>Connects a socket on which the loss of the peer shows while nothing is said.</summary>
/// <remarks>
/// A session in IDLE listens for minutes and says nothing itself, so a peer that has gone without a word, or a middle box that forgot
/// the connection, would go unnoticed until DONE. With these probes (RFC 9293 section 3.8.4) the read fails after 15 seconds of silence.
/// </remarks>
internal static class WatchedSocket
{
    private const int IdleSeconds = 5;
    private const int ProbeSeconds = 5;
    private const int Probes = 2;

    public static async Task<Socket> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, IdleSeconds);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, ProbeSeconds);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, Probes);
            await socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
