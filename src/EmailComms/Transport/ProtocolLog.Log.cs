using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Transport;

internal sealed partial class ProtocolLog
{
    private static partial class Log
    {
        [LoggerMessage(LogEventIds.ProtocolLine, LogLevel.Trace, "{Protocol} {Connection} {Side}: {Line}", EventName = "ProtocolLine")]
        public static partial void ProtocolLine(ILogger logger, string protocol, long connection, ProtocolSide side, string line);
    }
}
