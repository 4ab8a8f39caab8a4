using System.Net;
using System.Net.Sockets;

namespace EmailComms.Specs.Servers;

/// <summary>Passes connections on to a server, and counts what the server sends.</summary>
internal sealed class CountingRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly int _target;
    private readonly Task _accepting;
    private long _octets;

    public CountingRelay(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What the server has sent so far, TLS included.</summary>
    public long OctetsFromServer => Interlocked.Read(ref _octets);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _accepting;
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(PassOnAsync(await _listener.AcceptTcpClientAsync(_ending.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task PassOnAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _target, _ending.Token);
                await Task.WhenAny(CopyAsync(client, server, static _ => { }), CopyAsync(server, client, count => Interlocked.Add(ref _octets, count)));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                // One of the two has gone; so does the connection.
            }
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, Action<int> count)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _ending.Token) is var read && read > 0)
            {
                count(read);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _ending.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // As above.
        }
    }
}
