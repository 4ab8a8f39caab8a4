using System.Globalization;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>What reading a reply allocates, in a process of its own: neither the server's memory is counted nor a relay's.</summary>
internal static class ReadingCost
{
    /// <summary>What the process of its own is called with.</summary>
    public const string Command = "reading-cost";

    /// <summary>The bytes allocated per reply in a pass over the folder, connecting included.</summary>
    public static async Task<int> MeasureAsync(ReplyMailbox mailbox)
    {
        await mailbox.RefillAsync();
        using var process = ReadingProcess.Start(Command, mailbox);
        await process.StandardOutput.ReadLineAsync();
        await mailbox.RefillAsync();
        await process.StandardInput.WriteLineAsync();
        var figure = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && await mailbox.CountInFolderAsync() == 0
            ? int.Parse(figure, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process that reads the replies ended with {process.ExitCode}.");
    }

    /// <summary>What the process of its own does: one pass that compiles what is needed, and one that counts.</summary>
    public static async Task RunAsync()
    {
        await using (var warm = ReadingProcess.CreateServices())
        {
            await ReadingProcess.PassAsync(warm);
        }

        Console.WriteLine();
        Console.ReadLine();
        await using var services = ReadingProcess.CreateServices();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var summary = await ReadingProcess.PassAsync(services);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{allocated / summary.Replies.Count}"));
    }
}
