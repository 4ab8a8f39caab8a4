using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace EmailComms.Specs.Servers;

/// <summary>A server as a child process in the foreground. It ends with this process, even when this process is killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // The shell ends the server when its standard input ends, which the system does for a parent that is gone.
    private const string Guardian = """
        exec 3<&0
        "$@" 3<&- & server=$!
        { read -r _ <&3; kill -TERM "$server"; } & guard=$!
        wait "$server"; status=$?
        kill "$guard"; exit "$status"
        """;

    private const int KeptLines = 20;

    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ExitDeadline = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private ServerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>The last lines that the server wrote to its standard output and error.</summary>
    public string Output => string.Join('\n', _output);

    public static ServerProcess Start(string program, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["-c", Guardian, "sh", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>Waits until the server greets at a port: an open port is not enough, for the process behind it may not have started yet.</summary>
    /// <exception cref="PortTakenException">The server has ended, because it could not have a port.</exception>
    /// <exception cref="InvalidOperationException">The server has ended for another reason.</exception>
    public Task WaitForGreetingAsync(int port, string greeting, Func<string> log, CancellationToken cancellationToken) =>
        Eventually.BecomesTrueAsync(
            async () =>
            {
                if (HasExited)
                {
                    var lines = log();
                    throw lines.Contains("Address already in use", StringComparison.Ordinal)
                        ? new PortTakenException(lines)
                        : new InvalidOperationException($"A server ended while it was starting.\n{lines}");
                }

                return await GreetsAsync(port, greeting, cancellationToken);
            },
            StartDeadline,
            () => $"No greeting on port {port}.\n{log()}",
            cancellationToken);

    /// <summary>Kills the server with every process it has started, and waits until they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        using var deadline = new CancellationTokenSource(ExitDeadline);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"A server did not end.\n{Output}");
        }
        finally
        {
            _process.Dispose();
        }
    }

    private static async Task<bool> GreetsAsync(int port, string greeting, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, cancellationToken);
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            return (await reader.ReadLineAsync(cancellationToken))?.StartsWith(greeting, StringComparison.Ordinal) == true;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        while (_output.Count > KeptLines)
        {
            _output.TryDequeue(out _);
        }
    }
}
