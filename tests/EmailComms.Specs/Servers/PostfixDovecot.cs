namespace EmailComms.Specs.Servers;

/// <summary>
/// One Postfix and one Dovecot as child processes, in a temporary folder, on loopback ports. Recipients that begin with
/// <c>unknown</c> are refused by Postfix; others without an account are taken and then bounced to the sender.
/// </summary>
internal sealed class PostfixDovecot : MailSystem
{
    private const int Attempts = 3;
    private const int LogLines = 40;

    private static readonly TimeSpan LogDeadline = TimeSpan.FromSeconds(15);

    private readonly PostfixDovecotLayout _at;
    private readonly MailSystemOptions _options;
    private readonly ServerCertificates _certificates;
    private ServerProcess? _dovecot;
    private ServerProcess? _postfix;

    private PostfixDovecot(PostfixDovecotLayout at, MailSystemOptions options, ServerCertificates certificates)
    {
        _at = at;
        _options = options;
        _certificates = certificates;
    }

    public override int SmtpPort => _at.SmtpPort;

    public override int SmtpTlsPort => _at.SmtpTlsPort;

    public override int DeliveryPort => _at.DeliveryPort;

    public override int ImapPort => _at.ImapPort;

    public override int ImapTlsPort => _at.ImapTlsPort;

    public override string CertificateAuthorityPem => _certificates.Authority;

    public override int MaxMessageBytes => _options.MaxMessageBytes;

    /// <summary>Starts a pair and waits until both greet.</summary>
    /// <exception cref="InvalidOperationException">They cannot be started; the message holds the last lines of their logs.</exception>
    public static Task<PostfixDovecot> StartAsync(MailSystemOptions options, CancellationToken cancellationToken) =>
        StartAsync(options, ServerCertificates.Create(), cancellationToken);

    /// <inheritdoc cref="StartAsync(MailSystemOptions, CancellationToken)"/>
    public static async Task<PostfixDovecot> StartAsync(MailSystemOptions options, ServerCertificates certificates, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var servers = new PostfixDovecot(PostfixDovecotLayout.Create(TemporaryFolder.Create()), options, certificates);
            try
            {
                await servers.WriteFilesAsync(cancellationToken);
                await Task.WhenAll(servers.StartDovecotAsync(cancellationToken), servers.StartPostfixAsync(cancellationToken));
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

    public async Task StartDovecotAsync(CancellationToken cancellationToken)
    {
        DovecotConfiguration.Write(_at, _options);
        File.Delete(_at.LoginSocket);
        _dovecot = ServerProcess.Start(PostfixDovecotInstallation.Current.Dovecot, "-F", "-c", _at.DovecotFile);
        await _dovecot.WaitForGreetingAsync(_at.ImapPort, "* OK", RecentLog, cancellationToken);
    }

    /// <summary>Kills Dovecot: IMAP, logins and delivery are gone. What has been delivered stays.</summary>
    public async Task StopDovecotAsync() => await EndAsync(Interlocked.Exchange(ref _dovecot, null));

    public async Task StartPostfixAsync(CancellationToken cancellationToken)
    {
        _postfix = ServerProcess.Start(Path.Combine(PostfixDovecotInstallation.Current.PostfixDaemons, "master"), "-c", _at.PostfixFolder, "-s");
        await _postfix.WaitForGreetingAsync(_at.DeliveryPort, "220", RecentLog, cancellationToken);
    }

    /// <summary>Kills Postfix. What has been accepted stays in its queue.</summary>
    public async Task StopPostfixAsync() => await EndAsync(Interlocked.Exchange(ref _postfix, null));

    // The log is written behind the server's back, in the order of the logins: once a login of our own stands in it, every
    // earlier one does.
    public override async Task<bool> HasSeenLoginAsync(MailAccount account, CancellationToken cancellationToken)
    {
        var marker = await CreateAccountAsync("marker", cancellationToken);
        await marker.CountAsync("INBOX", cancellationToken);
        await Eventually.BecomesTrueAsync(
            () => IsLoginInLog(marker),
            LogDeadline,
            () => $"The log shows no login of {marker.Address}.\n{RecentLog()}",
            cancellationToken);
        return IsLoginInLog(account);
    }

    public override string RecentLog() =>
        $"""
        --- Dovecot
        {_dovecot?.Output}
        {Tail(_at.DovecotLog)}
        --- Postfix
        {_postfix?.Output}
        {Tail(_at.PostfixLog)}
        """;

    public override async ValueTask DisposeAsync()
    {
        await StopPostfixAsync();
        await StopDovecotAsync();
        TemporaryFolder.Delete(_at.Folder);
    }

    internal override Task SetPasswordAsync(string address, string password, CancellationToken cancellationToken)
    {
        var written = $"{_at.Folder}/user.{address}";
        File.WriteAllText(written, $"{address}:{password}::::::\n");
        File.Move(written, $"{_at.Users}/{address}", overwrite: true);
        return Task.CompletedTask;
    }

    protected override async Task AddUserAsync(string address, string password, string? detailFolder, CancellationToken cancellationToken)
    {
        if (detailFolder is not null)
        {
            await File.WriteAllTextAsync($"{_at.Sieve}/{address[..address.IndexOf('@', StringComparison.Ordinal)]}.sieve", FileDetailInto(detailFolder), cancellationToken);
        }

        await SetPasswordAsync(address, password, cancellationToken);
    }

    private static string FileDetailInto(string folder) => $$"""
        require ["fileinto", "mailbox", "envelope", "subaddress"];
        if envelope :detail :matches "to" "?*" { fileinto :create "{{folder}}"; }

        """;

    private static async Task EndAsync(ServerProcess? process)
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    private async Task WriteFilesAsync(CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(_at.Certificate, _certificates.Server, cancellationToken);
        await File.WriteAllTextAsync(_at.CertificateKey, _certificates.ServerKey, cancellationToken);
        Directory.CreateDirectory(_at.Users);
        PostfixConfiguration.Write(_at, PostfixDovecotInstallation.Current.PostfixDaemons, _options);

        string[] queues = ["active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private", "saved", "trace"];
        await TemporaryFolder.MakeAsync("0755", "root:root", [_at.Queue, $"{_at.Queue}/pid"], cancellationToken);
        await TemporaryFolder.MakeAsync("0700", "postfix:root", [_at.QueueState, .. queues.Select(name => $"{_at.Queue}/{name}")], cancellationToken);
        await TemporaryFolder.MakeAsync("0730", "postfix:postdrop", [$"{_at.Queue}/maildrop"], cancellationToken);
        await TemporaryFolder.MakeAsync("0710", "postfix:postdrop", [$"{_at.Queue}/public"], cancellationToken);
        await TemporaryFolder.MakeAsync("0755", "mail:mail", [_at.Mail, _at.Sieve], cancellationToken);
    }

    private bool IsLoginInLog(MailAccount account) =>
        ReadShared(_at.DovecotLog).Split('\n').Any(line =>
            line.Contains($"({account.Address},127.0.0.1", StringComparison.Ordinal) && line.Contains("Performing passdb lookup", StringComparison.Ordinal));

    private static string Tail(string path) => string.Join('\n', ReadShared(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(LogLines));

    private static string ReadShared(string path)
    {
        if (!File.Exists(path))
        {
            return string.Empty;
        }

        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd();
    }
}
