using System.Net;
using System.Net.Sockets;

namespace EmailComms.Testing.Connections;

/// <summary>Owns one loopback port for the server's whole life, also while the server is stopped.</summary>
internal sealed class MailListener : IDisposable
{
    private readonly Action<Socket> _accepted;
    private Socket _socket;
    private Task _accepting = Task.CompletedTask;

    public MailListener(Action<Socket> accepted)
    {
        _accepted = accepted;
        _socket = Bind(port: 0);
        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
    }

    public int Port { get; }

    public void Start()
    {
        _socket.Listen();
        _accepting = AcceptAsync(_socket);
    }

    /// <summary>Stops accepting. The port stays bound without listening: connections are refused and nobody else can take it.</summary>
    public async Task StopAsync()
    {
        _socket.Dispose();
        await _accepting.ConfigureAwait(false);
        _socket = Bind(Port);
    }

    public async Task EndAsync()
    {
        _socket.Dispose();
        await _accepting.ConfigureAwait(false);
    }

    public void Dispose() => _socket.Dispose();

    private static Socket Bind(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        if (port != 0 && !OperatingSystem.IsWindows())
        {
            // Connections of the stopped server linger in TIME_WAIT on this port.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        }

        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        return socket;
    }

    private async Task AcceptAsync(Socket listening)
    {
        while (true)
        {
            try
            {
                _accepted(await listening.AcceptAsync().ConfigureAwait(false));
            }
            catch (Exception exception) when (exception is SocketException { SocketErrorCode: SocketError.OperationAborted } or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // The client hung up between its SYN and our accept.
            }
        }
    }
}
