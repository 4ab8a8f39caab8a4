using System.Security.Cryptography;

namespace EmailComms.Fuzz;

/// <summary>Keeps an input that something is wrong with.</summary>
internal static class Finding
{
    private const int MaxPrintedOctets = 3000;

    public static void Report(FuzzTarget target, string failure, byte[] input, TextWriter output)
    {
        var file = Path.GetFullPath($"fuzz-{target}-{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}.bin");
        File.WriteAllBytes(file, input);
        output.WriteLine(failure);
        output.WriteLine($"The input is in {file}, in base64:");
        output.WriteLine(Convert.ToBase64String(input.AsSpan(0, Math.Min(input.Length, MaxPrintedOctets))));
    }
}
