using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using EmailComms.Diagnostics;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;
using AuthenticationException = MailKit.Security.AuthenticationException;

namespace EmailComms.Transport;

/// <summary>
/// Opens a connection to a mail server the only way the library does it: secured as configured or not at all, and no
/// credential before that is certain.
/// </summary>
internal static class MailServerConnector
{
    /// <summary>Resolves, connects and secures the connection.</summary>
    public static Task ConnectAsync(MailService client, MailServerSettings server, CancellationToken cancellationToken)
    {
        var certificate = new ServerCertificatePolicy(server);
        return ConnectAsync(client, server, certificate, token => DialAsync(client, server, token), cancellationToken);
    }

    /// <summary>Secures a connection that somebody else has opened, by the same rules.</summary>
    public static Task ConnectAsync(MailService client, MailServerSettings server, ServerCertificatePolicy certificate, Socket socket, CancellationToken cancellationToken) =>
        ConnectAsync(client, server, certificate, token => client.ConnectAsync(socket, server.Host, server.Port, Map(server.Security), token), cancellationToken);

    private static async Task DialAsync(MailService client, MailServerSettings server, CancellationToken cancellationToken)
    {
        if (server.Protocol != MailProtocol.Imap)
        {
            await client.ConnectAsync(server.Host, server.Port, Map(server.Security), cancellationToken).ConfigureAwait(false);
            return;
        }

        var socket = await WatchedSocket.ConnectAsync(server.Host, server.Port, cancellationToken).ConfigureAwait(false);
        try
        {
            await client.ConnectAsync(socket, server.Host, server.Port, Map(server.Security), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task ConnectAsync(
        MailService client,
        MailServerSettings server,
        ServerCertificatePolicy certificate,
        Func<CancellationToken, Task> connect,
        CancellationToken cancellationToken)
    {
        client.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        client.CheckCertificateRevocation = certificate.RevocationIsCheckedByTheHandshake;
        client.ServerCertificateValidationCallback = certificate.Validate;
        try
        {
            await connect(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Translate(exception, server, certificate);
        }

        // PREAUTH ends in a session that nobody logged in to, and skips STARTTLS (RFC 9051 section 11.1).
        if (client.IsAuthenticated)
        {
            throw new MailServerConnectionException(
                ErrorCodes.Preauthenticated,
                $"The {Name(server)} greets with PREAUTH, as if a login had taken place. Use a server that asks for a login.",
                isTransient: false);
        }

        if (server.Security != ConnectionSecurity.None && !client.IsSecure)
        {
            throw new MailServerConnectionException(
                ErrorCodes.TlsFailed,
                $"The connection to the {Name(server)} is not secured, although {server.Path}:Security asks for it.",
                isTransient: false);
        }
    }

    /// <summary>Logs in when a user is configured.</summary>
    /// <returns>How it was done, or null without a user.</returns>
    public static async Task<MailServerLogin?> AuthenticateAsync(MailService client, MailServerSettings server, CancellationToken cancellationToken)
    {
        if (server.User is null)
        {
            return null;
        }

        try
        {
            return server.AccessTokens is { } accessTokens
                ? await BearerLogin.RunAsync(client, server, accessTokens, cancellationToken).ConfigureAwait(false)
                : await LogInWithPasswordAsync(client, server, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Translate(exception, server, certificate: null);
        }
    }

    /// <summary>Says good-bye within the time and lets go of the connection; what comes of it changes nothing any more.</summary>
    public static async Task CloseAsync(MailService client, TimeSpan timeout, TimeProvider timeProvider)
    {
        using (client)
        using (var deadline = new CancellationTokenSource(timeout, timeProvider))
        {
            try
            {
                await client.DisconnectAsync(quit: true, deadline.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is OperationCanceledException or TimeoutException or IOException or ProtocolException or ServiceNotConnectedException or ObjectDisposedException)
            {
                // The session ends with the socket then.
            }
        }
    }

    /// <summary>
    /// The typed exception for what went wrong on the way to a server, or on an open connection. MailKit's exceptions of refused
    /// commands stay behind: they hold the server's words as they are, addresses included.
    /// </summary>
    public static EmailCommsException Translate(Exception exception, MailServerSettings server, ServerCertificatePolicy? certificate) => exception switch
    {
        EmailCommsException known => known,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } socket => Failed(
            ErrorCodes.NameResolution,
            $"The name of the {Name(server)} could not be resolved: check {server.Path}:Host.",
            socket),
        SocketException socket => Failed(
            ErrorCodes.ConnectionFailed,
            $"The {Name(server)} could not be reached ({socket.SocketErrorCode}): check {server.Path}:Host and {server.Path}:Port, and that nothing on the way blocks the port.",
            socket),
        SslHandshakeException when certificate?.Refusal is { } refusal => new MailServerConnectionException(
            ErrorCodes.CertificateRefused,
            $"The certificate of the {Name(server)} is refused: {refusal}",
            isTransient: false,
            exception),
        SslHandshakeException or System.Security.Authentication.AuthenticationException => new MailServerConnectionException(
            ErrorCodes.TlsFailed,
            $"TLS with the {Name(server)} failed: check that {server.Path}:Port and {server.Path}:Security match (465 and 993 want ImplicitTls, other ports StartTls).",
            isTransient: false,
            exception),
        NotSupportedException when server.Security == ConnectionSecurity.StartTls => new MailServerConnectionException(
            ErrorCodes.StartTlsMissing,
            $"The {Name(server)} does not offer STARTTLS, so nothing was sent: set {server.Path}:Port to its TLS port (465 or 993), or {server.Path}:Security to what it speaks.",
            isTransient: false,
            exception),
        NotSupportedException => new MailServerAuthenticationException(
            ErrorCodes.NoLoginMechanism,
            $"The {Name(server)} offers no login that works with a password here: check that {server.Path}:Port is one that takes logins.",
            exception),
        SmtpCommandException command => new MailServerConnectionException(
            ErrorCodes.ServerNotReady,
            $"The {Name(server)} is not ready: {(int)command.StatusCode} {ServerText.From(command)}",
            isTransient: (int)command.StatusCode < 500)
        {
            ReplyCode = (int)command.StatusCode,
        },
        ImapCommandException command => new MailServerConnectionException(
            ErrorCodes.ServerNotReady,
            $"The {Name(server)} refused a command: {ServerText.From(command)}",
            isTransient: true),
        ReplyTooLongException => Failed(
            ErrorCodes.ReplyTooLong,
            $"The {Name(server)} sends more than it was asked for, so the connection was closed.",
            exception),
        ProtocolException => Failed(
            ErrorCodes.ProtocolBroken,
            $"The {Name(server)} broke off or does not speak the protocol: check {server.Path}:Port and {server.Path}:Security.",
            exception),
        TimeoutException => Failed(ErrorCodes.CommandTimeout, $"The {Name(server)} did not answer in time.", exception),
        ServiceNotConnectedException or ServiceNotAuthenticatedException or IOException or ObjectDisposedException => Failed(
            ErrorCodes.ConnectionLost,
            $"The connection to the {Name(server)} was lost.",
            exception),
        _ => Failed(ErrorCodes.ConnectionLost, $"The connection to the {Name(server)} failed unexpectedly.", exception),
    };

    /// <summary>The exception for our own deadline, as told from the caller's cancellation.</summary>
    public static MailServerConnectionException TimedOut(MailServerSettings server, string code, Exception exception) =>
        Failed(code, $"The {Name(server)} did not answer in time: check {server.Path}:Host, {server.Path}:Port and {server.Path}:Security; a port that waits for TLS is silent to others.", exception);

    public static string Name(MailServerSettings server) => $"server {HeaderText.Sanitize(server.Host)}:{server.Port}";

    private static MailServerConnectionException Failed(string code, string message, Exception exception) =>
        new(code, message, isTransient: true, exception);

    private static async Task<MailServerLogin> LogInWithPasswordAsync(MailService client, MailServerSettings server, CancellationToken cancellationToken)
    {
        try
        {
            if (PreferredMechanism(client, server) is { } mechanism)
            {
                await client.AuthenticateAsync(mechanism, cancellationToken).ConfigureAwait(false);
                return new MailServerLogin(mechanism.MechanismName);
            }

            if (client is ImapClient { Capabilities: var capabilities } && capabilities.HasFlag(ImapCapabilities.LoginDisabled))
            {
                throw new NotSupportedException("Neither a mechanism for a password nor the LOGIN command is offered.");
            }

            // Without a mechanism there is the LOGIN command of IMAP (RFC 9051 section 6.2.3); over SMTP there is nothing.
            client.AuthenticationMechanisms.Clear();
            await client.AuthenticateAsync(server.User!, server.Password ?? string.Empty, cancellationToken).ConfigureAwait(false);
            return new MailServerLogin("LOGIN");
        }
        catch (AuthenticationException exception)
        {
            var said = ServerText.From(server.WithoutPassword(exception.Message));
            throw new MailServerAuthenticationException(
                ErrorCodes.LoginRefused,
                $"The {Name(server)} refused the login: check {server.Path}:User and {server.Path}:Password. The server said: {said}")
            {
                ServerText = said,
            };
        }
    }

    // Under TLS, PLAIN is safe and costs nothing; MailKit would take SCRAM first, whose key derivation is most of a login's cost.
    private static SaslMechanism? PreferredMechanism(MailService client, MailServerSettings server)
    {
        var offered = client.AuthenticationMechanisms;
        if (client.IsSecure && offered.Contains("PLAIN"))
        {
            return new SaslMechanismPlain(server.User!, server.Password ?? string.Empty);
        }

        foreach (var name in offered)
        {
            if (SaslMechanism.Create(name, new System.Net.NetworkCredential(server.User, server.Password)) is { } mechanism
                && mechanism is not SaslMechanismOAuth2 and not SaslMechanismOAuthBearer)
            {
                return mechanism;
            }
        }

        return null;
    }

    private static SecureSocketOptions Map(ConnectionSecurity security) => security switch
    {
        ConnectionSecurity.ImplicitTls => SecureSocketOptions.SslOnConnect,
        ConnectionSecurity.StartTls => SecureSocketOptions.StartTls,
        ConnectionSecurity.None => SecureSocketOptions.None,
        _ => throw new InvalidOperationException("The security of a connection is resolved before it is opened."),
    };
}
