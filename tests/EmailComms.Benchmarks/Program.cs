using System.Globalization;
using BenchmarkDotNet.Running;
using EmailComms.Benchmarks;
using EmailComms.Benchmarks.Mailbox;
using EmailComms.Benchmarks.Sending;

switch (args)
{
    case ["growth"]:
        GrowthTable.Print(Console.Out);
        return 0;
    case ["hostile"]:
        await HostileTable.PrintAsync(Console.Out);
        return 0;
    case ["ratios", ..]:
        if (!args.Contains("mailbox"))
        {
            await SendingRatios.PrintAsync(Console.Out, args.Contains("--full"));
        }

        if (!args.Contains("sending"))
        {
            await MailboxRatios.PrintAsync(Console.Out, args.Contains("--full"));
        }

        return 0;
    case ["pass", ..]:
        await PassForProfiler.RunAsync(Console.Out, NumberAfter("--count", 20));
        return 0;
    case ["send", ..]:
        await SendForProfiler.RunAsync(Console.Out, NumberAfter("--count", 20));
        return 0;
    case ["latency", ..]:
        await LatencyTable.PrintAsync(Console.Out, NumberAfter("--count", 200));
        return 0;
    case ["race", ..]:
        await RaceTable.PrintAsync(Console.Out, NumberAfter("--count", 16_000));
        return 0;
    case ["soak", ..]:
        return await SoakTable.PrintAsync(Console.Out, TimeSpan.FromMinutes(NumberAfter("--minutes", 5))) ? 0 : 1;
    case [SendingCost.Command, var port]:
        await SendingCost.PrintAsync(Console.Out, int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    case [ReadingCost.Command]:
        await ReadingCost.RunAsync();
        return 0;
    case [PeakMemory.Command]:
        await PeakMemory.RunAsync();
        return 0;
    default:
        // In this process: a project that BenchmarkDotNet generates would have to obey the build rules of this repository.
        BenchmarkSwitcher.FromAssembly(typeof(ReplyReadingBenchmarks).Assembly).Run([.. args, "--inProcess"]);
        return 0;
}

int NumberAfter(string option, int otherwise) =>
    Array.IndexOf(args, option) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
