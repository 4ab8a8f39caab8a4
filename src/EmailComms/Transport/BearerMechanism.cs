using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using EmailComms.Credentials;
using MailKit;
using MailKit.Security;

namespace EmailComms.Transport;

/// <summary>
/// A login with an access token: OAUTHBEARER (RFC 7628), or the XOAUTH2 that Google and Microsoft had before it. A server that
/// refuses says why in a challenge, which MailKit's own mechanisms throw away.
/// </summary>
internal sealed class BearerMechanism : SaslMechanism
{
    private const string Standard = "OAUTHBEARER";
    private const string Older = "XOAUTH2";
    private const int MaxErrorOctets = 8 * 1024;
    private const int MaxStatusLength = 40;

    private static readonly byte[] EmptyResponse = [];
    private static readonly byte[] EndOfError = [0x01];

    private readonly MailServerSettings _server;
    private readonly EmailAccessToken _token;
    private bool _hasResponded;

    private BearerMechanism(string name, MailServerSettings server, EmailAccessToken token)
        : base(new NetworkCredential(server.User, string.Empty))
    {
        MechanismName = name;
        _server = server;
        _token = token;
    }

    public override string MechanismName { get; }

    public override bool SupportsInitialResponse => true;

    /// <summary>The status that the server gave for its refusal, such as <c>invalid_token</c> or <c>401</c>; null without one.</summary>
    public string? ErrorStatus { get; private set; }

    /// <summary>The better of the two that the server offers; null when it offers neither.</summary>
    public static BearerMechanism? For(MailService client, MailServerSettings server, EmailAccessToken token)
    {
        var offered = client.AuthenticationMechanisms;
        var name = offered.Contains(Standard) ? Standard : offered.Contains(Older) ? Older : null;
        return name is null ? null : new BearerMechanism(name, server, token);
    }

    /// <summary>A server's words without the token, as it is and as the login encodes it: some servers repeat it.</summary>
    public string WithoutToken(string text) =>
        new[] { Convert.ToBase64String(Response()), _token.Reveal() }
            .Aggregate(text, static (result, form) => result.Replace(form, "***", StringComparison.OrdinalIgnoreCase));

    public override void Reset()
    {
        _hasResponded = false;
        ErrorStatus = null;
        base.Reset();
    }

    protected override byte[] Challenge(byte[]? token, int startIndex, int length, CancellationToken cancellationToken)
    {
        if (!_hasResponded)
        {
            _hasResponded = true;
            return Response();
        }

        // The server waits for an answer before it says no (RFC 7628 section 3.2.3); XOAUTH2 wants an empty one.
        ErrorStatus = token is null ? null : ReadStatus(token.AsSpan(startIndex, length));
        return MechanismName == Standard ? EndOfError : EmptyResponse;
    }

    private byte[] Response()
    {
        var fields = MechanismName == Standard
            ? string.Create(CultureInfo.InvariantCulture, $"n,a={SaslName(_server.User!)},\u0001host={_server.Host}\u0001port={_server.Port}\u0001auth=Bearer {_token.Reveal()}\u0001\u0001")
            : $"user={_server.User}\u0001auth=Bearer {_token.Reveal()}\u0001\u0001";
        return Encoding.UTF8.GetBytes(fields);
    }

    // RFC 5801 section 4.
    private static string SaslName(string name) => name.Replace("=", "=3D", StringComparison.Ordinal).Replace(",", "=2C", StringComparison.Ordinal);

    private static string? ReadStatus(ReadOnlySpan<byte> error)
    {
        if (error.Length > MaxErrorOctets)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(error.ToArray());
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("status", out var status)
                && status.ValueKind == JsonValueKind.String
                && status.GetString() is { Length: > 0 and <= MaxStatusLength } text
                && text.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
                    ? text
                    : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not every server keeps to JSON; a lone surrogate cannot be read as text.
            return null;
        }
    }
}
