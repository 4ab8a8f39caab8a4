using EmailComms.Approvals;
using EmailComms.ConfigurationTesting.RoundTrip;
using EmailComms.Mailbox;
using EmailComms.Transport;
using MailKit;
using MailKit.Net.Imap;

namespace EmailComms.ConfigurationTesting;

/// <summary>What the stages of one test leave for the stages after them.</summary>
internal sealed class ConfigTestRun(EmailConfigTestRequest request, ProtocolLogs protocolLogs, TimeProvider timeProvider) : IAsyncDisposable
{
    private EmailCommunicationsSettings? _settings;
    private ServerSession<SmtpProbeClient>? _smtp;
    private ServerSession<ImapClient>? _imap;
    private IMailFolder? _folder;
    private ImapCommandRunner? _commands;

    public EmailConfigTestRequest Request { get; } = request;

    public TimeProvider TimeProvider { get; } = timeProvider;

    public bool HasSettings => _settings is not null;

    public EmailCommunicationsSettings Settings => _settings ?? throw NotYet();

    public ApprovalSettings Approvals => Settings.RequireApprovals();

    public ServerSession<SmtpProbeClient> Smtp => _smtp ?? throw NotYet();

    public ServerSession<ImapClient> Imap => _imap ?? throw NotYet();

    public ImapCommandRunner Commands => _commands ?? throw NotYet();

    /// <summary>The reply folder, open for reading and writing.</summary>
    public IMailFolder Folder
    {
        get => _folder ?? throw NotYet();
        set => _folder = value;
    }

    /// <summary>The mail of the round trip, once it has come back.</summary>
    public ArrivedProbe? Arrived { get; set; }

    public void Begin(EmailCommunicationsSettings settings)
    {
        _settings = settings;
        _smtp = ServerSession.ForSmtp(settings, protocolLogs);
        if (settings.Approvals is { } approvals)
        {
            _imap = ServerSession.ForImap(approvals, protocolLogs);
            _commands = new ImapCommandRunner(approvals.Imap, _imap.Observer, approvals.CommandTimeout, TimeProvider);
        }
    }

    public ServerSession Session(MailProtocol protocol) => protocol == MailProtocol.Smtp ? Smtp : Imap;

    public async ValueTask DisposeAsync()
    {
        foreach (var session in new ServerSession?[] { _smtp, _imap }.OfType<ServerSession>())
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static InvalidOperationException NotYet() => new("A stage ran before the one that it depends on.");
}
