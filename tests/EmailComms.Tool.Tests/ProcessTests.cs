using System.Diagnostics;
using System.Globalization;
using System.Text;
using EmailComms.Tool.Tests.Support;

namespace EmailComms.Tool.Tests;

/// <summary>The tool as it is run: a process with standard streams.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prints_utf_8_without_a_mark_whatever_the_locale()
    {
        using var folder = new TemporaryFolder();
        using var process = Start("explain", folder.Write("a.eml", Mail.Saying("Genehmigt. Läuft: 承認")), "--json");

        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output, Cancellation);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(ExitCode.Success, process.ExitCode);
        Assert.Equal((byte)'{', output.ToArray()[0]);
        Assert.Contains("Läuft: 承認", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_comes_before_the_settings_file_and_counts_with_one_only()
    {
        const string Variable = "EmailCommunications__Approvals__MaxTextBytes";
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.eml", Mail.Answer);
        var settings = folder.Write("settings.json", """{ "Approvals": { "MaxTextBytes": 100000 } }""");

        using var with = StartWith(Variable, "1", "explain", file, "--settings", settings);
        using var without = StartWith(Variable, "1", "explain", file);

        Assert.Contains("EmailCommunications:Approvals:MaxTextBytes is 1", await with.StandardError.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
        await Task.WhenAll(with.WaitForExitAsync(Cancellation), without.WaitForExitAsync(Cancellation));
        Assert.Equal((ExitCode.Usage, ExitCode.Success), (with.ExitCode, without.ExitCode));
    }

    [Fact]
    public async Task The_servers_can_be_known_from_the_environment_alone()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();
        var start = Info(["quarantine", "list", "--json"]);
        foreach (var (key, value) in mailbox.Server.GetConfiguration(mailbox.Robot))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Start(start);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal((ExitCode.Success, 2), (process.ExitCode, output.Count(static c => c == '\n')));
    }

    [Fact]
    public async Task Says_its_version()
    {
        using var process = Start("--version");

        var version = await process.StandardOutput.ReadToEndAsync(Cancellation);

        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", version);
    }

    [Fact]
    public async Task Colours_are_not_written_to_a_file()
    {
        using var folder = new TemporaryFolder();
        using var process = Start("explain", folder.Write("a.eml", Mail.Answer));

        Assert.DoesNotContain('\u001B', await process.StandardOutput.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task Is_silent_when_nobody_reads_its_output_to_the_end()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 300; i++)
        {
            folder.Write($"{i}.eml", Mail.Saying(new string('x', 2000)));
        }

        using var process = Start("explain", folder.Path, "--json");
        await process.StandardOutput.ReadLineAsync(Cancellation);
        process.StandardOutput.Close();

        Assert.Empty(await process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(ExitCode.Success, process.ExitCode);
    }

    [Fact]
    public async Task Ends_quietly_when_it_is_interrupted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A signal is sent with kill.");
        using var folder = new TemporaryFolder();
        using var process = Start("explain", "-");

        // More than a pipe holds: when it is written, the process reads, and waits for the end that does not come.
        await process.StandardInput.WriteAsync(new string('x', 1_000_000).AsMemory(), Cancellation);
        await process.StandardInput.FlushAsync(Cancellation);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
        Assert.Empty(await process.StandardError.ReadToEndAsync(Cancellation));
    }

    private static Process Start(params string[] args) => Start(Info(args));

    private static Process StartWith(string variable, string value, params string[] args)
    {
        var start = Info(args);
        start.Environment[variable] = value;
        return Start(start);
    }

    private static ProcessStartInfo Info(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "EmailComms.Tool.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    private static Process Start(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        _ = EndAsync(process);
        return process;
    }

    // A process that hangs must not hang the tests.
    private static async Task EndAsync(Process process)
    {
        await Task.Delay(Deadline);
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended, and the test with it.
        }
    }
}
