using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.ConfigurationTesting;

internal sealed partial class EmailConfigTester
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.ConfigurationTested,
            LogLevel.Information,
            "The configuration was tested within {ElapsedMilliseconds} ms: {Status}. Failed stages: {FailedStages}.",
            EventName = "ConfigurationTested")]
        public static partial void ConfigurationTested(ILogger logger, EmailConfigStatus status, double elapsedMilliseconds, string failedStages);
    }
}
