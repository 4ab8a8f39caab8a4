using System.CommandLine;
using System.CommandLine.Invocation;
using EmailComms.Tool.Explain;
using EmailComms.Tool.Quarantine;

namespace EmailComms.Tool;

/// <summary>The command <c>emailcomms</c>, with a command of its own for each purpose.</summary>
internal sealed class EmailCommsCommand : RootCommand
{
    // A file whose name begins with @ is a file like any other.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <param name="openInput">Opens standard input; called only when it is asked for.</param>
    public EmailCommsCommand(Func<Stream> openInput)
        : base("Notifications by e-mail, and approvals by e-mail reply.")
    {
        Add(new ExplainCommand(openInput));
        Add(new QuarantineCommand(openInput));
    }

    public async Task<int> RunAsync(string[] args, InvocationConfiguration streams)
    {
        var parsed = Parse(args, Parser);
        streams.EnableDefaultExceptionHandler = false;
        try
        {
            var code = await parsed.InvokeAsync(streams).ConfigureAwait(false);
            return parsed.Action is ParseErrorAction ? ExitCode.Usage : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException)
        {
            // Files are read with their own failures in view: what failed is the output, whose reader has gone.
            return ExitCode.Success;
        }
    }
}
