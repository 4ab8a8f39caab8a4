using System.Globalization;
using System.Text;
using EmailComms.Testing.Sasl;

namespace EmailComms.Testing.Smtp;

/// <content>What comes before the first message: EHLO, STARTTLS, AUTH.</content>
internal sealed partial class SmtpSession
{
    private const int MaxSaslLineBytes = 12 * 1024;

    private SmtpReply Hello(SmtpCommand command)
    {
        if (command.Argument.Length == 0 || command.Argument.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            return SmtpReply.SyntaxError("A host name is needed");
        }

        _clientName = command.Argument;
        _transaction = null;
        _isExtended = command.Verb == "EHLO";
        if (!_isExtended)
        {
            return new SmtpReply(250, "", _server.Options.HostName);
        }

        string[] lines = [_server.Options.HostName, .. Extensions()];
        return new SmtpReply(250, "", lines[^1]) { FirstLines = lines[..^1] };
    }

    private IEnumerable<string> Extensions()
    {
        if (Has(LoopbackSmtpCapabilities.StartTls) && !_connection.IsTls)
        {
            yield return "STARTTLS";
        }

        var mechanisms = Mechanisms();
        if (mechanisms.Count > 0 && CanAuthenticate)
        {
            yield return $"AUTH {string.Join(' ', mechanisms)}";
        }

        if (Has(LoopbackSmtpCapabilities.Size))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"SIZE {Options.MaxMessageBytes}");
        }

        foreach (var (capability, keyword) in Keywords)
        {
            if (Has(capability))
            {
                yield return keyword;
            }
        }

        foreach (var keyword in Options.ExtraCapabilities)
        {
            yield return keyword;
        }
    }

    private static readonly (LoopbackSmtpCapabilities Capability, string Keyword)[] Keywords =
    [
        (LoopbackSmtpCapabilities.Pipelining, "PIPELINING"),
        (LoopbackSmtpCapabilities.EightBitMime, "8BITMIME"),
        (LoopbackSmtpCapabilities.SmtpUtf8, "SMTPUTF8"),
        (LoopbackSmtpCapabilities.EnhancedStatusCodes, "ENHANCEDSTATUSCODES"),
        (LoopbackSmtpCapabilities.Chunking, "CHUNKING"),
        (LoopbackSmtpCapabilities.BinaryMime, "BINARYMIME"),
        (LoopbackSmtpCapabilities.DeliveryStatusNotifications, "DSN"),
    ];

    private bool CanAuthenticate => _connection.IsTls || !Options.RequireTlsForAuthentication;

    private List<string> Mechanisms()
    {
        List<string> mechanisms = [];
        foreach (var (capability, name) in SaslCapabilities)
        {
            if (Has(capability))
            {
                mechanisms.Add(name);
            }
        }

        return mechanisms;
    }

    private static readonly (LoopbackSmtpCapabilities Capability, string Name)[] SaslCapabilities =
    [
        (LoopbackSmtpCapabilities.AuthPlain, "PLAIN"),
        (LoopbackSmtpCapabilities.AuthLogin, "LOGIN"),
        (LoopbackSmtpCapabilities.AuthXOAuth2, "XOAUTH2"),
        (LoopbackSmtpCapabilities.AuthOAuthBearer, "OAUTHBEARER"),
    ];

    private async ValueTask StartTlsAsync(SmtpCommand command)
    {
        var accepted = false;
        var proceeded = await InterceptAsync(SmtpPoint.StartTls, "", () => Done(Accept())).ConfigureAwait(false);
        if (proceeded && accepted)
        {
            await HandshakeAsync().ConfigureAwait(false);
        }

        SmtpReply Accept()
        {
            if (!Has(LoopbackSmtpCapabilities.StartTls))
            {
                return SmtpReply.NotImplemented();
            }

            if (_connection.IsTls || command.Argument.Length > 0)
            {
                return _connection.IsTls ? SmtpReply.BadSequence("TLS is already active") : SmtpReply.SyntaxError("No parameters allowed");
            }

            accepted = true;
            return new SmtpReply(220, "2.0.0", "Ready to start TLS");
        }
    }

    private async ValueTask HandshakeAsync()
    {
        var interception = await _faults.BeforeAsync(FaultScript.PointName(SmtpPoint.TlsHandshake), "", "", _ended).ConfigureAwait(false);
        await _connection.StartTlsAsync(_server.Certificates.Get(_server.Options.Certificate), _ended).ConfigureAwait(false);
        await _faults.AfterAsync(interception, _ended).ConfigureAwait(false);

        // Whatever the client said before is forgotten (RFC 3207 section 4.2).
        _clientName = null;
        _user = null;
        _transaction = null;
    }

    private async ValueTask<SmtpReply> AuthenticateAsync(SmtpCommand command)
    {
        var words = command.Argument.Split(' ', 2);
        var mechanism = words[0].ToUpperInvariant();
        if (_clientName is null || !_isExtended || _user is not null || _transaction is not null)
        {
            return SmtpReply.BadSequence(_user is not null ? "Already authenticated" : "Not now");
        }

        if (!CanAuthenticate)
        {
            return new SmtpReply(538, "5.7.11", "Encryption required for authentication");
        }

        if (!Mechanisms().Contains(mechanism))
        {
            return new SmtpReply(504, "5.5.4", "Unrecognized authentication mechanism");
        }

        var exchange = new SaslExchange(_server.Users, ChallengeAsync);
        var outcome = await exchange.RunAsync(mechanism, words.Length > 1 ? words[1] : null).ConfigureAwait(false);
        _user = exchange.User;
        return outcome switch
        {
            SaslOutcome.Accepted => new SmtpReply(235, "2.7.0", "Authentication successful"),
            SaslOutcome.Cancelled => new SmtpReply(501, "5.0.0", "Authentication cancelled"),
            SaslOutcome.Malformed => new SmtpReply(501, "5.5.2", "Cannot decode the response"),
            _ => new SmtpReply(535, "5.7.8", "Authentication credentials invalid"),
        };
    }

    private async ValueTask<string?> ChallengeAsync(string challenge)
    {
        _connection.WriteLine($"334 {challenge}");
        var line = await _connection.ReadLineAsync(MaxSaslLineBytes, _ended).ConfigureAwait(false) ?? throw new Connections.ConnectionEndedException();
        _connection.Transcript.Client(line is [(byte)'*'] ? "*" : "***");
        return Encoding.UTF8.GetString(line);
    }
}
