using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EmailComms.Tool;

/// <summary>The process: standard streams in UTF-8, and the exit code.</summary>
internal static class Program
{
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The console is what a tool writes to; everything else is given a writer.")]
    private static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new EmailCommsCommand(Console.OpenStandardInput).RunAsync(args, new InvocationConfiguration { Output = Console.Out, Error = Console.Error });
    }
}
