using System.CommandLine;
using System.Globalization;
using EmailComms.Tool.Explain;
using EmailComms.Tool.Settings;

namespace EmailComms.Tool.Quarantine;

/// <summary><c>emailcomms quarantine show</c>: why a mail is there, as far as the mail itself tells.</summary>
internal sealed class QuarantineShowCommand : Command
{
    private readonly Argument<long> _uid = new("UID") { Description = "The UID of the mail, as listed." };
    private readonly QuarantineCommand _parent;

    public QuarantineShowCommand(QuarantineCommand parent)
        : base("show", "Explain stage by stage what becomes of a mail as an answer, as 'emailcomms explain' does. Nothing is changed.")
    {
        _parent = parent;
        Add(_uid);
        SetAction((arguments, cancellationToken) => parent.RunAsync(arguments, library => ShowAsync(arguments, library, cancellationToken)));
    }

    private async Task<int> ShowAsync(ParseResult arguments, ToolLibrary library, CancellationToken cancellationToken)
    {
        var uid = arguments.GetValue(_uid);
        var listing = await library.Quarantine.ListAsync(_parent.Folder(arguments), cancellationToken).ConfigureAwait(false);
        var message = await library.Quarantine.ReadAsync(listing.Folder, listing.UidValidity, uid, cancellationToken).ConfigureAwait(false);
        await using (message.ConfigureAwait(false))
        {
            var inspection = await library.Inspector.InspectAsync(message, cancellationToken).ConfigureAwait(false);
            var output = arguments.InvocationConfiguration.Output;
            IExplanationReport report = _parent.IsJson(arguments) ? new JsonReport(output, library.CanVerifyTokens) : new MessageReport(Terminal.For(output), library.CanVerifyTokens);
            report.Add(Explanation.Of(string.Create(CultureInfo.InvariantCulture, $"{listing.Folder}/{uid}"), inspection));
            report.Complete();
            return ExitCode.Success;
        }
    }
}
