using System.Globalization;
using EmailComms.Fuzz;
using SharpFuzz;

if (args is ["from", ..])
{
    return FromRun.Run(Option("--count") ?? 1_000_000, Text("--seed"), Console.Out) ? 0 : 1;
}

var target = args is [var name, ..] ? FuzzTarget.All.FirstOrDefault(target => target.Name == name) : null;
if (target is null)
{
    Console.Error.WriteLine($"Usage: EmailComms.Fuzz {string.Join('|', FuzzTarget.All)} [--seconds N] [--seed N] [FOLDER] | from [--count N] [--seed S]");
    return 2;
}

// An instrumented build that is started by libFuzzer or AFL; see https://github.com/Metalnem/sharpfuzz.
if (Environment.GetEnvironmentVariable("__LIBFUZZER_SHM_ID") is not null)
{
    Fuzzer.LibFuzzer.Run(octets => ThrowOnFailure(octets.ToArray()));
    return 0;
}

if (Environment.GetEnvironmentVariable("__AFL_SHM_ID") is not null)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var octets = new MemoryStream();
        stream.CopyTo(octets);
        ThrowOnFailure(octets.ToArray());
    });
    return 0;
}

var seconds = Option("--seconds") ?? 10;
var seed = Option("--seed") ?? Random.Shared.Next();
var folder = args.Length % 2 == 0 ? args[^1] : null;
return StandaloneRun.Run(target, TimeSpan.FromSeconds(seconds), seed, folder, Console.Out) ? 0 : 1;

int? Option(string option) => Text(option) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

string? Text(string option)
{
    var index = Array.IndexOf(args, option);
    return index > 0 && index + 1 < args.Length ? args[index + 1] : null;
}

void ThrowOnFailure(byte[] octets)
{
    if (Oracle.Check(target, octets).Failure is { } failure)
    {
        throw new InvalidOperationException(failure);
    }
}
