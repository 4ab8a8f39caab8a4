using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Approvals.Passes;

internal sealed partial class ReplyClaims
{
    private static partial class Log
    {
        [LoggerMessage(
            LogEventIds.StaleClaimDissolved,
            LogLevel.Warning,
            "UID {Uid} of {UidValidity} was claimed by a worker that has gone; any worker can take it now",
            EventName = "StaleClaimDissolved")]
        public static partial void StaleClaimDissolved(ILogger logger, long uid, long uidValidity);

        [LoggerMessage(
            LogEventIds.ClaimsNotReleased,
            LogLevel.Warning,
            "{MailCount} mails could not be given back to other workers, who take them when the claims are stale. {Failure}",
            EventName = "ClaimsNotReleased")]
        public static partial void ClaimsNotReleased(ILogger logger, int mailCount, string failure);
    }
}
