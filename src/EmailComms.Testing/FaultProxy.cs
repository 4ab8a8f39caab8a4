using System.Collections.Concurrent;
using System.Net.Sockets;
using EmailComms.Testing.Connections;
using EmailComms.Testing.Proxying;

namespace EmailComms.Testing;

/// <summary>Stands between a client and any server as the network does: slow, in pieces, cut at an exact byte, or silent; and counts.</summary>
/// <remarks>
/// <code>
/// await using var proxy = FaultProxy.Start(server.ImapTlsPort);
/// proxy.CutAfter(1234, ProxyDirection.ServerToClient, ProxyCut.Reset);
/// // … let the application use proxy.Port: each of its connections breaks behind the 1234th byte from the server …
/// proxy.Heal();
/// </code>
/// It passes on TCP bytes and understands none of them, so TLS goes through as it is. Settings apply to the next bytes of every connection,
/// those that are open included. All members may be called from several threads.
/// </remarks>
public sealed class FaultProxy : IAsyncDisposable
{
    private const int MaxConnections = 1000;

    private readonly SessionRegistry _sessions = new();
    private readonly ConcurrentDictionary<ProxiedConnection, bool> _open = new();
    private readonly MailListener _listener;
    private readonly string _targetHost;
    private readonly int _targetPort;
    private CutPoint? _clientCut;
    private CutPoint? _serverCut;
    private int _accepted;
    private int _turns;
    private long _bytesFromClient;
    private long _bytesFromServer;

    private FaultProxy(string targetHost, int targetPort)
    {
        _targetHost = targetHost;
        _targetPort = targetPort;
        _listener = new MailListener(Accept);
    }

    /// <summary>Gets the address to connect to, <c>127.0.0.1</c>.</summary>
    public string Host { get; } = "127.0.0.1";

    /// <summary>Gets the port to connect to.</summary>
    public int Port => _listener.Port;

    /// <summary>Gets or sets how long a turn takes longer: half of it is waited each way, and one before the server is reached.</summary>
    /// <value>Defaults to none.</value>
    public TimeSpan Latency { get; set; }

    /// <summary>Gets or sets how many bytes are passed on at once, so that nobody can rely on a line or a record coming in one piece.</summary>
    /// <value>Defaults to <see langword="null"/>: as many as have come.</value>
    public int? SliceBytes { get; set; }

    /// <summary>Gets or sets the pause behind each piece, for a server that drips.</summary>
    /// <value>Defaults to none.</value>
    public TimeSpan SliceDelay { get; set; }

    /// <summary>Gets how many connections there have been.</summary>
    public int ConnectionCount => Volatile.Read(ref _accepted);

    /// <summary>Gets how many connections are open; half-open ones are, until the client closes them.</summary>
    public int OpenConnectionCount => _open.Count;

    /// <summary>Gets how often a server has spoken after its client: the round trips, whether there is TLS or not.</summary>
    public int Turns => Volatile.Read(ref _turns);

    /// <summary>Gets how many bytes of the clients have been passed on.</summary>
    public long BytesFromClient => Interlocked.Read(ref _bytesFromClient);

    /// <summary>Gets how many bytes of the server have been passed on.</summary>
    public long BytesFromServer => Interlocked.Read(ref _bytesFromServer);

    /// <summary>Starts a proxy on a free port of 127.0.0.1.</summary>
    /// <param name="targetPort">The server's port.</param>
    /// <param name="targetHost">The server's host; 127.0.0.1 unless told otherwise.</param>
    public static FaultProxy Start(int targetPort, string targetHost = "127.0.0.1")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(targetPort, 1);
        ArgumentException.ThrowIfNullOrEmpty(targetHost);
        var proxy = new FaultProxy(targetHost, targetPort);
        proxy._listener.Start();
        return proxy;
    }

    /// <summary>Ends every connection once exactly this many of its bytes have passed in one direction; with 0, before any.</summary>
    /// <param name="bytes">How many bytes pass, counted from the connection's beginning.</param>
    /// <param name="direction">Whose bytes are counted. Each direction has one such point.</param>
    /// <param name="cut">How it ends.</param>
    public void CutAfter(long bytes, ProxyDirection direction, ProxyCut cut = ProxyCut.Close)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        Volatile.Write(ref direction == ProxyDirection.ClientToServer ? ref _clientCut : ref _serverCut, new CutPoint(bytes, cut));
    }

    /// <summary>Ends every connection that is open now. New ones are accepted.</summary>
    /// <param name="cut">How they end.</param>
    public void CutNow(ProxyCut cut)
    {
        foreach (var connection in _open.Keys)
        {
            connection.Cut(cut);
        }
    }

    /// <summary>Takes back what <see cref="CutAfter"/> has set, for connections that have not come to it. A black hole stays one.</summary>
    public void Heal()
    {
        Volatile.Write(ref _clientCut, null);
        Volatile.Write(ref _serverCut, null);
    }

    /// <summary>Ends the proxy with all its connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _listener.EndAsync().ConfigureAwait(false);
        await _sessions.DropAllAsync().ConfigureAwait(false);
    }

    internal CutPoint? CutOf(ProxyDirection direction) =>
        Volatile.Read(ref direction == ProxyDirection.ClientToServer ? ref _clientCut : ref _serverCut);

    internal void Turned() => Interlocked.Increment(ref _turns);

    internal void Passed(ProxyDirection direction, int bytes) =>
        Interlocked.Add(ref direction == ProxyDirection.ClientToServer ? ref _bytesFromClient : ref _bytesFromServer, bytes);

    private void Accept(Socket client)
    {
        Interlocked.Increment(ref _accepted);
        _sessions.Start(client, MaxConnections, (_, ended) => ServeAsync(client, ended));
    }

    private async Task ServeAsync(Socket client, CancellationToken ended)
    {
        using var connection = new ProxiedConnection(this, client);
        _open.TryAdd(connection, true);
        try
        {
            await connection.RunAsync(_targetHost, _targetPort, ended).ConfigureAwait(false);
        }
        finally
        {
            _open.TryRemove(connection, out _);
        }
    }
}
