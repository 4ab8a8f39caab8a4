using MailKit;
using MailKit.Net.Smtp;

namespace EmailComms.Submission;

/// <summary>
/// Bounds what a server may say before it is our turn again: MailKit collects a reply of any length in memory. It counts and
/// keeps nothing; each client has its own, because MailKit hangs the detector of its secrets into the object.
/// </summary>
internal sealed class ReplyBudget : IProtocolLogger
{
    // Room for the pipelined replies to several thousand recipients, 512 octets each (RFC 5321 section 4.5.3.1.5).
    private const int MaxOctets = 4 * 1024 * 1024;

    private long _received;

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    public void LogConnect(Uri uri) => _received = 0;

    public void LogClient(byte[] buffer, int offset, int count) => _received = 0;

    public void LogServer(byte[] buffer, int offset, int count)
    {
        _received += count;
        if (_received > MaxOctets)
        {
            throw new SmtpProtocolException("The server's reply does not end.");
        }
    }

    public void Dispose()
    {
    }
}
