extern alias Benchmarks;

using System.Diagnostics;
using System.Globalization;
using Benchmarks::EmailComms.Benchmarks.Sending;
using EmailComms.Testing;

namespace EmailComms.Tests.Submission;

/// <summary>What a notification allocates on a connection that is there already, counted in a process that does nothing else.</summary>
public sealed class SendingCostTests
{
    private const int Kib = 1024;

    [Fact]
    public async Task A_notification_allocates_55_kilobytes_at_most()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var allocated = await MeasureAsync(server.SmtpPort);

        TestContext.Current.TestOutputHelper?.WriteLine($"{allocated / Kib} KiB allocated a message");
        Assert.InRange(allocated, 1, 55 * Kib);
    }

    private static async Task<int> MeasureAsync(int port)
    {
        var program = typeof(SendingCost).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, SendingCost.Command, $"{port}"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        return int.Parse(output, CultureInfo.InvariantCulture);
    }
}
