using EmailComms.Transport;
using MailKit.Net.Smtp;

namespace EmailComms.ConfigurationTesting;

/// <summary>MailKit's client with single commands, for a transaction that is begun and not ended.</summary>
internal sealed class SmtpProbeClient(SessionObserver observer) : SmtpClient(observer)
{
    public Task<SmtpResponse> AskAsync(string command, CancellationToken cancellationToken) => SendCommandAsync(command, cancellationToken);
}
