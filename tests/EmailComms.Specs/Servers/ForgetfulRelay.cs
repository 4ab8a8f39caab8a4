using System.Net;
using System.Net.Sockets;

namespace EmailComms.Specs.Servers;

/// <summary>
/// Passes connections on to a server, until it forgets those that there are, as a middle box does with its table: the sockets stay
/// open, what is said on them is swallowed. Later connections pass.
/// </summary>
internal sealed class ForgetfulRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly int _target;
    private readonly Task _accepting;
    private int _memory;
    private int _accepted;

    public ForgetfulRelay(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections there have been.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    public void Forget() => Interlocked.Increment(ref _memory);

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
                var client = await _listener.AcceptTcpClientAsync(_ending.Token);
                Interlocked.Increment(ref _accepted);
                connections.Add(PassOnAsync(client, Volatile.Read(ref _memory)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task PassOnAsync(TcpClient client, int memory)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _target, _ending.Token);
                await Task.WhenAny(CopyAsync(client, server, memory), CopyAsync(server, client, memory));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                // One of the two has gone; so does the connection.
            }
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, int memory)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _ending.Token) is var read && read > 0)
            {
                if (memory == Volatile.Read(ref _memory))
                {
                    await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _ending.Token);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // As above.
        }
    }
}
