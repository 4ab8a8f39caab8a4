using System.Text;
using MailKit;

namespace EmailComms.Transport;

/// <summary>
/// Everything that is said on one connection passes by here. It ends a reply that does not end, because MailKit collects one of
/// any length in memory; it sees how far the session has come, because MailKit does TLS and greeting in one call; and it feeds the
/// protocol log. Each client has its own: MailKit hangs the detector of its secrets into the object.
/// </summary>
internal sealed class SessionObserver(ProtocolLog? log = null, ServerNotices? notices = null) : IProtocolLogger
{
    /// <summary>
    /// What a server may say before it is our turn again: room for the pipelined replies to several thousand recipients, 512 octets
    /// each (RFC 5321 section 4.5.3.1.5), and for a list of as many folders.
    /// </summary>
    public const long UsualReplyOctets = 4 * 1024 * 1024;

    // For what stands around the octets that were asked for, and for what the server has to say besides.
    private const long OctetsBesides = 1024 * 1024;

    private const int MaxGreetingOctets = 512;

    private readonly StringBuilder _greeting = new();
    private long _received;
    private long _allowed = UsualReplyOctets;
    private bool _hasSpoken;

    /// <summary>The server has said something.</summary>
    public bool HasHeard { get; private set; }

    /// <summary>The client has asked for TLS.</summary>
    public bool HasAskedForTls { get; private set; }

    /// <summary>The first line that the server said, fit for a report.</summary>
    public string Greeting => ServerText.From(_greeting.ToString().Split('\n', 2)[0].TrimEnd());

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>
    /// Says how much the next commands ask for, null for the usual. Servers that make a mail anew each time count its size only
    /// roughly, so twice of it may come.
    /// </summary>
    public void Expect(long? octets) => _allowed = octets is { } asked ? OctetsBesides + (2 * asked) : UsualReplyOctets;

    public void LogConnect(Uri uri)
    {
        _received = 0;
        log?.Connected(uri.Host, uri.Port);
    }

    public void LogClient(byte[] buffer, int offset, int count)
    {
        _received = 0;
        _hasSpoken = true;
        HasAskedForTls |= buffer.AsSpan(offset, count).IndexOf("STARTTLS"u8) >= 0;
        log?.Said(ProtocolSide.Client, buffer.AsSpan(offset, count));
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
        HasHeard = true;
        if (!_hasSpoken && _greeting.Length < MaxGreetingOctets)
        {
            _greeting.Append(Encoding.Latin1.GetString(buffer, offset, Math.Min(count, MaxGreetingOctets)));
        }

        log?.Said(ProtocolSide.Server, buffer.AsSpan(offset, count));
        notices?.Heard(buffer.AsSpan(offset, count));
        _received += count;
        if (_received > _allowed)
        {
            throw new ReplyTooLongException();
        }
    }

    public void Dispose()
    {
    }
}
