using EmailComms.Diagnostics;
using EmailComms.Transport;
using MailKit.Net.Imap;

namespace EmailComms.Mailbox;

/// <summary>Runs one IMAP command under its deadline, with a bound on what the server may say, and gives every failure its typed exception.</summary>
internal sealed class ImapCommandRunner(MailServerSettings server, SessionObserver observer, TimeSpan timeout, TimeProvider timeProvider)
{
    public Task RunAsync(Func<CancellationToken, Task> command, CancellationToken cancellationToken) =>
        RunAsync(command, expectedOctets: null, cancellationToken);

    public Task RunAsync(Func<CancellationToken, Task> command, long? expectedOctets, CancellationToken cancellationToken) =>
        RunAsync(
            async token =>
            {
                await command(token).ConfigureAwait(false);
                return true;
            },
            expectedOctets,
            cancellationToken);

    public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> command, CancellationToken cancellationToken) =>
        RunAsync(command, expectedOctets: null, cancellationToken);

    /// <summary>Runs a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="expectedOctets">How much it asks the server for; null for the usual.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> command, long? expectedOctets, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(timeout, timeProvider, cancellationToken);
        try
        {
            observer.Expect(expectedOctets);
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
        finally
        {
            observer.Expect(null);
        }
    }
}
