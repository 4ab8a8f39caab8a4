namespace EmailComms.Diagnostics;

/// <summary>
/// The register of log events; <c>docs/reference/log-events.md</c> has a row for each. Ranges belong to features, numbers are
/// never reused.
/// </summary>
internal static class LogEventIds
{
    // 1000-1099: registration, hosting
    public const int InvalidChangeIgnored = 1000;
    public const int WorkerStarted = 1001;
    public const int WorkerStopped = 1002;
    public const int PassFailed = 1003;
    public const int PassRecovered = 1004;
    public const int SenderNotAuthenticated = 1005;
    public const int MailRedirected = 1006;
    public const int LoginSuspended = 1010;
    public const int ServerAlert = 1011;
    public const int WorkerPaused = 1012;
    public const int WorkerResumed = 1013;

    // 1200-1299: submission
    public const int MessageSubmitted = 1200;
    public const int RecipientRefused = 1201;
    public const int SubmissionFailed = 1202;
    public const int SubmissionUncertain = 1203;
    public const int ApprovalAsked = 1204;
    public const int ApproverNotAsked = 1205;
    public const int SubmissionRepeated = 1206;
    public const int RecipientsRepeated = 1207;
    public const int SendingPaused = 1208;
    public const int NoticesNotOffered = 1209;

    // 1300-1399: outbox
    public const int MessageEnqueued = 1300;
    public const int OutboxEntrySent = 1301;
    public const int OutboxRetryScheduled = 1302;
    public const int OutboxEntryUncertain = 1303;
    public const int OutboxEntryFailed = 1304;
    public const int OutboxEntryExpired = 1305;
    public const int OutboxPaused = 1306;
    public const int OutboxResumed = 1307;
    public const int OutboxEntriesLeft = 1308;
    public const int OutboxObserverFailed = 1309;
    public const int OutboxNoticesNotOffered = 1310;

    // 1500-1599: approvals: screening, reading, handling
    public const int DecisionApplied = 1500;
    public const int ReplyNotApplied = 1501;
    public const int HandlerFailed = 1502;
    public const int ReplyQuarantined = 1503;
    public const int ReplyFailed = 1504;
    public const int QuarantineFailed = 1505;
    public const int PassDone = 1506;
    public const int RemovalRefused = 1507;
    public const int ReleaseFailed = 1508;
    public const int ReplyNotRead = 1509;
    public const int DecisionHeld = 1510;
    public const int HeldReplyGone = 1511;
    public const int TokensForged = 1512;
    public const int FolderLooksPersonal = 1513;
    public const int DryRun = 1514;
    public const int StaleClaimDissolved = 1515;
    public const int ClaimsNotReleased = 1516;
    public const int QuarantineRetried = 1517;
    public const int MailsRemovedUnread = 1518;
    public const int ApproverAnswered = 1520;
    public const int ApproverNotAnswered = 1521;
    public const int AnsweringStopped = 1522;
    public const int DeliveryFailed = 1530;
    public const int DeliveryReportUnmatched = 1531;
    public const int DeliveryFailureNotHeard = 1532;
    public const int DeliveryReportNotFollowedUp = 1533;

    // 1700-1799: configuration testing
    public const int ConfigurationTested = 1700;

    // 1800-1899: transport
    public const int ProtocolLine = 1800;

    // 1900-1999: access tokens
    public const int AccessTokenObtained = 1900;
    public const int AccessTokenFailed = 1901;
    public const int AccessTokenRefused = 1902;
}
