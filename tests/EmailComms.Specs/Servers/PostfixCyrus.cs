namespace EmailComms.Specs.Servers;

/// <summary>
/// A Postfix that delivers to a Cyrus IMAP, over LMTP. Behind Postfix stands a Dovecot as well, which only says whether a submission's
/// login is right.
/// </summary>
internal sealed class PostfixCyrus : MailSystem
{
    private const int Attempts = 3;

    private readonly CyrusLayout _at;
    private readonly LoginAuthority _logins;
    private readonly ServerCertificates _certificates = ServerCertificates.Create();
    private PostfixDovecot? _front;
    private ServerProcess? _cyrus;

    private PostfixCyrus(CyrusLayout at)
    {
        _at = at;
        _logins = new LoginAuthority(at.LoginSocket);
    }

    public override int SmtpPort => Front.SmtpPort;

    public override int SmtpTlsPort => Front.SmtpTlsPort;

    public override int DeliveryPort => Front.DeliveryPort;

    public override int ImapPort => _at.ImapPort;

    public override int ImapTlsPort => _at.ImapTlsPort;

    public override string CertificateAuthorityPem => _certificates.Authority;

    public override int MaxMessageBytes => Front.MaxMessageBytes;

    private PostfixDovecot Front => _front ?? throw new InvalidOperationException("Postfix has not been started.");

    /// <summary>Starts them and waits until all greet.</summary>
    /// <exception cref="InvalidOperationException">They cannot be started; the message holds the last lines of their output.</exception>
    public static async Task<PostfixCyrus> StartAsync(MailSystemOptions options, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var servers = new PostfixCyrus(CyrusLayout.Create(TemporaryFolder.Create()));
            try
            {
                await servers.WriteFilesAsync(cancellationToken);
                await Task.WhenAll(servers.StartCyrusAsync(cancellationToken), servers.StartFrontAsync(options, cancellationToken));
                return servers;
            }
            catch (PortTakenException) when (attempt < Attempts)
            {
                await servers.DisposeAsync();
            }
            catch
            {
                await servers.DisposeAsync();
                throw;
            }
        }
    }

    public async Task StartCyrusAsync(CancellationToken cancellationToken)
    {
        CyrusConfiguration.Write(_at);
        _cyrus = ServerProcess.Start(
            "setpriv",
            "--reuid=mail",
            "--regid=mail",
            "--clear-groups",
            "env",
            $"LD_LIBRARY_PATH={CyrusInstallation.Current.Libraries}",
            $"{CyrusInstallation.Current.Programs}/master",
            "-C",
            _at.ServerFile,
            "-M",
            _at.ServicesFile,
            "-p",
            _at.ProcessFile,
            "-D");
        await _cyrus.WaitForGreetingAsync(_at.ImapPort, "* OK", RecentLog, cancellationToken);
        await _cyrus.WaitForGreetingAsync(_at.LmtpPort, "220", RecentLog, cancellationToken);
    }

    /// <summary>Kills Cyrus: IMAP and delivery are gone. What has been delivered stays.</summary>
    public async Task StopCyrusAsync()
    {
        if (Interlocked.Exchange(ref _cyrus, null) is { } cyrus)
        {
            await cyrus.DisposeAsync();
        }
    }

    public override async Task<bool> HasSeenLoginAsync(MailAccount account, CancellationToken cancellationToken) =>
        _logins.HasSeen(account.Address) || await Front.HasSeenLoginAsync(account, cancellationToken);

    public override string RecentLog() =>
        $"""
        --- Cyrus
        {_cyrus?.Output}
        {_front?.RecentLog()}
        """;

    public override async ValueTask DisposeAsync()
    {
        if (_front is not null)
        {
            await _front.DisposeAsync();
        }

        await StopCyrusAsync();
        await _logins.DisposeAsync();
        TemporaryFolder.Delete(_at.Folder);
    }

    internal override Task SetPasswordAsync(string address, string password, CancellationToken cancellationToken)
    {
        _logins.SetPassword(address, password);
        return Front.SetPasswordAsync(address, password, cancellationToken);
    }

    // The first login makes the folders; a delivery would be refused before it.
    protected override async Task AddUserAsync(string address, string password, string? detailFolder, CancellationToken cancellationToken)
    {
        if (detailFolder is not null)
        {
            throw new NotSupportedException("In Cyrus a detail names a folder by itself.");
        }

        await SetPasswordAsync(address, password, cancellationToken);
        using (await new MailAccount(this, address, password).ConnectAsync(cancellationToken))
        {
        }

        _logins.Forget(address);
    }

    private async Task StartFrontAsync(MailSystemOptions options, CancellationToken cancellationToken) =>
        _front = await PostfixDovecot.StartAsync(
            new MailSystemOptions
            {
                MaxMessageBytes = options.MaxMessageBytes,
                PostfixSettings = $"virtual_transport = lmtp:inet:127.0.0.1:{_at.LmtpPort}\n{options.PostfixSettings}",
                DovecotSettings = options.DovecotSettings,
            },
            _certificates,
            cancellationToken);

    private async Task WriteFilesAsync(CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(_at.Certificate, _certificates.Server, cancellationToken);
        await File.WriteAllTextAsync(_at.CertificateKey, _certificates.ServerKey, cancellationToken);
        string[] state = ["db", "lock", "log", "msg", "proc", "ptclient", "socket", "sync"];
        await TemporaryFolder.MakeAsync("0755", "mail:mail", [_at.Mail, _at.State, .. state.Select(name => $"{_at.State}/{name}")], cancellationToken);
    }
}
