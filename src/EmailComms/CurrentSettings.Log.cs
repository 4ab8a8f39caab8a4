using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms;

internal sealed partial class CurrentSettings
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.InvalidChangeIgnored,
            LogLevel.Error,
            "The changed settings are not valid; work goes on with the ones before. {Failures}",
            EventName = "InvalidSettingsChangeIgnored")]
        public static partial void InvalidChangeIgnored(ILogger logger, string failures);

        // An EmailAddress prints itself shortened.
        [LoggerMessage(
            LogEventIds.MailRedirected,
            LogLevel.Warning,
            "No message reaches its recipients: {Setting} sends all of them to {Recipient}",
            EventName = "MailRedirected")]
        public static partial void MailRedirected(ILogger logger, string setting, EmailAddress recipient);
    }
}
