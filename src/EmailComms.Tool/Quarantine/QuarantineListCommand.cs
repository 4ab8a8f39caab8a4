using System.CommandLine;
using EmailComms.Tool.Settings;

namespace EmailComms.Tool.Quarantine;

/// <summary><c>emailcomms quarantine list</c>: what there is.</summary>
internal sealed class QuarantineListCommand : Command
{
    private readonly QuarantineCommand _parent;

    public QuarantineListCommand(QuarantineCommand parent)
        : base("list", "List the mails. Nothing is changed.")
    {
        _parent = parent;
        SetAction((arguments, cancellationToken) => parent.RunAsync(arguments, library => ListAsync(arguments, library, cancellationToken)));
    }

    private async Task<int> ListAsync(ParseResult arguments, ToolLibrary library, CancellationToken cancellationToken)
    {
        var listing = await library.Quarantine.ListAsync(_parent.Folder(arguments), cancellationToken).ConfigureAwait(false);
        var output = arguments.InvocationConfiguration.Output;
        if (_parent.IsJson(arguments))
        {
            QuarantineJson.Write(output, listing);
        }
        else
        {
            new QuarantineTable(Terminal.For(output)).Write(listing, listing.Mails);
        }

        return ExitCode.Success;
    }
}
