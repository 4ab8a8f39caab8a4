using EmailComms.Diagnostics;
using EmailComms.Transport;
using EmailComms.Transport.Providers;
using MailKit.Net.Smtp;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>The server would take a mail from our address: a transaction is begun and reset, and nothing is sent.</summary>
internal sealed class SmtpEnvelopeCheck : IConfigCheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public string Code => CheckCodes.SmtpEnvelope;

    public string Title => "The SMTP server takes sender and recipient";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Login(MailProtocol.Smtp)];

    public bool NeedsApprovals => false;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(Timeout, run.TimeProvider, cancellationToken);
        try
        {
            return await AskAsync(run, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            deadline.ThrowIfCallerCancelled();
            var failure = deadline.Token.IsCancellationRequested
                ? MailServerConnector.TimedOut(run.Smtp.Server, ErrorCodes.CommandTimeout, exception)
                : MailServerConnector.Translate(exception, run.Smtp.Server, certificate: null);
            return CheckResult.Failed(failure.Message, ProviderHints.Find(run.Smtp.Provider, Code, failure.Message));
        }
        finally
        {
            // The mails that follow are sent over connections of their own, of which a provider may allow three at once.
            await run.Smtp.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<CheckResult> AskAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var client = run.Smtp.Client;
        var from = run.Settings.FromAddress;
        var sender = await client.AskAsync($"MAIL FROM:<{from.Address}>", cancellationToken).ConfigureAwait(false);
        if (!IsAccepted(sender))
        {
            return SenderRefused(run, sender);
        }

        var to = run.Request.Recipient ?? from;
        var recipient = await client.AskAsync($"RCPT TO:<{to.Address}>", cancellationToken).ConfigureAwait(false);
        await client.AskAsync("RSET", cancellationToken).ConfigureAwait(false);
        return IsAccepted(recipient) ? CheckResult.Passed($"accepted from {from} to {to}") : RecipientRefused(run, recipient);
    }

    private CheckResult SenderRefused(ConfigTestRun run, SmtpResponse reply)
    {
        var smtp = run.Smtp.Server.Path;
        var login = run.Smtp.Server.User is null ? $", and whether the server wants a login ({smtp}:User and {smtp}:Password)" : $", and that {smtp}:User may send as it";
        return new CheckResult(
            IsTransient(reply) ? EmailConfigStatus.Warning : EmailConfigStatus.Failed,
            $"the sender {run.Settings.FromAddress} is refused: {Describe(reply)}",
            ProviderHints.Append(IsTransient(reply) ? "The server asks to come back later." : $"Check {smtp}:FromAddress{login}.", run.Smtp.Provider, Code, reply.Response));
    }

    private CheckResult RecipientRefused(ConfigTestRun run, SmtpResponse reply)
    {
        var isOurs = run.Request.Recipient is null;
        var remedy = isOurs
            ? $"Nobody can answer to {run.Smtp.Server.Path}:FromAddress, and notices of non-delivery are lost: make it an address that receives mail. Name a recipient to test sending to others."
            : $"Check the recipient's address; if it is right, the server takes mail for its own domains only: set {run.Smtp.Server.Path}:User.";
        return new CheckResult(
            isOurs || IsTransient(reply) ? EmailConfigStatus.Warning : EmailConfigStatus.Failed,
            $"the recipient {run.Request.Recipient ?? run.Settings.FromAddress} is refused: {Describe(reply)}",
            ProviderHints.Append(IsTransient(reply) ? "The server asks to come back later." : remedy, run.Smtp.Provider, Code, reply.Response));
    }

    private static bool IsAccepted(SmtpResponse reply) => (int)reply.StatusCode is >= 200 and < 300;

    private static bool IsTransient(SmtpResponse reply) => (int)reply.StatusCode is >= 400 and < 500;

    private static string Describe(SmtpResponse reply) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)reply.StatusCode} {ServerText.From(reply.Response)}");
}
