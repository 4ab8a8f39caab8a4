using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EmailComms.Tests.Submission;

/// <summary>An SMTP server that says what a test wants at a named point, or falls silent, or hangs up. Points: <c>greeting</c>, a verb, <c>.</c></summary>
internal sealed class ScriptedSmtpPeer : IAsyncDisposable
{
    public const string Close = "<close>";
    public const string Silence = "<silence>";

    /// <summary>The point at which a message begins to arrive; whatever is scripted there, the peer hangs up.</summary>
    public const string Content = "content";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, Queue<string>> _script = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly Task _serving;

    public ScriptedSmtpPeer(params (string Point, string Reply)[] script)
    {
        foreach (var (point, reply) in script)
        {
            (_script.TryGetValue(point, out var replies) ? replies : _script[point] = new Queue<string>()).Enqueue(reply);
        }

        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    public IReadOnlyList<string> Commands => [.. _commands];

    public string Data { get; private set; } = string.Empty;

    /// <summary>Completes when the peer has reached its point of silence.</summary>
    public Task FellSilent => _silent.Task;

    /// <summary>Ends the silence with a reply.</summary>
    public void Answer(string reply) => _released.SetResult(reply);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = socket.GetStream();
                await ConverseAsync(stream);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task ConverseAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            if (!await ReplyAsync(stream, "greeting", "220 peer.test ready"))
            {
                return;
            }

            while (await reader.ReadLineAsync(_stop.Token) is { } command)
            {
                _commands.Enqueue(command);
                var verb = command.Split(' ', ':')[0];
                var goesOn = await ReplyAsync(stream, verb, DefaultReply(verb));
                if (goesOn && verb == "DATA" && _lastReply.StartsWith("354", StringComparison.Ordinal))
                {
                    if (_script.ContainsKey(Content))
                    {
                        return;
                    }

                    await ReadDataAsync(reader);
                    goesOn = await ReplyAsync(stream, ".", "250 2.0.0 queued");
                }

                if (!goesOn || verb == "QUIT")
                {
                    return;
                }
            }
        }
        catch (IOException)
        {
        }
    }

    private async Task ReadDataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        Data = data.ToString();
    }

    private string _lastReply = string.Empty;

    private async Task<bool> ReplyAsync(Stream stream, string point, string defaultReply)
    {
        _lastReply = _script.TryGetValue(point, out var replies) && replies.Count > 0 ? replies.Dequeue() : defaultReply;
        if (_lastReply == Silence)
        {
            _silent.TrySetResult();
            _lastReply = await _released.Task.WaitAsync(_stop.Token);
        }

        if (_lastReply == Close)
        {
            return false;
        }

        await stream.WriteAsync(Encoding.Latin1.GetBytes(_lastReply + "\r\n"), _stop.Token);
        return true;
    }

    private static string DefaultReply(string verb) => verb switch
    {
        "EHLO" => "250-peer.test\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN",
        "AUTH" => "235 2.7.0 ok",
        "MAIL" or "RCPT" or "RSET" => "250 2.1.0 ok",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "500 5.5.2 what?",
    };
}
