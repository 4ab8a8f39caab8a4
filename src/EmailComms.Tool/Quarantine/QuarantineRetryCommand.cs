using System.CommandLine;
using System.Globalization;
using EmailComms.Approvals;
using EmailComms.Tool.Settings;

namespace EmailComms.Tool.Quarantine;

/// <summary><c>emailcomms quarantine retry</c>: back to the reply folder, after a person has said yes.</summary>
internal sealed class QuarantineRetryCommand : Command
{
    private readonly Argument<long[]> _uids = new("UID") { Description = "The UIDs of the mails, as listed.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _all = new("--all") { Description = "Every mail that is listed." };
    private readonly Option<bool> _yes = new("--yes") { Description = "Do not ask." };

    private readonly Option<long?> _uidValidity = new("--uid-validity")
    {
        Description = "Move nothing unless the folder still has this UIDVALIDITY, as listed.",
        HelpName = "NUMBER",
    };

    private readonly QuarantineCommand _parent;
    private readonly Func<Stream> _openInput;

    public QuarantineRetryCommand(QuarantineCommand parent, Func<Stream> openInput)
        : base("retry", "Move mails back to the reply folder, where they are processed as new ones.")
    {
        _parent = parent;
        _openInput = openInput;
        Add(_uids);
        Add(_all);
        Add(_yes);
        Add(_uidValidity);
        Validators.Add(line =>
        {
            if (line.GetResult(_uids) is { Tokens.Count: > 0 } == line.GetValue(_all))
            {
                line.AddError("Name the UIDs of the mails, or --all.");
            }
        });
        SetAction((arguments, cancellationToken) => parent.RunAsync(arguments, library => RetryAsync(arguments, library, cancellationToken)));
    }

    private async Task<int> RetryAsync(ParseResult arguments, ToolLibrary library, CancellationToken cancellationToken)
    {
        var streams = arguments.InvocationConfiguration;
        var listing = await library.Quarantine.ListAsync(_parent.Folder(arguments), cancellationToken).ConfigureAwait(false);
        long[] uids = arguments.GetValue(_all) ? [.. listing.Mails.Select(static mail => mail.Uid)] : arguments.GetRequiredValue(_uids);
        if (uids.Length > 0 && !arguments.GetValue(_yes) && !await IsWantedAsync(streams, listing, uids, cancellationToken).ConfigureAwait(false))
        {
            await streams.Error.WriteLineAsync("Nothing was moved.").ConfigureAwait(false);
            return ExitCode.Incomplete;
        }

        var result = uids.Length == 0
            ? new QuarantineRetryResult { Moved = [], Gone = [] }
            : await library.Quarantine.RetryAsync(listing.Folder, arguments.GetValue(_uidValidity) ?? listing.UidValidity, uids, cancellationToken).ConfigureAwait(false);
        if (_parent.IsJson(arguments))
        {
            QuarantineJson.Write(streams.Output, listing, result);
        }
        else
        {
            await ReportAsync(streams.Output, result).ConfigureAwait(false);
        }

        if (result.Failure is { } failure)
        {
            await QuarantineCommand.WriteAsync(streams.Error, failure).ConfigureAwait(false);
        }

        return result is { Failure: null, Gone.Count: 0 } ? ExitCode.Success : ExitCode.Incomplete;
    }

    // What is asked goes to the error stream: the output may be a file, or a program's.
    private async Task<bool> IsWantedAsync(InvocationConfiguration streams, QuarantineListing listing, long[] uids, CancellationToken cancellationToken)
    {
        var mails = listing.Mails.Where(mail => uids.Contains(mail.Uid)).ToList();
        new QuarantineTable(Terminal.For(streams.Error)).Write(listing, mails);
        await streams.Error.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"Move {mails.Count} back to the reply folder? [y/N] ")).ConfigureAwait(false);
        using var input = new StreamReader(_openInput());

        // Reading standard input cannot be interrupted, waiting for it can.
        var answer = await Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private static async Task ReportAsync(TextWriter output, QuarantineRetryResult result)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.Moved.Count} moved back to the reply folder")).ConfigureAwait(false);
        if (result.Gone.Count > 0)
        {
            await output.WriteLineAsync($"no such mail: {string.Join(", ", result.Gone)}").ConfigureAwait(false);
        }

        if (result.Left.Count > 0)
        {
            await output.WriteLineAsync($"not moved: {string.Join(", ", result.Left)}").ConfigureAwait(false);
        }
    }
}
