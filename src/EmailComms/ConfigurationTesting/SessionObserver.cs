using System.Text;
using EmailComms.Transport;
using MailKit;

namespace EmailComms.ConfigurationTesting;

/// <summary>
/// Sees how far a session has come: MailKit does TLS and greeting in one call, and a report must tell them apart. Of what is
/// said it keeps the greeting alone, and it ends a reply that does not end.
/// </summary>
internal sealed class SessionObserver(int maxReplyOctets) : IProtocolLogger
{
    private const int MaxGreetingOctets = 512;

    private readonly StringBuilder _greeting = new();
    private long _received;

    /// <summary>The server has said something.</summary>
    public bool HasHeard { get; private set; }

    /// <summary>The client has asked for TLS.</summary>
    public bool HasAskedForTls { get; private set; }

    /// <summary>The first line that the server said, fit for a report.</summary>
    public string Greeting => ServerText.From(_greeting.ToString().Split('\n', 2)[0].TrimEnd());

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    public void LogConnect(Uri uri) => _received = 0;

    public void LogClient(byte[] buffer, int offset, int count)
    {
        _received = 0;
        HasSpoken = true;
        HasAskedForTls |= buffer.AsSpan(offset, count).IndexOf("STARTTLS"u8) >= 0;
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
        HasHeard = true;
        if (!HasSpoken && _greeting.Length < MaxGreetingOctets)
        {
            _greeting.Append(Encoding.Latin1.GetString(buffer, offset, Math.Min(count, MaxGreetingOctets)));
        }

        _received += count;
        if (_received > maxReplyOctets)
        {
            throw new IOException("The server's reply does not end.");
        }
    }

    public void Dispose()
    {
    }

    private bool HasSpoken { get; set; }
}
