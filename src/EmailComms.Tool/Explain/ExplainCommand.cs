using System.CommandLine;
using EmailComms.Tool.Settings;

namespace EmailComms.Tool.Explain;

/// <summary><c>emailcomms explain</c>: why a mail was counted as an answer, or was not.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Argument<string> _path = new("FILE|FOLDER")
    {
        Description = "A message (.eml), a decoded body (.txt, .html, .htm), a folder of these, or - for a message on standard input.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object a line." };

    private readonly Option<string?> _settings = new("--settings")
    {
        Description = "An appsettings file of the host, with the keys that tokens verify with. Environment variables EmailCommunications__… come before it.",
        HelpName = "FILE",
    };

    private readonly Func<Stream> _openInput;

    public ExplainCommand(Func<Stream> openInput)
        : base("explain", "Explain stage by stage what becomes of an e-mail as an answer to an approval request, and why.")
    {
        _openInput = openInput;
        Add(_path);
        Add(_json);
        Add(_settings);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var streams = arguments.InvocationConfiguration;
        var path = arguments.GetRequiredValue(_path);
        try
        {
            var library = ToolLibrary.Load(arguments.GetValue(_settings));
            await using (library.ConfigureAwait(false))
            {
                var isFolder = Directory.Exists(path);
                IExplanationReport report = arguments.GetValue(_json) ? new JsonReport(streams.Output, library.CanVerifyTokens)
                    : isFolder ? new FolderReport(Terminal.For(streams.Output), library.CanVerifyTokens)
                    : new MessageReport(Terminal.For(streams.Output), library.CanVerifyTokens);
                var files = path == MessageFiles.StandardInput ? [MessageFiles.From(_openInput)] : isFolder ? MessageFiles.In(path) : [MessageFiles.At(path)];
                return await ReportAsync(new MessageExplainer(library).ExplainAsync(files, cancellationToken), report).ConfigureAwait(false);
            }
        }
        catch (SettingsException exception)
        {
            foreach (var failure in exception.Failures)
            {
                await streams.Error.WriteLineAsync(TerminalText.Of(failure)).ConfigureAwait(false);
            }

            return ExitCode.Usage;
        }
    }

    private static async Task<int> ReportAsync(IAsyncEnumerable<Explanation> explanations, IExplanationReport report)
    {
        var code = ExitCode.Success;
        await foreach (var explanation in explanations.ConfigureAwait(false))
        {
            report.Add(explanation);
            code = explanation.Error is null ? code : ExitCode.Unreadable;
        }

        report.Complete();
        return code;
    }
}
