using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace EmailComms.Tool.Tests.Support;

/// <summary>What the command printed and ended with, run inside the test's process.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public IReadOnlyList<JsonElement> Objects => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];

    public JsonElement Object => Assert.Single(Objects);

    public static Task<ToolRun> OfAsync(params string[] args) => WithInputAsync([], args);

    public static async Task<ToolRun> WithInputAsync(byte[] input, params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var command = new EmailCommsCommand(() => new MemoryStream(input));

        var code = await command.RunAsync(args, new InvocationConfiguration { Output = output, Error = error });

        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
