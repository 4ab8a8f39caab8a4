using EmailComms.Testing;

namespace EmailComms.Specs.Servers;

/// <summary>The in-process server of EmailComms.Testing. Its one SMTP port takes mail with and without a login.</summary>
internal sealed class LoopbackMailSystem : MailSystem
{
    private const int LogLines = 100;

    private LoopbackMailSystem(LoopbackMailServer server)
    {
        Server = server;
    }

    /// <summary>The server itself: its faults, its transcript.</summary>
    public LoopbackMailServer Server { get; }

    public override int SmtpPort => Server.SmtpPort;

    public override int SmtpTlsPort => Server.SmtpTlsPort;

    public override int DeliveryPort => Server.SmtpPort;

    public override int ImapPort => Server.ImapPort;

    public override int ImapTlsPort => Server.ImapTlsPort;

    public override string CertificateAuthorityPem => Server.CertificateAuthorityPem;

    public override int MaxMessageBytes => Server.Options.Smtp.MaxMessageBytes;

    public static async Task<LoopbackMailSystem> StartAsync(MailSystemOptions options, CancellationToken cancellationToken)
    {
        var server = await LoopbackMailServer.StartAsync(cancellationToken: cancellationToken);
        server.Options.Smtp.MaxMessageBytes = options.MaxMessageBytes;
        return new LoopbackMailSystem(server);
    }

    // The transcript hides who logged in, but each test has a server of its own.
    public override Task<bool> HasSeenLoginAsync(MailAccount account, CancellationToken cancellationToken) =>
        Task.FromResult(Server.Transcript.Lines.Any(static line =>
            line.Contains("C: AUTH ", StringComparison.Ordinal) || line.Contains(" LOGIN ", StringComparison.Ordinal) || line.Contains(" AUTHENTICATE ", StringComparison.Ordinal)));

    public override string RecentLog() => string.Join('\n', Server.Transcript.Lines.TakeLast(LogLines));

    public override ValueTask DisposeAsync() => Server.DisposeAsync();

    internal override Task SetPasswordAsync(string address, string password, CancellationToken cancellationToken)
    {
        Server.Users.Single(user => user.Address == address).Password = password;
        return Task.CompletedTask;
    }

    protected override Task AddUserAsync(string address, string password, string? detailFolder, CancellationToken cancellationToken)
    {
        Server.AddUser(address, password).DetailFolder = detailFolder;
        return Task.CompletedTask;
    }
}
