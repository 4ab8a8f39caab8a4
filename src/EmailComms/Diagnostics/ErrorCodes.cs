namespace EmailComms.Diagnostics;

/// <summary>The register of error codes; <c>docs/reference/errors.md</c> has a row for each. Numbers are never reused.</summary>
internal static class ErrorCodes
{
    public const string NameResolution = "EC1001";
    public const string ConnectionFailed = "EC1002";
    public const string ConnectTimeout = "EC1003";
    public const string CertificateRefused = "EC1004";
    public const string TlsFailed = "EC1005";
    public const string StartTlsMissing = "EC1006";
    public const string Preauthenticated = "EC1007";
    public const string ServerNotReady = "EC1008";
    public const string ProtocolBroken = "EC1009";
    public const string ConnectionLost = "EC1010";
    public const string CommandTimeout = "EC1011";
    public const string FolderChanged = "EC1012";
    public const string ReplyTooLong = "EC1013";
    public const string AccessTokenUnavailable = "EC1014";

    public const string LoginRefused = "EC1101";
    public const string NoLoginMechanism = "EC1102";
    public const string AccessTokenRefused = "EC1103";

    public const string MessageRefused = "EC1201";
    public const string SenderRefused = "EC1202";
    public const string RecipientsRefused = "EC1203";
    public const string SubmissionUncertain = "EC1204";
    public const string MessageTooLarge = "EC1205";
    public const string SendingLimitReached = "EC1206";
    public const string PickupFailed = "EC1207";

    public const string OutboxFull = "EC1301";
    public const string DeliveryFailed = "EC1302";

    public const string FolderMissing = "EC1401";
    public const string FolderReadOnly = "EC1402";
    public const string CommandRefused = "EC1403";
    public const string DeletionUnsafe = "EC1405";
    public const string ListingOutdated = "EC1406";
    public const string MailGone = "EC1407";

    public const string MessageVetoed = "EC1501";
}
