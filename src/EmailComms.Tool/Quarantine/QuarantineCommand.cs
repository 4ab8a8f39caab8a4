using System.CommandLine;
using EmailComms.Tool.Settings;

namespace EmailComms.Tool.Quarantine;

/// <summary><c>emailcomms quarantine</c>: the mails that were moved out of the reply folder.</summary>
internal sealed class QuarantineCommand : Command
{
    private readonly Option<string?> _folder = new("--folder")
    {
        Description = "A folder that Approvals:Disposal moves mails to, instead of Approvals:QuarantineFolder.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object a line.", Recursive = true };

    private readonly Option<string?> _settings = new("--settings")
    {
        Description = "An appsettings file of the host. Environment variables EmailCommunications__… come before it, and do without one.",
        HelpName = "FILE",
        Recursive = true,
    };

    public QuarantineCommand(Func<Stream> openInput)
        : base("quarantine", "Show the mails that were moved out of the reply folder, and have them processed again.")
    {
        Add(_folder);
        Add(_json);
        Add(_settings);
        Add(new QuarantineListCommand(this));
        Add(new QuarantineShowCommand(this));
        Add(new QuarantineRetryCommand(this, openInput));
    }

    public bool IsJson(ParseResult arguments) => arguments.GetValue(_json);

    public string? Folder(ParseResult arguments) => arguments.GetValue(_folder);

    /// <summary>Does something with the host's library, and tells a person what went wrong.</summary>
    public async Task<int> RunAsync(ParseResult arguments, Func<ToolLibrary, Task<int>> action)
    {
        var error = arguments.InvocationConfiguration.Error;
        try
        {
            var library = ToolLibrary.LoadWithServers(arguments.GetValue(_settings));
            await using (library.ConfigureAwait(false))
            {
                return await action(library).ConfigureAwait(false);
            }
        }
        catch (SettingsException exception)
        {
            foreach (var failure in exception.Failures)
            {
                await WriteAsync(error, failure).ConfigureAwait(false);
            }

            return ExitCode.Usage;
        }
        catch (ArgumentException exception) when (exception.ParamName == "folder")
        {
            await WriteAsync(error, exception.Message).ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (EmailCommsException exception)
        {
            await WriteAsync(error, exception).ConfigureAwait(false);
            return ExitCode.Incomplete;
        }
    }

    public static Task WriteAsync(TextWriter error, EmailCommsException exception) => WriteAsync(error, $"{exception.Code}: {exception.Message}");

    private static Task WriteAsync(TextWriter error, string text) => error.WriteLineAsync(TerminalText.Of(text));
}
