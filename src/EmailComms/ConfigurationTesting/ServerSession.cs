using System.Net;
using System.Net.Sockets;
using EmailComms.Approvals;
using EmailComms.Diagnostics;
using EmailComms.Transport;
using EmailComms.Transport.Providers;
using MailKit;
using MailKit.Net.Imap;

namespace EmailComms.ConfigurationTesting;

/// <summary>The way to one server, as far as the stages have come.</summary>
internal abstract class ServerSession(MailServerSettings server, SessionObserver observer) : IAsyncDisposable
{
    // A good-bye that nobody answers must not hold up the report.
    private static readonly TimeSpan QuitTimeout = TimeSpan.FromSeconds(2);

    public MailServerSettings Server { get; } = server;

    public SessionObserver Observer { get; } = observer;

    public abstract MailService Client { get; }

    public IReadOnlyList<IPAddress> Addresses { get; set; } = [];

    public Socket? Socket { get; set; }

    /// <summary>What the server's certificate was judged by; null before TLS was tried.</summary>
    public ServerCertificatePolicy? Certificate { get; private set; }

    /// <summary>Why the session could not be opened, though the port takes connections.</summary>
    public EmailCommsException? Failure { get; private set; }

    public MailProvider Provider => MailProviders.Recognise(Server.Host, Observer.Greeting);

    public static ServerSession<SmtpProbeClient> ForSmtp(EmailCommunicationsSettings settings, ProtocolLogs protocolLogs)
    {
        var observer = protocolLogs.ObserveSmtp(settings.Smtp);
        return new ServerSession<SmtpProbeClient>(settings.Smtp, observer, new SmtpProbeClient(observer) { LocalDomain = settings.LocalDomain });
    }

    public static ServerSession<ImapClient> ForImap(ApprovalSettings settings, ProtocolLogs protocolLogs)
    {
        var observer = protocolLogs.ObserveImap(settings.Imap);
        return new ServerSession<ImapClient>(settings.Imap, observer, new ImapClient(observer));
    }

    /// <summary>TLS and greeting in the order of the configured security; a failure is kept for the stage that it belongs to.</summary>
    public async Task OpenAsync(TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(Server.ConnectTimeout, timeProvider, cancellationToken);
        try
        {
            Certificate = new ServerCertificatePolicy(Server);
            await MailServerConnector.ConnectAsync(Client, Server, Certificate, Socket!, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            deadline.ThrowIfCallerCancelled();
            Failure = deadline.Token.IsCancellationRequested
                ? MailServerConnector.TimedOut(Server, ErrorCodes.ConnectTimeout, exception)
                : MailServerConnector.Translate(exception, Server, Certificate);
        }
    }

    /// <summary>Ends the session, so that it does not count among the few that a provider allows.</summary>
    public async ValueTask DisposeAsync()
    {
        await MailServerConnector.CloseAsync(Client, QuitTimeout, TimeProvider.System).ConfigureAwait(false);
        Socket?.Dispose();
    }
}

/// <summary>The way to one server, with the client of its protocol.</summary>
internal sealed class ServerSession<TClient>(MailServerSettings server, SessionObserver observer, TClient client) : ServerSession(server, observer)
    where TClient : MailService
{
    public override TClient Client { get; } = client;
}
