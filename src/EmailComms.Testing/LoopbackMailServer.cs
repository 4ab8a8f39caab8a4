using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using EmailComms.Testing.Connections;
using EmailComms.Testing.Imap;
using EmailComms.Testing.Smtp;

namespace EmailComms.Testing;

/// <summary>An SMTP and IMAP server inside the test process, on ephemeral loopback ports.</summary>
/// <remarks>
/// <code>
/// await using var server = await LoopbackMailServer.StartAsync(cancellationToken: cancellationToken);
/// var approvals = server.AddUser("approvals@example.test", "secret");
/// server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().Reply("451 4.3.0 try later");
/// // … let the application send …
/// var message = await approvals.Inbox.WaitForMessageAsync(cancellationToken: cancellationToken);
/// </code>
/// It speaks SMTP (RFC 5321) and IMAP4rev1 (RFC 3501) or IMAP4rev2 (RFC 9051), each in the clear with STARTTLS and with implicit TLS, and delivers what its users
/// are sent into their folders. It is for tests: nothing is stored, and nothing leaves the process. All members may be called from
/// several threads.
/// </remarks>
public sealed class LoopbackMailServer : IAsyncDisposable
{
    private readonly ServerState _state;
    private readonly SessionRegistry _sessions = new();
    private readonly MailListener[] _listeners;
    private readonly SemaphoreSlim _lifecycle = new(1, 1);
    private bool _isRunning;
    private bool _isDisposed;

    private LoopbackMailServer(LoopbackMailServerOptions options)
    {
        _state = new ServerState(options);
        _listeners =
        [
            Smtp("smtp", implicitTls: false),
            Smtp("smtps", implicitTls: true),
            Imap("imap", implicitTls: false),
            Imap("imaps", implicitTls: true),
        ];
    }

    /// <summary>Gets the address to connect to, <c>127.0.0.1</c>, which the server's certificate names.</summary>
    public string Host { get; } = "127.0.0.1";

    /// <summary>Gets the SMTP port that begins in the clear and offers STARTTLS.</summary>
    public int SmtpPort => _listeners[0].Port;

    /// <summary>Gets the SMTP port with implicit TLS (RFC 8314).</summary>
    public int SmtpTlsPort => _listeners[1].Port;

    /// <summary>Gets the IMAP port that begins in the clear and offers STARTTLS.</summary>
    public int ImapPort => _listeners[2].Port;

    /// <summary>Gets the IMAP port with implicit TLS (RFC 8314).</summary>
    public int ImapTlsPort => _listeners[3].Port;

    /// <summary>Gets the certificate of the authority that signs the server's certificates, in PEM.</summary>
    /// <remarks>It is made for this server; it has no revocation list.</remarks>
    public string CertificateAuthorityPem => _state.Certificates.AuthorityPem;

    /// <summary>Gets the options, which may be changed while the server runs.</summary>
    public LoopbackMailServerOptions Options => _state.Options;

    /// <summary>Gets the script of faults.</summary>
    public FaultScript Faults => _state.Faults;

    /// <summary>Gets the record of what was said, without credentials and message content.</summary>
    public MailTranscript Transcript => _state.Transcript;

    /// <summary>Gets every mail transaction that was accepted, in order.</summary>
    public IReadOnlyList<LoopbackSubmission> Submissions => _state.Submissions.Snapshot();

    /// <summary>Gets the users.</summary>
    public IReadOnlyList<LoopbackUser> Users => _state.Users.Users;

    /// <summary>Gets how many connections are open.</summary>
    public int ConnectionCount => _sessions.Count;

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it behaves; it is kept and read whenever it is needed. Defaults to new options.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static Task<LoopbackMailServer> StartAsync(LoopbackMailServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var server = new LoopbackMailServer(options ?? new LoopbackMailServerOptions());
        server.Listen();
        return Task.FromResult(server);
    }

    /// <summary>Adds a user with the folders INBOX, Drafts, Junk, Sent and Trash.</summary>
    /// <param name="address">The address to deliver to and the name to log in with; ASCII letter case does not matter.</param>
    /// <param name="password">The password of PLAIN and LOGIN.</param>
    /// <exception cref="ArgumentException">The address is taken, or is not an address.</exception>
    public LoopbackUser AddUser(string address, string password)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        ArgumentNullException.ThrowIfNull(password);
        if (address.IndexOf('@', StringComparison.Ordinal) <= 0)
        {
            throw new ArgumentException("The address needs a local part and a domain.", nameof(address));
        }

        var user = new LoopbackUser(address, password, _state.TimeProvider);
        _state.Users.Add(user);
        return user;
    }

    /// <summary>
    /// Delivers a message to the users that it is addressed to, sub-addresses and trace fields included, as if another mail system
    /// had sent it.
    /// </summary>
    /// <param name="message">The message, such as an answer made with <see cref="Reply"/>.</param>
    /// <exception cref="ArgumentException">A recipient is not an address of a user of this server.</exception>
    public void Deliver(ReplyMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var delivery = new LocalDelivery(_state);
        var recipients = message.EnvelopeRecipients.Select(static recipient => recipient.Address).ToList();
        if (recipients.Exists(recipient => delivery.FolderFor(recipient) is null))
        {
            throw new ArgumentException("The message has a recipient who is not a user of this server.", nameof(message));
        }

        var submission = new LoopbackSubmission
        {
            EnvelopeSender = message.EnvelopeSender?.Address ?? string.Empty,
            EnvelopeRecipients = recipients,
            MailParameters = [],
            RecipientParameters = [.. recipients.Select(static IReadOnlyList<string> (_) => [])],
            Content = message.Content,
            AuthenticatedUser = null,
            IsTls = false,
            AcceptedAt = _state.TimeProvider.GetUtcNow(),
            ConnectionNumber = 0,
        };
        delivery.Deliver(submission, "mail.example.org", "ESMTP");
    }

    /// <summary>Waits until a mail transaction was accepted that satisfies <paramref name="predicate"/>, and returns it.</summary>
    /// <param name="predicate">Defaults to any.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<LoopbackSubmission> WaitForSubmissionAsync(Func<LoopbackSubmission, bool>? predicate = null, CancellationToken cancellationToken = default) =>
        _state.Submissions.WaitForAsync(predicate ?? (static _ => true), cancellationToken);

    /// <summary>Forgets the submissions so far.</summary>
    public void ClearSubmissions() => _state.Submissions.Clear();

    /// <summary>
    /// Returns the settings with which an application uses this server as <paramref name="user"/>, with implicit TLS and the server's
    /// authority trusted, for <c>AddInMemoryCollection</c>. With a <see cref="LoopbackUser.DetailFolder"/> that is the reply folder.
    /// </summary>
    /// <param name="user">Who sends and reads.</param>
    /// <param name="section">The configuration section.</param>
    public IEnumerable<KeyValuePair<string, string?>> GetConfiguration(LoopbackUser user, string section = "EmailCommunications")
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentException.ThrowIfNullOrEmpty(section);
        foreach (var (protocol, port) in new[] { ("Smtp", SmtpTlsPort), ("Imap", ImapTlsPort) })
        {
            yield return new($"{section}:{protocol}:Host", Host);
            yield return new($"{section}:{protocol}:Port", port.ToString(CultureInfo.InvariantCulture));
            yield return new($"{section}:{protocol}:Security", "ImplicitTls");
            yield return new($"{section}:{protocol}:User", user.Address);
            yield return new($"{section}:{protocol}:Password", user.Password);
            yield return new($"{section}:{protocol}:CertificateAuthority", CertificateAuthorityPem);
        }

        yield return new($"{section}:Smtp:FromAddress", user.Address);
        if (user.DetailFolder is { } folder)
        {
            yield return new($"{section}:Approvals:ReplyFolder", folder);
        }
    }

    /// <summary>Closes every connection at once without a word, as a crash or a fallen network does. New ones are accepted.</summary>
    public Task DropConnectionsAsync() => _sessions.DropAllAsync();

    /// <summary>Answers nothing from now on, with every socket left open: connections accepted, bytes swallowed. The half-open connection.</summary>
    public void Freeze() => _state.Gate.Close();

    /// <summary>Goes on after <see cref="Freeze"/>.</summary>
    public void Thaw() => _state.Gate.Open();

    /// <summary>Stops the server: connections are dropped and new ones refused. Users, folders and messages stay.</summary>
    public async Task StopAsync()
    {
        await _lifecycle.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_isRunning)
            {
                _isRunning = false;
                await Task.WhenAll(_listeners.Select(static listener => listener.StopAsync())).ConfigureAwait(false);
                await _sessions.DropAllAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _lifecycle.Release();
        }
    }

    /// <summary>Starts a stopped server again on the same ports.</summary>
    /// <exception cref="ObjectDisposedException">The server has been disposed of.</exception>
    public async Task StartAgainAsync()
    {
        await _lifecycle.WaitAsync().ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (!_isRunning)
            {
                Listen();
            }
        }
        finally
        {
            _lifecycle.Release();
        }
    }

    /// <summary>Ends the server for good; when the task completes, nothing of it runs any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lifecycle.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            _isRunning = false;
            await Task.WhenAll(_listeners.Select(static listener => listener.EndAsync())).ConfigureAwait(false);
            await _sessions.DropAllAsync().ConfigureAwait(false);
            _state.Dispose();
        }
        finally
        {
            _lifecycle.Release();
        }
    }

    private void Listen()
    {
        foreach (var listener in _listeners)
        {
            listener.Start();
        }

        _isRunning = true;
    }

    private MailListener Smtp(string name, bool implicitTls) => new(socket =>
        Serve(socket, name, (connection, number, ended) => new SmtpSession(_state, connection, number, ended).RunAsync(implicitTls)));

    private MailListener Imap(string name, bool implicitTls) => new(socket =>
        Serve(socket, name, (connection, _, ended) => new ImapSession(_state, connection, ended).RunAsync(implicitTls)));

    private void Serve(Socket socket, string protocol, Func<MailConnection, int, CancellationToken, Task> converse) =>
        _sessions.Start(socket, Options.MaxConnections, async (number, ended) =>
        {
            var transcript = new TranscriptChannel(Transcript, $"{protocol}#{number}");
            socket.NoDelay = true;
            var connection = new MailConnection(socket, _state.Gate, transcript);
            await using (connection.ConfigureAwait(false))
            {
                try
                {
                    await converse(connection, number, ended).ConfigureAwait(false);
                    transcript.Note("closed by the client");
                }
                catch (Exception exception) when (exception is ConnectionEndedException or OperationCanceledException or ObjectDisposedException)
                {
                    transcript.Note("closed by the server");
                }
                catch (Exception exception) when (exception is IOException or SocketException or AuthenticationException)
                {
                    transcript.Note($"broken: {exception.Message}");
                }
                catch (Exception exception)
                {
                    // A bug here must be seen by the test that met it, and must not take the test process down.
                    transcript.Note($"SERVER BUG: {exception}");
                }
            }
        });
}
