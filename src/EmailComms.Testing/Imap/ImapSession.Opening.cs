using System.Text;
using EmailComms.Testing.Connections;
using EmailComms.Testing.Sasl;

namespace EmailComms.Testing.Imap;

/// <content>Commands of any state and of the not authenticated state (RFC 3501 sections 6.1 and 6.2).</content>
internal sealed partial class ImapSession
{
    private const int MaxSaslLineBytes = 12 * 1024;

    private static readonly (LoopbackImapCapabilities Capability, string Name)[] Mechanisms =
    [
        (LoopbackImapCapabilities.AuthPlain, "PLAIN"),
        (LoopbackImapCapabilities.AuthLogin, "LOGIN"),
        (LoopbackImapCapabilities.AuthXOAuth2, "XOAUTH2"),
        (LoopbackImapCapabilities.AuthOAuthBearer, "OAUTHBEARER"),
    ];

    private static readonly (LoopbackImapCapabilities Capability, string Name)[] Extensions =
    [
        (LoopbackImapCapabilities.SaslInitialResponse, "SASL-IR"),
        (LoopbackImapCapabilities.LiteralPlus, "LITERAL+"),
        (LoopbackImapCapabilities.Id, "ID"),
        (LoopbackImapCapabilities.Enable, "ENABLE"),
        (LoopbackImapCapabilities.Idle, "IDLE"),
        (LoopbackImapCapabilities.UidPlus, "UIDPLUS"),
        (LoopbackImapCapabilities.Move, "MOVE"),
        (LoopbackImapCapabilities.Namespace, "NAMESPACE"),
        (LoopbackImapCapabilities.ExtendedSearch, "ESEARCH"),
        (LoopbackImapCapabilities.SpecialUse, "SPECIAL-USE"),
        (LoopbackImapCapabilities.Unselect, "UNSELECT"),
        (LoopbackImapCapabilities.Children, "CHILDREN"),
        (LoopbackImapCapabilities.ConditionalStore, "CONDSTORE"),
        (LoopbackImapCapabilities.AccessControl, "ACL"),
        (LoopbackImapCapabilities.GmailExtensions, "X-GM-EXT-1"),
    ];

    // RFC 9051 appendix E.
    private const LoopbackImapCapabilities PartsOfRevision2 = LoopbackImapCapabilities.SaslInitialResponse
        | LoopbackImapCapabilities.Enable | LoopbackImapCapabilities.Idle | LoopbackImapCapabilities.UidPlus | LoopbackImapCapabilities.Move
        | LoopbackImapCapabilities.Namespace | LoopbackImapCapabilities.ExtendedSearch | LoopbackImapCapabilities.SpecialUse
        | LoopbackImapCapabilities.Unselect | LoopbackImapCapabilities.Children;

    private bool CanAuthenticate => _connection.IsTls || !Options.RequireTlsForAuthentication;

    private bool CanLogin => CanAuthenticate && Options.AllowLoginCommand;

    private string Capabilities()
    {
        List<string> names = [Options.OnlyRevision2 ? "IMAP4rev2" : "IMAP4rev1"];
        if (_user is null)
        {
            if (Has(LoopbackImapCapabilities.StartTls) && !_connection.IsTls)
            {
                names.Add("STARTTLS");
            }

            if (!CanLogin)
            {
                names.Add("LOGINDISABLED");
            }

            names.AddRange(Mechanisms.Where(mechanism => CanAuthenticate && Has(mechanism.Capability)).Select(static mechanism => $"AUTH={mechanism.Name}"));
        }

        var announced = Options.OnlyRevision2 ? Options.Capabilities & ~PartsOfRevision2 : Options.Capabilities;
        names.AddRange(Extensions.Where(extension => announced.HasFlag(extension.Capability)).Select(static extension => extension.Name));
        names.AddRange(Options.ExtraCapabilities);
        return string.Join(' ', names);
    }

    private string Capability(ImapRequest request)
    {
        request.Arguments.End();
        _connection.WriteLine($"* CAPABILITY {Capabilities()}");
        return "OK CAPABILITY completed";
    }

    private static string Nothing(ImapRequest request)
    {
        request.Arguments.End();
        return $"OK {request.Name} completed";
    }

    private string Logout(ImapRequest request)
    {
        request.Arguments.End();
        _connection.WriteLine("* BYE Logging out");
        return "OK LOGOUT completed";
    }

    private string StartTls(ImapRequest request)
    {
        request.Arguments.End();
        Require(LoopbackImapCapabilities.StartTls);
        if (_connection.IsTls || _user is not null)
        {
            throw new ImapSyntaxException("TLS is not possible now");
        }

        return "OK Begin TLS negotiation now";
    }

    private async ValueTask HandshakeAsync()
    {
        var interception = await _faults.BeforeAsync(ImapPoint.TlsHandshake, "", "*", _ended).ConfigureAwait(false);
        await _connection.StartTlsAsync(_server.Certificates.Get(_server.Options.Certificate), _ended).ConfigureAwait(false);
        await _faults.AfterAsync(interception, _ended).ConfigureAwait(false);
    }

    private string Login(ImapRequest request)
    {
        RequireNotAuthenticated();
        request.Arguments.Space();
        var name = request.Arguments.AString();
        request.Arguments.Space();
        var password = request.Arguments.AString();
        request.Arguments.End();
        if (!CanLogin)
        {
            throw new ImapRefusedException("[PRIVACYREQUIRED] LOGIN is disabled");
        }

        var user = _server.Users.FindByLogin(name);
        if (user is null || user.Password != password)
        {
            throw new ImapRefusedException("[AUTHENTICATIONFAILED] Authentication failed");
        }

        return LoggedIn(user);
    }

    private async ValueTask<string> AuthenticateAsync(ImapRequest request)
    {
        RequireNotAuthenticated();
        request.Arguments.Space();
        var mechanism = request.Arguments.Atom().ToUpperInvariant();
        var initialResponse = request.Arguments.TryTake(' ') ? request.Arguments.Until(" ") : null;
        request.Arguments.End();
        if (initialResponse is not null)
        {
            Require(LoopbackImapCapabilities.SaslInitialResponse);
        }

        if (!CanAuthenticate)
        {
            throw new ImapRefusedException("[PRIVACYREQUIRED] Authentication needs TLS");
        }

        if (!Mechanisms.Any(known => known.Name == mechanism && Has(known.Capability)))
        {
            throw new ImapRefusedException("Unsupported authentication mechanism");
        }

        var exchange = new SaslExchange(_server.Users, ChallengeAsync);
        return await exchange.RunAsync(mechanism, initialResponse).ConfigureAwait(false) switch
        {
            SaslOutcome.Accepted => LoggedIn(exchange.User!),
            SaslOutcome.Cancelled => throw new ImapSyntaxException("Authentication cancelled"),
            SaslOutcome.Malformed => throw new ImapSyntaxException("Cannot decode the response"),
            _ => throw new ImapRefusedException("[AUTHENTICATIONFAILED] Authentication failed"),
        };
    }

    private async ValueTask<string?> ChallengeAsync(string challenge)
    {
        _connection.WriteLine($"+ {challenge}");
        var line = await _connection.ReadLineAsync(MaxSaslLineBytes, _ended).ConfigureAwait(false) ?? throw new ConnectionEndedException();
        _connection.Transcript.Client(line is [(byte)'*'] ? "*" : "***");
        return Encoding.UTF8.GetString(line);
    }

    private string LoggedIn(LoopbackUser user)
    {
        _user = user;
        return $"OK [CAPABILITY {Capabilities()}] Logged in";
    }

    private void RequireNotAuthenticated()
    {
        if (_user is not null)
        {
            throw new ImapSyntaxException("Already logged in");
        }
    }

    private string Enable(ImapRequest request)
    {
        Require(LoopbackImapCapabilities.Enable);
        _ = User;
        request.Arguments.Space();
        var wanted = request.Arguments.Rest.Split(' ');
        var enabled = "";
        if (Has(LoopbackImapCapabilities.ConditionalStore) && wanted.Contains("CONDSTORE", StringComparer.OrdinalIgnoreCase))
        {
            UseModSeq();
            enabled = " CONDSTORE";
        }

        // RFC 5161 section 3.1: what the server does not know is left out of the answer and no error.
        _connection.WriteLine($"* ENABLED{enabled}");
        return "OK ENABLE completed";
    }

    private string Id(ImapRequest request)
    {
        Require(LoopbackImapCapabilities.Id);
        request.Arguments.Space();
        _connection.WriteLine("* ID (\"name\" \"EmailComms loopback\")");
        return "OK ID completed";
    }

    private string Namespace(ImapRequest request)
    {
        Require(LoopbackImapCapabilities.Namespace);
        _ = User;
        request.Arguments.End();
        _connection.WriteLine("* NAMESPACE ((\"\" \"/\")) NIL NIL");
        return "OK NAMESPACE completed";
    }
}
