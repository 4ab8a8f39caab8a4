using System.Globalization;
using EmailComms.Benchmarks.Measuring;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Benchmarks.Sending;

/// <summary>A server that takes mail and throws it away: Postfix's <c>smtp-sink</c> where it is installed, else the loopback server.</summary>
internal sealed class PlainSink : IAsyncDisposable
{
    private const string Program = "/usr/sbin/smtp-sink";

    private readonly IAsyncDisposable _server;

    private PlainSink(string name, int port, IAsyncDisposable server)
    {
        Name = name;
        Port = port;
        _server = server;
    }

    public string Name { get; }

    public int Port { get; }

    public static async Task<PlainSink> StartAsync(Report report)
    {
        if (!File.Exists(Program))
        {
            report.Note($"{Program} is not installed.");
            var loopback = await LoopbackMailServer.StartAsync();
            return new PlainSink("the loopback server", loopback.SmtpPort, loopback);
        }

        var port = FreePorts.Take(1)[0];

        // It refuses to run as root.
        string[] user = Environment.IsPrivilegedProcess ? ["-u", "nobody"] : [];
        var process = ServerProcess.Start(Program, [.. user, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), "256"]);
        await process.WaitForGreetingAsync(port, "220", () => process.Output, CancellationToken.None);
        return new PlainSink("smtp-sink", port, process);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
