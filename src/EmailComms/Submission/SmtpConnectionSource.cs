using EmailComms.Transport;

namespace EmailComms.Submission;

/// <summary>Where sessions come from; disposing one gives it back. Each operation gets one of its own, and ends it.</summary>
internal sealed class SmtpConnectionSource(ProtocolLogs protocolLogs, TimeProvider timeProvider)
{
    public Task<SmtpConnection> RentAsync(EmailCommunicationsSettings settings, CancellationToken cancellationToken) =>
        SmtpConnection.OpenAsync(settings, protocolLogs, timeProvider, cancellationToken);
}
