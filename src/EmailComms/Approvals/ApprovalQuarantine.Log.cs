using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Approvals;

internal sealed partial class ApprovalQuarantine
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.QuarantineRetried,
            LogLevel.Information,
            "{MailCount} mails were moved from '{Mailbox}' back to the reply folder, to be processed again",
            EventName = "QuarantineRetried")]
        public static partial void QuarantineRetried(ILogger logger, int mailCount, string mailbox);
    }
}
