using System.Net.Sockets;
using EmailComms.Diagnostics;

namespace EmailComms.Tests.Diagnostics;

/// <summary>What an operation failed of has a name from a short list.</summary>
public sealed class ErrorTypeTests
{
    public static TheoryData<Exception, string> Failures => new()
    {
        { Connection(ErrorCodes.ConnectTimeout), "timeout" },
        { Connection(ErrorCodes.CommandTimeout), "timeout" },
        { Connection(ErrorCodes.ConnectionFailed, new SocketException((int)SocketError.TimedOut)), "timeout" },
        { Connection(ErrorCodes.ConnectionFailed, new SocketException((int)SocketError.ConnectionRefused)), "connection_refused" },
        { Connection(ErrorCodes.ConnectionFailed, new SocketException((int)SocketError.HostUnreachable)), "EmailComms.MailServerConnectionException" },
        { Connection(ErrorCodes.NameResolution), "name_resolution" },
        { Connection(ErrorCodes.CertificateRefused), "secure_connection_error" },
        { Connection(ErrorCodes.TlsFailed), "secure_connection_error" },
        { Connection(ErrorCodes.StartTlsMissing), "secure_connection_error" },
        { new MailServerConnectionException(ErrorCodes.ServerNotReady, string.Empty, isTransient: true) { ReplyCode = 421 }, "421" },
        { new MailServerAuthenticationException(ErrorCodes.LoginRefused, string.Empty), "authentication_failed" },
        { new SubmissionException(ErrorCodes.MessageRefused, string.Empty, SubmissionFailureKind.Permanent, SubmissionStage.Content, 552), "552" },
        { new SubmissionException(ErrorCodes.MessageTooLarge, string.Empty, SubmissionFailureKind.Permanent, SubmissionStage.Preparation), "EmailComms.SubmissionException" },
        { SubmissionException.Unanswered("server", [], innerException: null), "uncertain" },
        { new TimeoutException("The handler of ann is slow."), "timeout" },
        { new FileNotFoundException("contract-of-ann.pdf"), "System.IO.FileNotFoundException" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_has_its_name(Exception failure, string expected)
    {
        Assert.Equal(expected, ErrorType.Of(failure));
    }

    private static MailServerConnectionException Connection(string code, Exception? inner = null) => new(code, string.Empty, isTransient: true, inner);
}
