using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace EmailComms.Specs.Servers;

/// <summary>
/// Tells Cyrus whether a login is right, as saslauthd does: over a Unix socket, one question a connection. The accounts are in memory, so
/// that none waits for a database.
/// </summary>
internal sealed class LoginAuthority : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _passwords = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Task _accepting;

    public LoginAuthority(string socketPath)
    {
        _listener.Bind(new UnixDomainSocketEndPoint(socketPath));
        _listener.Listen();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(socketPath, (UnixFileMode)0b110_110_110);
        }

        _accepting = AcceptAsync();
    }

    public void SetPassword(string address, string password) => _passwords[LocalPart(address)] = password;

    /// <summary>Whether anybody has tried to log in as this account.</summary>
    public bool HasSeen(string address) => _seen.ContainsKey(LocalPart(address));

    public void Forget(string address) => _seen.TryRemove(LocalPart(address), out _);

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
    }

    // With and without the domain: Cyrus takes off that of its users, and there is only one here.
    private static string LocalPart(string login) => login.Split('@')[0];

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var question = await _listener.AcceptAsync();
                await AnswerAsync(question);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The servers have ended.
        }
    }

    private async Task AnswerAsync(Socket question)
    {
        await using var stream = new NetworkStream(question);
        try
        {
            var login = LocalPart(await ReadAsync(stream));
            var password = await ReadAsync(stream);
            _seen[login] = true;
            var isRight = _passwords.TryGetValue(login, out var right) && right == password;
            await stream.WriteAsync(isRight ? "\0\u0002OK"u8.ToArray() : "\0\u0002NO"u8.ToArray());
            // The service and the realm are not of interest, but want to be read.
            await ReadAsync(stream);
            await ReadAsync(stream);
        }
        catch (IOException)
        {
            // Whoever asked has gone.
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var length = new byte[2];
        await stream.ReadExactlyAsync(length);
        var text = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await stream.ReadExactlyAsync(text);
        return Encoding.UTF8.GetString(text);
    }
}
