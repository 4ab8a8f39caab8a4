using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Credentials;

internal sealed partial class AccessTokens
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.AccessTokenRefused,
            LogLevel.Warning,
            "The {Protocol} server refused an access token that has not expired; another one is asked for.",
            EventName = "AccessTokenRefused")]
        public static partial void AccessTokenRefused(ILogger logger, MailProtocol protocol);
    }
}
