using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Transport;

/// <summary>Gives each new connection its observer, with a protocol log while the category is enabled at the level Trace.</summary>
internal sealed class ProtocolLogs(ILoggerFactory? loggers = null)
{
    public const string Category = "EmailComms.Protocol";

    private readonly ILogger _logger = loggers?.CreateLogger(Category) ?? NullLogger.Instance;
    private long _connections;

    public SessionObserver ObserveSmtp(MailServerSettings server) => Observe(server, static () => new SmtpDialect());

    public SessionObserver ObserveImap(MailServerSettings server) => Observe(server, static () => new ImapDialect());

    private SessionObserver Observe(MailServerSettings server, Func<IProtocolDialect> dialect) =>
        new(_logger.IsEnabled(LogLevel.Trace) ? new ProtocolLog(_logger, Interlocked.Increment(ref _connections), dialect(), server) : null);
}
