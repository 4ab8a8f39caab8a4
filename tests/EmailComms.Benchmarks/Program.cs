using BenchmarkDotNet.Running;
using EmailComms.Benchmarks;

if (args is ["growth"])
{
    GrowthTable.Print(Console.Out);
    return 0;
}

if (args is ["hostile"])
{
    await HostileTable.PrintAsync(Console.Out);
    return 0;
}

// In this process: a project that BenchmarkDotNet generates would have to obey the build rules of this repository.
BenchmarkSwitcher.FromAssembly(typeof(ReplyReadingBenchmarks).Assembly).Run([.. args, "--inProcess"]);
return 0;
