using System.Buffers;
using System.Net.Sockets;
using System.Threading.Channels;

namespace EmailComms.Testing.Proxying;

/// <summary>One connection through a <see cref="FaultProxy"/>: a client, a server, and a reader and a writer for each direction.</summary>
internal sealed class ProxiedConnection(FaultProxy proxy, Socket client) : IDisposable
{
    private const int BufferBytes = 16 * 1024;
    private const int MaxPendingChunks = 64;

    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private int _clientHasSpoken;
    private volatile bool _isCut;
    private volatile bool _isBlackHole;

    public async Task RunAsync(string host, int port, CancellationToken ended)
    {
        client.NoDelay = true;
        try
        {
            await DelayAsync(proxy.Latency, ended).ConfigureAwait(false);
            await _server.ConnectAsync(host, port, ended).ConfigureAwait(false);
            foreach (var direction in new[] { ProxyDirection.ClientToServer, ProxyDirection.ServerToClient })
            {
                if (proxy.CutOf(direction) is { Bytes: 0 } point)
                {
                    Cut(point.Cut);
                }
            }

            await Task.WhenAll(
                PassAsync(client, _server, ProxyDirection.ClientToServer, ended),
                PassAsync(_server, client, ProxyDirection.ServerToClient, ended)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The server cannot be reached, or the proxy ends.
        }
    }

    /// <summary>Ends the connection for those who use it. Its readers go on, so that what is still sent into it is swallowed.</summary>
    public void Cut(ProxyCut cut)
    {
        _isCut = true;
        switch (cut)
        {
            case ProxyCut.BlackHole:
                _isBlackHole = true;
                break;
            case ProxyCut.Reset:
                Reset();
                break;
            default:
                // Closing with bytes unread would send a reset, which may overtake what has been passed on.
                End(client);
                End(_server);
                break;
        }
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    private async Task PassAsync(Socket from, Socket to, ProxyDirection direction, CancellationToken ended)
    {
        // Between reader and writer, so that a delay holds back what is under way and not what comes after it.
        var pending = Channel.CreateBounded<Chunk>(MaxPendingChunks);
        var writing = WriteAsync(pending.Reader, to, direction, ended);
        try
        {
            await ReadAsync(from, direction, pending.Writer, ended).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            pending.Writer.TryComplete();
            if (!_isCut)
            {
                // A reset of the one side is one of the other.
                Reset();
            }
        }

        await writing.ConfigureAwait(false);
        if (_isBlackHole && direction == ProxyDirection.ClientToServer)
        {
            Dispose();
        }
    }

    private async Task ReadAsync(Socket from, ProxyDirection direction, ChannelWriter<Chunk> pending, CancellationToken ended)
    {
        // Rented, so that tests which measure allocations do not measure the proxy.
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        while (await from.ReceiveAsync(buffer, ended).ConfigureAwait(false) is > 0 and var count)
        {
            if (_isCut)
            {
                continue;
            }

            CountTurn(direction);
            var due = TimeProvider.System.GetUtcNow() + (proxy.Latency / 2);
            await pending.WriteAsync(new Chunk(buffer, count, due), ended).ConfigureAwait(false);
            buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        pending.Complete();
    }

    private async Task WriteAsync(ChannelReader<Chunk> pending, Socket to, ProxyDirection direction, CancellationToken ended)
    {
        long passed = 0;
        try
        {
            await foreach (var chunk in pending.ReadAllAsync(ended).ConfigureAwait(false))
            {
                await DelayAsync(chunk.Due - TimeProvider.System.GetUtcNow(), ended).ConfigureAwait(false);
                var rest = chunk.Buffer.AsMemory(0, chunk.Count);
                while (rest.Length > 0 && !_isCut)
                {
                    var point = proxy.CutOf(direction);
                    var count = (int)Math.Min(Math.Min(rest.Length, proxy.SliceBytes ?? rest.Length), Math.Max(0, (point?.Bytes ?? long.MaxValue) - passed));
                    proxy.Passed(direction, count);
                    await SendAsync(to, rest[..count], ended).ConfigureAwait(false);
                    rest = rest[count..];
                    passed += count;
                    if (passed >= point?.Bytes)
                    {
                        Cut(point.Cut);
                    }

                    await DelayAsync(proxy.SliceDelay, ended).ConfigureAwait(false);
                }

                ArrayPool<byte>.Shared.Return(chunk.Buffer);
            }

            if (!_isCut)
            {
                End(to);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The reader of the other direction learns the same, and says so to its peer.
        }
    }

    private static async ValueTask SendAsync(Socket to, ReadOnlyMemory<byte> bytes, CancellationToken ended)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await to.SendAsync(bytes, ended).ConfigureAwait(false)..];
        }
    }

    private void CountTurn(ProxyDirection direction)
    {
        var isClient = direction == ProxyDirection.ClientToServer;
        var clientHadSpoken = Interlocked.Exchange(ref _clientHasSpoken, isClient ? 1 : 0) == 1;
        if (!isClient && clientHadSpoken)
        {
            proxy.Turned();
        }
    }

    private void Reset()
    {
        foreach (var socket in new[] { client, _server })
        {
            try
            {
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // Gone already, which is what this is about.
            }

            socket.Dispose();
        }
    }

    private static void End(Socket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // As above.
        }
    }

    private static Task DelayAsync(TimeSpan delay, CancellationToken ended) =>
        delay > TimeSpan.Zero ? Task.Delay(delay, TimeProvider.System, ended) : Task.CompletedTask;

    private readonly record struct Chunk(byte[] Buffer, int Count, DateTimeOffset Due);
}
