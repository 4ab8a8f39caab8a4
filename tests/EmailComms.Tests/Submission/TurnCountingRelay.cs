using System.Net;
using System.Net.Sockets;

namespace EmailComms.Tests.Submission;

/// <summary>Stands between client and server and counts how often the server speaks after the client: the round trips, TLS or not.</summary>
internal sealed class TurnCountingRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _target;
    private readonly Task _serving;
    private int _turns;
    private int _connections;

    public TurnCountingRelay(int target)
    {
        _target = target;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Turns => Volatile.Read(ref _turns);

    public int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var relaying = new List<Task>();
        try
        {
            while (true)
            {
                relaying.Add(RelayAsync(await _listener.AcceptSocketAsync(_stop.Token)));
                Interlocked.Increment(ref _connections);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(relaying);
        }
    }

    private async Task RelayAsync(Socket client)
    {
        using var near = client;
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        near.NoDelay = far.NoDelay = true;
        var isServersTurn = new StrongBox();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            await Task.WhenAny(
                CopyAsync(near, far, () => isServersTurn.Value = true),
                CopyAsync(far, near, () =>
                {
                    if (isServersTurn.Value)
                    {
                        isServersTurn.Value = false;
                        Interlocked.Increment(ref _turns);
                    }
                }));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task CopyAsync(Socket from, Socket to, Action seen)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, _stop.Token) is > 0 and var count)
        {
            seen();
            await to.SendAsync(buffer.AsMemory(0, count), _stop.Token);
        }
    }

    private sealed class StrongBox
    {
        public volatile bool Value;
    }
}
