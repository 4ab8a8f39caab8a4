using System.Globalization;
using System.Security.Cryptography;
using EmailComms.Benchmarks.Measuring;
using EmailComms.Specs.Servers;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>The most memory that a pass over fifty replies of 25 MB needs, in a process of its own.</summary>
internal static class PeakMemory
{
    /// <summary>What the process of its own is called with.</summary>
    public const string Command = "peak-memory";

    private const int Replies = 50;
    private const double MegaByte = 1024;

    // In base64, and with the rest of the mail, just below 25 MiB, from which on only header sections are read.
    private const int AttachmentBytes = 18 * 1024 * 1024;

    public static async Task PrintAsync(Report report, MailSystem system)
    {
        report.Title($"Mailbox: peak memory of a pass over {Replies} replies of 25 MB, in a process of its own");
        if (!OperatingSystem.IsLinux())
        {
            report.Note("The peak is read from /proc, which is not here.");
            return;
        }

        var file = RandomNumberGenerator.GetBytes(AttachmentBytes);
        var mailbox = await ReplyMailbox.CreateAsync(system, 1, (_, reply) => reply.WithAttachment("scan.pdf", "application/pdf", file));
        using var process = ReadingProcess.Start(Command, mailbox);
        await process.StandardOutput.ReadLineAsync();
        await mailbox.RefillAsync(Replies);
        await process.StandardInput.WriteLineAsync();
        var figures = (await process.StandardOutput.ReadToEndAsync()).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || figures.Length != 2 || await mailbox.CountInFolderAsync() != 0)
        {
            throw new InvalidOperationException($"The process that reads the large replies ended with {process.ExitCode}.");
        }

        var (idle, peak) = (long.Parse(figures[0], CultureInfo.InvariantCulture), long.Parse(figures[1], CultureInfo.InvariantCulture));
        report.AtMost("peak above idle", (peak - idle) / MegaByte, 64, " MB");
        report.Figure("idle: an empty folder has been read", idle / MegaByte, " MB");
    }

    /// <summary>What the process of its own does.</summary>
    public static async Task RunAsync()
    {
        await using var services = ReadingProcess.CreateServices();
        await ReadingProcess.PassAsync(services);
        Console.WriteLine();
        Console.ReadLine();
        var idle = ReadStatus("VmRSS:");
        var read = (await ReadingProcess.PassAsync(services)).Replies.Count;
        if (read != Replies)
        {
            throw new InvalidOperationException($"{read} replies were read.");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{idle} {ReadStatus("VmHWM:")}"));
    }

    // In kB, as proc(5) has it.
    private static long ReadStatus(string field)
    {
        var line = File.ReadLines("/proc/self/status").Single(line => line.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
