using System.Globalization;
using System.Net.Sockets;

namespace EmailComms.Diagnostics;

/// <summary>The value of <c>error.type</c>: few enough for a metric; <c>docs/reference/metrics-and-traces.md</c> has a row for each.</summary>
internal static class ErrorType
{
    public const string Timeout = "timeout";
    public const string ConnectionRefused = "connection_refused";
    public const string NameResolution = "name_resolution";
    public const string SecureConnectionError = "secure_connection_error";
    public const string AuthenticationFailed = "authentication_failed";
    public const string Uncertain = "uncertain";

    public static string Of(Exception exception) => exception switch
    {
        MailServerAuthenticationException => AuthenticationFailed,
        SubmissionException { IsUncertain: true } => Uncertain,
        TimeoutException => Timeout,
        MailServerConnectionException { Code: ErrorCodes.ConnectTimeout or ErrorCodes.CommandTimeout } => Timeout,
        MailServerConnectionException { Code: ErrorCodes.NameResolution } => NameResolution,
        MailServerConnectionException { Code: ErrorCodes.CertificateRefused or ErrorCodes.TlsFailed or ErrorCodes.StartTlsMissing } => SecureConnectionError,
        MailServerConnectionException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => ConnectionRefused,
        MailServerConnectionException { InnerException: SocketException { SocketErrorCode: SocketError.TimedOut } } => Timeout,
        _ when ReplyCodeOf(exception) is { } code => code.ToString(CultureInfo.InvariantCulture),
        _ => exception.GetType().FullName!,
    };

    /// <summary>What the server replied, when it is a reply that the operation failed of.</summary>
    public static int? ReplyCodeOf(Exception exception) => exception switch
    {
        SubmissionException submission => submission.ReplyCode,
        MailServerConnectionException connection => connection.ReplyCode,
        _ => null,
    };
}
