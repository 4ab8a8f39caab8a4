using System.Net;
using System.Net.Sockets;
using EmailComms.Transport;

namespace EmailComms.Tests.Transport;

/// <summary>The loss of the peer shows while nothing is said.</summary>
public sealed class WatchedSocketTests
{
    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F2")]
    public async Task The_silence_of_a_vanished_peer_shows_within_15_seconds()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        using var socket = await WatchedSocket.ConnectAsync("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, TestContext.Current.CancellationToken);

        Assert.NotEqual(0, socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive));
        var idle = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime)!;
        var interval = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval)!;
        var probes = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount)!;
        Assert.InRange(idle + (interval * probes), 5, 15);
    }
}
