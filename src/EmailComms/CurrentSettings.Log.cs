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
    }
}
