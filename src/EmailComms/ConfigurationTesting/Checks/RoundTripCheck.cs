using System.Globalization;
using EmailComms.Approvals;
using EmailComms.ConfigurationTesting.RoundTrip;
using EmailComms.Transport.Providers;
using MailKit;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>
/// A mail to the approval reply address comes back in the reply folder, with its sub-address: what an answer will do.
/// </summary>
internal sealed class RoundTripCheck(TestMailSubmitter submitter) : IConfigCheck
{
    // When the mail with the sub-address is lost, one without it tells whether the sub-address is to blame.
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(20);

    public string Code => CheckCodes.RoundTrip;

    public string Title => "A mail to the reply address arrives in the reply folder";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Login(MailProtocol.Smtp), CheckCodes.ImapFolder];

    public bool NeedsApprovals => true;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        if (!run.Request.RoundTrip)
        {
            return CheckResult.Skipped("not asked for");
        }

        if (run.Settings.Sending.RedirectAllTo is { } elsewhere)
        {
            return CheckResult.Skipped($"the mail would go to {elsewhere}: {run.Settings.Path}:Smtp:RedirectAllTo is set");
        }

        var settings = run.Approvals;
        var first = await TryAsync(run, settings.UseSubaddressing, run.Request.RoundTripTimeout, cancellationToken).ConfigureAwait(false);
        if (first.Arrived is { } arrived)
        {
            run.Arrived = arrived;
            return await ReportArrivalAsync(run, first, arrived, cancellationToken).ConfigureAwait(false);
        }

        if (first.FoundIn is { } folder)
        {
            return CheckResult.Failed(
                $"the mail arrived in '{HeaderText.Sanitize(folder)}' and not in '{HeaderText.Sanitize(settings.ReplyFolder)}'",
                $"Set {settings.Path}:ReplyFolder to that folder, or remove the rule or filter of the account that moves mail there.");
        }

        return settings.UseSubaddressing && first.MayBeForTheSubaddress
            ? await BlameAsync(run, first, cancellationToken).ConfigureAwait(false)
            : Explain(run, first);
    }

    private async Task<RoundTripAttempt> TryAsync(ConfigTestRun run, bool withSubaddress, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var settings = run.Approvals;
        var probe = RoundTripProbe.Issue(settings.SigningKeys[0], run.TimeProvider.GetUtcNow());
        var mailbox = new ProbeMailbox(run.Imap.Client, run.Commands, run.TimeProvider);

        // As it was when the folder was opened: what has come since is looked at, too.
        var next = run.Folder.UidNext ?? UniqueId.MinValue;
        var start = run.TimeProvider.GetTimestamp();
        try
        {
            await submitter.SubmitAsync(run.Settings, Compose(run, probe, withSubaddress), cancellationToken).ConfigureAwait(false);
        }
        catch (EmailCommsException exception)
        {
            return new RoundTripAttempt { Refusal = exception };
        }

        var arrived = await mailbox.WaitAsync(run.Folder, next, probe, atMost, cancellationToken).ConfigureAwait(false);
        var elapsed = run.TimeProvider.GetElapsedTime(start);
        if (arrived is not null)
        {
            return new RoundTripAttempt { Arrived = arrived, Elapsed = elapsed };
        }

        var elsewhere = await mailbox.FindElsewhereAsync(run.Folder, probe, cancellationToken).ConfigureAwait(false);
        await run.Commands.RunAsync(token => run.Folder.OpenAsync(FolderAccess.ReadWrite, token), cancellationToken).ConfigureAwait(false);
        return new RoundTripAttempt { FoundIn = elsewhere, Elapsed = elapsed };
    }

    private static EmailMessage Compose(ConfigTestRun run, RoundTripProbe probe, bool withSubaddress)
    {
        var replyAddress = run.Approvals.ReplyAddress;
        return new EmailMessage
        {
            To = [withSubaddress ? probe.AddTo(replyAddress) : replyAddress],
            Subject = "Test of the approval reply address",
            Body = EmailBody.FromText("This mail was sent to test the approval reply address, and is removed by itself. It can be deleted.\n"),
            MessageId = $"{probe.Mark}@{run.Settings.FromAddress.Domain}",
            Headers = [new EmailHeader { Name = RoundTripProbe.HeaderName, Value = probe.Mark }],
        };
    }

    private static async Task<CheckResult> ReportArrivalAsync(ConfigTestRun run, RoundTripAttempt attempt, ArrivedProbe arrived, CancellationToken cancellationToken)
    {
        var settings = run.Approvals;
        var observed = string.Create(CultureInfo.InvariantCulture, $"arrived after {attempt.Elapsed.TotalSeconds:0.0} s");
        try
        {
            await new ProbeMailbox(run.Imap.Client, run.Commands, run.TimeProvider).RemoveAsync(run.Folder, arrived.Uid, cancellationToken).ConfigureAwait(false);
        }
        catch (MailboxException exception)
        {
            return CheckResult.Warning(
                $"{observed}, but could not be removed: {exception.Message}",
                $"Check the rights of {settings.Imap.Path}:User in the folder; the mail with the subject \"Test of the approval reply address\" can be deleted by hand.");
        }

        if (!settings.UseSubaddressing)
        {
            return CheckResult.Passed($"{observed}, and was removed");
        }

        return arrived.HasSubaddress
            ? CheckResult.Passed($"{observed} with its sub-address, and was removed")
            : CheckResult.Warning(
                $"{observed} without its sub-address, and was removed",
                $"The mail system takes the sub-address away, which tells answers apart: set {settings.Path}:UseSubaddressing to false.");
    }

    private async Task<CheckResult> BlameAsync(ConfigTestRun run, RoundTripAttempt first, CancellationToken cancellationToken)
    {
        var settings = run.Approvals;
        var atMost = run.Request.RoundTripTimeout < SecondLook ? run.Request.RoundTripTimeout : SecondLook;
        var second = await TryAsync(run, withSubaddress: false, atMost, cancellationToken).ConfigureAwait(false);
        if (second.Arrived is not { } arrived)
        {
            return Explain(run, first);
        }

        run.Arrived = arrived;
        await new ProbeMailbox(run.Imap.Client, run.Commands, run.TimeProvider).RemoveAsync(run.Folder, arrived.Uid, cancellationToken).ConfigureAwait(false);
        var what = first.Refusal is { } refusal ? $"is refused: {refusal.Message}" : "does not arrive";
        return CheckResult.Failed(
            $"a mail to the reply address arrives, but one to its sub-address {what}",
            ProviderHints.Append($"Set {settings.Path}:UseSubaddressing to false, or have sub-addresses (name+detail@domain) delivered.", run.Smtp.Provider, Code, first.Refusal?.Message ?? string.Empty));
    }

    private CheckResult Explain(ConfigTestRun run, RoundTripAttempt attempt)
    {
        var settings = run.Approvals;
        var key = ReplyAddressKey(run, settings);
        if (attempt.Refusal is { } refusal)
        {
            return CheckResult.Failed(
                $"the mail to {settings.ReplyAddress} could not be sent: {refusal.Message}",
                ProviderHints.Append($"Check {key}.", run.Smtp.Provider, Code, refusal.Message));
        }

        return CheckResult.Failed(
            string.Create(CultureInfo.InvariantCulture, $"the mail to {settings.ReplyAddress} did not arrive in '{HeaderText.Sanitize(settings.ReplyFolder)}' within {run.Request.RoundTripTimeout.TotalSeconds:0.#} s"),
            ProviderHints.Append(
                $"Check that mail to {key} is delivered to the account of {settings.Imap.Path}:User, and into {settings.Path}:ReplyFolder. If mail is only slow here, allow the test more time.",
                run.Imap.Provider,
                Code,
                string.Empty));
    }

    private static string ReplyAddressKey(ConfigTestRun run, ApprovalSettings settings) =>
        settings.ReplyAddress.Equals(run.Settings.FromAddress)
            ? $"{settings.Path}:ReplyAddress (now as {run.Smtp.Server.Path}:FromAddress)"
            : $"{settings.Path}:ReplyAddress";
}
