using EmailComms.Diagnostics;
using EmailComms.Transport;
using MailKit.Net.Imap;

namespace EmailComms.Mailbox;

/// <summary>Runs one IMAP command under its deadline and gives every failure its typed exception.</summary>
internal sealed class ImapCommandRunner(MailServerSettings server, TimeSpan timeout, TimeProvider timeProvider)
{
    public Task RunAsync(Func<CancellationToken, Task> command, CancellationToken cancellationToken) =>
        RunAsync(
            async token =>
            {
                await command(token).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> command, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(timeout, timeProvider, cancellationToken);
        try
        {
            return await command(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            deadline.ThrowIfCallerCancelled();
            throw MailServerConnector.TimedOut(server, ErrorCodes.CommandTimeout, exception);
        }
        catch (ImapCommandException exception)
        {
            throw new MailboxException(
                ErrorCodes.CommandRefused,
                $"The {MailServerConnector.Name(server)} refused a command: {ServerText.From(exception.ResponseText ?? exception.Message)}",
                isTransient: true);
        }
        catch (Exception exception)
        {
            throw MailServerConnector.Translate(exception, server, certificate: null);
        }
    }
}
