using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using EmailComms.Secrets;

namespace EmailComms.Specs.Servers;

/// <summary>A host application in a process of its own, which a test kills as a power failure would (SIGKILL).</summary>
internal sealed class VictimProcess : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private VictimProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is { } line)
            {
                SecretSink.Take("victim's output", line);
                _lines.Writer.TryWrite(line);
            }
        };
        process.ErrorDataReceived += static (_, e) => SecretSink.Take("victim's errors", e.Data);
    }

    /// <summary>Starts the host with these settings; it stands still at the fail point.</summary>
    public static async Task<VictimProcess> StartAsync(IReadOnlyDictionary<string, string?> settings, string? failPoint)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "EmailComms.Specs.Victim.dll"));
        start.ArgumentList.Add(failPoint ?? "none");
        var victim = new VictimProcess(Process.Start(start)!);
        victim._process.BeginOutputReadLine();
        victim._process.BeginErrorReadLine();
        await using (var input = victim._process.StandardInput.BaseStream)
        {
            await JsonSerializer.SerializeAsync(input, settings.ToDictionary(static pair => $"{EmailCommunicationsOptions.SectionName}:{pair.Key}", static pair => pair.Value));
        }

        return victim;
    }

    /// <summary>Waits for a line that begins with this word, and returns the rest of it.</summary>
    public async Task<string> SaysAsync(string word, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        while (true)
        {
            var line = await _lines.Reader.ReadAsync(deadline.Token);
            if (line.StartsWith(word + " ", StringComparison.Ordinal))
            {
                return line[(word.Length + 1)..];
            }
        }
    }

    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
