using System.Net;
using System.Net.Sockets;

namespace EmailComms.Testing.Tests.Wire;

/// <summary>One end of a TCP connection that sends and reads what a test wants, and nothing by itself.</summary>
internal sealed class TcpPeer(Socket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static async Task<TcpPeer> ConnectAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, CancellationToken);
        return new TcpPeer(socket);
    }

    public static async Task<TcpPeer> AcceptAsync(TcpListener listener) => new(await listener.AcceptSocketAsync(CancellationToken));

    public async Task SendAsync(byte[] bytes) => await socket.SendAsync(bytes, CancellationToken);

    public void EndSending() => socket.Shutdown(SocketShutdown.Send);

    public async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new List<byte>();
        while (bytes.Count < count && await socket.ReceiveAsync(_buffer.AsMemory(0, count - bytes.Count), CancellationToken) is > 0 and var read)
        {
            bytes.AddRange(_buffer.AsSpan(0, read));
        }

        return [.. bytes];
    }

    /// <summary>Reads up to the end, whether it is in order (FIN) or a reset.</summary>
    public async Task<(byte[] Bytes, bool IsReset)> ReadToEndAsync()
    {
        var bytes = new List<byte>();
        try
        {
            while (await socket.ReceiveAsync(_buffer, CancellationToken) is > 0 and var read)
            {
                bytes.AddRange(_buffer.AsSpan(0, read));
            }

            return ([.. bytes], false);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            return ([.. bytes], true);
        }
    }

    public void Dispose() => socket.Dispose();
}
