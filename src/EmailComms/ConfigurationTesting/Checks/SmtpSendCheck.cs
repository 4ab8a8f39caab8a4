using EmailComms.Transport.Providers;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>A test mail is accepted, sent the way that every notification is.</summary>
internal sealed class SmtpSendCheck(TestMailSubmitter submitter) : IConfigCheck
{
    public string Code => CheckCodes.SmtpSend;

    public string Title => "A test mail is accepted";

    public IReadOnlyList<string> DependsOn => [CheckCodes.SmtpEnvelope];

    public bool NeedsApprovals => false;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        if (run.Request.Recipient is not { } recipient)
        {
            return CheckResult.Skipped("no recipient is given for a test mail");
        }

        var message = new EmailMessage
        {
            To = [recipient],
            Subject = "Test of the e-mail configuration",
            Body = EmailBody.FromText("This mail was sent to test the e-mail configuration. It can be deleted.\n"),
        };
        try
        {
            await submitter.SubmitAsync(run.Settings, message, cancellationToken).ConfigureAwait(false);
            return CheckResult.Passed($"accepted for {run.Settings.Sending.RedirectAllTo ?? recipient}; whether it arrives, only its inbox can tell");
        }
        catch (EmailCommsException exception)
        {
            return CheckResult.Failed(
                exception.Message,
                ProviderHints.Append($"Check what the server says of {run.Smtp.Server.Path}:FromAddress and of the recipient.", run.Smtp.Provider, Code, exception.Message));
        }
    }
}
