using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Credentials;

internal sealed partial class AccessTokenFetch
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.AccessTokenObtained,
            LogLevel.Debug,
            "An access token for {Protocol} is there; it expires at {ExpiresAt}.",
            EventName = "AccessTokenObtained")]
        public static partial void AccessTokenObtained(ILogger logger, MailProtocol protocol, DateTimeOffset expiresAt);

        [LoggerMessage(
            LogEventIds.AccessTokenFailed,
            LogLevel.Warning,
            "An access token for {Protocol} could not be had ({ErrorCode}). {Failure}",
            EventName = "AccessTokenFailed")]
        public static partial void AccessTokenFailed(ILogger logger, MailProtocol protocol, string errorCode, string failure);
    }
}
