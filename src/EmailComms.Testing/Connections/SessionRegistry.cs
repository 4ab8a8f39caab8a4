using System.Net.Sockets;

namespace EmailComms.Testing.Connections;

/// <summary>Knows every open session, so that all of them can be dropped and awaited.</summary>
internal sealed class SessionRegistry
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Entry> _entries = [];
    private int _lastNumber;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Runs <paramref name="serve"/> for the socket, which it owns from here on.</summary>
    public void Start(Socket socket, int maxSessions, Func<int, CancellationToken, Task> serve)
    {
        Entry entry;
        int number;
        lock (_lock)
        {
            if (_entries.Count >= maxSessions)
            {
                socket.Dispose();
                return;
            }

            number = ++_lastNumber;
            entry = new Entry(socket);
            _entries.Add(number, entry);
        }

        // Not lost: DropAllAsync waits for it through the entry.
        _ = RunAsync(number, entry, serve);
    }

    /// <summary>Closes every connection at once, without a farewell, and waits until its session has ended.</summary>
    public async Task DropAllAsync()
    {
        Entry[] entries;
        lock (_lock)
        {
            entries = [.. _entries.Values];
        }

        foreach (var entry in entries)
        {
            await entry.Cancellation.CancelAsync().ConfigureAwait(false);
            entry.Socket.Close();
        }

        await Task.WhenAll(entries.Select(entry => entry.Ended.Task)).ConfigureAwait(false);
    }

    private async Task RunAsync(int number, Entry entry, Func<int, CancellationToken, Task> serve)
    {
        await Task.Yield();
        try
        {
            await serve(number, entry.Cancellation.Token).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _entries.Remove(number);
            }

            entry.Socket.Dispose();
            entry.Ended.TrySetResult();
        }
    }

    private sealed class Entry(Socket socket)
    {
        public Socket Socket { get; } = socket;

        public CancellationTokenSource Cancellation { get; } = new();

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
