using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EmailComms.Hosting;

internal sealed partial class ApprovalReplyWorker
{
    private static partial class Log
    {
        [LoggerMessage(LogEventIds.WorkerStarted, LogLevel.Debug, "The approval worker has started", EventName = "ApprovalWorkerStarted")]
        public static partial void Started(ILogger logger);

        [LoggerMessage(
            LogEventIds.SenderNotAuthenticated,
            LogLevel.Warning,
            "The From address of an answer is believed: {Setting} is FromAddress. Stronger, where the mail border reports what it checked: AuthenticationResults, ExchangeOnline; where it does not: Dkim",
            EventName = "SenderNotAuthenticated")]
        public static partial void SenderNotAuthenticated(ILogger logger, string setting);

        [LoggerMessage(LogEventIds.WorkerStopped, LogLevel.Debug, "The approval worker has stopped", EventName = "ApprovalWorkerStopped")]
        public static partial void Stopped(ILogger logger);

        [LoggerMessage(
            LogEventIds.PassFailed,
            LogLevel.Warning,
            "The reply folder could not be processed; the next try is in {Delay}. {ErrorCode}: {Failure}",
            EventName = "ApprovalPassFailed")]
        public static partial void PassFailed(ILogger logger, TimeSpan delay, string failure, string errorCode);

        [LoggerMessage(
            LogEventIds.LoginSuspended,
            LogLevel.Error,
            "The IMAP server refuses the login again and again, so that it is hardly tried any more, lest the account be locked; the next try is in {Delay}, or when the settings change",
            EventName = "ApprovalLoginSuspended")]
        public static partial void LoginSuspended(ILogger logger, TimeSpan delay);

        [LoggerMessage(LogEventIds.ServerAlert, LogLevel.Warning, "The IMAP server asks to be heard: {ServerText}", EventName = "MailServerAlert")]
        public static partial void ServerAlert(ILogger logger, string serverText);

        [LoggerMessage(LogEventIds.PassRecovered, LogLevel.Information, "The reply folder is processed again", EventName = "ApprovalPassRecovered")]
        public static partial void Recovered(ILogger logger);
    }
}
