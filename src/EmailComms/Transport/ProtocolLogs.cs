using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Transport;

/// <summary>Gives each new connection its observer, with a protocol log while the category is enabled at the level Trace.</summary>
internal sealed class ProtocolLogs
{
    public const string Category = "EmailComms.Protocol";

    private readonly ILogger _logger;
    private readonly StrongBox<long> _connections;
    private readonly ServerNotices? _notices;

    public ProtocolLogs(ILoggerFactory? loggers = null)
    {
        _logger = loggers?.CreateLogger(Category) ?? NullLogger.Instance;
        _connections = new StrongBox<long>();
    }

    private ProtocolLogs(ProtocolLogs other, ServerNotices notices)
    {
        _logger = other._logger;
        _connections = other._connections;
        _notices = notices;
    }

    /// <summary>The same, for one IMAP connection whose server is listened to.</summary>
    public ProtocolLogs ListeningFor(ServerNotices notices) => new(this, notices);

    public SessionObserver ObserveSmtp(MailServerSettings server) => Observe(server, static () => new SmtpDialect());

    public SessionObserver ObserveImap(MailServerSettings server) => Observe(server, static () => new ImapDialect());

    private SessionObserver Observe(MailServerSettings server, Func<IProtocolDialect> dialect) => new(
        _logger.IsEnabled(LogLevel.Trace) ? new ProtocolLog(_logger, Interlocked.Increment(ref _connections.Value), dialect(), server) : null,
        _notices);
}
