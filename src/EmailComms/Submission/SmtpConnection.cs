using EmailComms.Composition;
using EmailComms.Diagnostics;
using EmailComms.Transport;
using EmailComms.Transport.Providers;
using MailKit;
using MailKit.Net.Smtp;

namespace EmailComms.Submission;

/// <summary>One authenticated session with the submission server (RFC 6409). Not for use by two callers at a time.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    // 421: the service is not available and the channel is being closed.
    private const int GoingAway = 421;

    // A caller who cancels while the server's last reply is due waits this long for it: without it, nobody knows whether the
    // message was sent.
    private static readonly TimeSpan AnswerGrace = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan QuitTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(10);

    private readonly SubmissionClient _client;
    private readonly EmailCommunicationsSettings _settings;
    private readonly TimeProvider _timeProvider;
    private readonly long _openedAt;
    private int _messages;
    private bool _isSpent;

    private SmtpConnection(SubmissionClient client, MailServerLogin? login, EmailCommunicationsSettings settings, TimeProvider timeProvider)
    {
        ValidUntil = login?.ValidUntil;
        _client = client;
        _settings = settings;
        _timeProvider = timeProvider;
        _openedAt = timeProvider.GetTimestamp();
    }

    /// <summary>When the session is to be ended, because its access token ends soon after; null when it may go on.</summary>
    public DateTimeOffset? ValidUntil { get; set; }

    /// <summary>Whether another message may go over this connection.</summary>
    public bool IsReusable =>
        !_isSpent
        && _client.IsConnected
        && _messages < _settings.Sending.MaxMessagesPerConnection
        && _timeProvider.GetElapsedTime(_openedAt) < _settings.Sending.MaxConnectionAge
        && (ValidUntil is null || _timeProvider.GetUtcNow() < ValidUntil);

    /// <summary>
    /// Whether the last message failed because the connection was gone, or the server going, before a word was said about it: on an
    /// older connection that is the end of its idle time and says nothing about the server.
    /// </summary>
    public bool WasStale { get; private set; }

    /// <summary>Connects, secures the connection and logs in, all within <c>Smtp:ConnectTimeout</c>.</summary>
    public static async Task<SmtpConnection> OpenAsync(EmailCommunicationsSettings settings, ProtocolLogs protocolLogs, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var server = settings.Smtp;
        var client = new SubmissionClient(server, protocolLogs.ObserveSmtp(server))
        {
            LocalDomain = CheckedLocalDomain(settings),

            // MailKit's own timeout is per read; the deadlines here are per operation, and are the ones that count.
            Timeout = (int)(server.ConnectTimeout + settings.SubmitTimeout + AnswerGrace).TotalMilliseconds,
        };
        using var deadline = new Deadline(server.ConnectTimeout, timeProvider, cancellationToken);
        try
        {
            await MailServerConnector.ConnectAsync(client, server, deadline.Token).ConfigureAwait(false);
            var login = await MailServerConnector.AuthenticateAsync(client, server, deadline.Token).ConfigureAwait(false);
            return new SmtpConnection(client, login, settings, timeProvider);
        }
        catch (Exception exception)
        {
            client.Dispose();
            deadline.ThrowIfCallerCancelled();
            if (deadline.Token.IsCancellationRequested)
            {
                throw MailServerConnector.TimedOut(server, ErrorCodes.ConnectTimeout, exception);
            }

            throw;
        }
    }

    /// <summary>
    /// Submits one message: each step within <c>Smtp:CommandTimeout</c>, the last octet within <c>Smtp:SubmitTimeout</c>, and the
    /// answer to it within the same again (RFC 5321 section 4.5.3.2). The caller's cancellation counts until the last octet is sent.
    /// </summary>
    public async Task<SendReceipt> SubmitAsync(ComposedMessage message, CancellationToken cancellationToken)
    {
        WasStale = false;
        _messages++;
        var begunAt = _timeProvider.GetTimestamp();
        using var deadline = new Deadline(TimeForStep(begunAt), _timeProvider, cancellationToken, () => IsHandedOver ? AnswerGrace : TimeSpan.Zero);
        try
        {
            await _client.SubmitAsync(message, _settings.Sending.RedirectAllTo, () => deadline.Restart(TimeForStep(begunAt)), deadline.Token).ConfigureAwait(false);
            _isSpent |= IsLeftBehind;
        }
        catch (SmtpCommandException exception) when (IsHandedOver && (int)exception.StatusCode is >= 200 and < 300)
        {
            // Any 2yz is acceptance (RFC 5321 section 4.2.1); MailKit takes 250 alone.
        }
        catch (Exception exception)
        {
            // A refusal ends the transaction alone, and MailKit has said RSET; 421 ends the session (RFC 5321 section 3.8).
            var isGone = exception is not SmtpCommandException command || (int)command.StatusCode == GoingAway;
            _isSpent |= (isGone && _client.Phase != SubmissionPhase.Preparing) || IsLeftBehind;
            if (!IsHandedOver)
            {
                deadline.ThrowIfCallerCancelled();
            }

            // Before the first command only the host's own streams can fail, or the message be too large.
            if (_client.Phase == SubmissionPhase.Preparing && exception is not (OperationCanceledException or ServiceNotConnectedException))
            {
                throw;
            }

            WasStale = isGone && !_client.IsSenderAccepted && !deadline.Token.IsCancellationRequested;
            throw Translate(exception, deadline.Token.IsCancellationRequested);
        }

        return new SendReceipt
        {
            MessageId = message.MessageId,
            AcceptedAt = _timeProvider.GetUtcNow(),
            AcceptedRecipients = _client.AcceptedRecipients,
            RefusedRecipients = _client.RefusedRecipients,
            EnvelopeId = _client.EnvelopeId,
        };
    }

    /// <summary>Asks the server whether it is still there.</summary>
    public async Task<bool> IsAliveAsync(CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(PingTimeout, _timeProvider, cancellationToken);
        try
        {
            await _client.NoOpAsync(deadline.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is SmtpCommandException or ProtocolException or IOException or ServiceNotConnectedException or OperationCanceledException or TimeoutException or ReplyTooLongException)
        {
            deadline.ThrowIfCallerCancelled();
            return false;
        }
    }

    /// <summary>Lets go of the connection without a word.</summary>
    public void Abort() => _client.Dispose();

    /// <summary>Says QUIT: the message was accepted or refused before this.</summary>
    public async ValueTask DisposeAsync() =>
        await MailServerConnector.CloseAsync(_client, QuitTimeout, _timeProvider).ConfigureAwait(false);

    private TimeSpan TimeForStep(long begunAt)
    {
        if (IsHandedOver)
        {
            return _settings.SubmitTimeout;
        }

        var left = _settings.SubmitTimeout - _timeProvider.GetElapsedTime(begunAt);
        return left < _settings.Sending.CommandTimeout ? left : _settings.Sending.CommandTimeout;
    }

    private bool IsLeftBehind => _client.RefusedRecipients.Any(static recipient => recipient.ReplyCode == GoingAway);

    private bool IsHandedOver => _client.Phase == SubmissionPhase.HandedOver;

    private EmailCommsException Translate(Exception exception, bool deadlineIsReached) => exception switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } command => Refused(
            command,
            ErrorCodes.SenderRefused,
            SubmissionStage.Sender,
            $"refused the sender: check {_settings.Path}:Smtp:FromAddress, and that the user may send as it."),
        SmtpCommandException when _client.AllRecipientsRefused => SubmissionException.AllRefused(
            Server,
            _client.RefusedRecipients,
            HintFor(SubmissionStage.Recipients, _client.RefusedRecipients[0].ServerText)),
        SmtpCommandException { StatusCode: >= (SmtpStatusCode)400 and < (SmtpStatusCode)600 } command => Refused(
            command,
            ErrorCodes.MessageRefused,
            IsHandedOver ? SubmissionStage.Acceptance : SubmissionStage.Content,
            "refused the message."),
        ServiceNotAuthenticatedException => new MailServerAuthenticationException(
            ErrorCodes.LoginRefused,
            $"The {Server} takes mail after a login only: set {_settings.Path}:Smtp:User and {_settings.Path}:Smtp:Password.",
            exception),
        _ when IsHandedOver => SubmissionException.Unanswered(Server, _client.RefusedRecipients, exception),
        _ when deadlineIsReached => MailServerConnector.TimedOut(_settings.Smtp, ErrorCodes.CommandTimeout, exception),
        _ => MailServerConnector.Translate(exception, _settings.Smtp, certificate: null),
    };

    // MailKit's exception stays behind: it holds the server's words as they are, addresses included.
    private SubmissionException Refused(SmtpCommandException exception, string code, SubmissionStage stage, string what)
    {
        var replyCode = (int)exception.StatusCode;
        EnhancedStatusCode? enhancedStatusCode = EnhancedStatusCode.TryParse(exception.Message, out var enhanced) ? enhanced : null;
        var said = ServerText.From(exception);
        return new SubmissionException(
            code,
            $"The {Server} {what} The server said: {replyCode} {said}",
            ReplyClassifier.Classify(stage, replyCode, enhancedStatusCode, said),
            stage,
            replyCode,
            enhancedStatusCode,
            stage == SubmissionStage.Sender ? [] : _client.RefusedRecipients,
            RetryAfterHint.Find(said),
            HintFor(stage, said));
    }

    private string? HintFor(SubmissionStage stage, string said)
    {
        var stageOfTheTable = stage is SubmissionStage.Sender or SubmissionStage.Recipients ? "smtp.envelope" : string.Empty;
        var hint = ProviderHints.Find(MailProviders.Recognise(_settings.Smtp.Host, string.Empty), stageOfTheTable, said);
        return hint.Length > 0 ? hint : null;
    }

    private string Server => MailServerConnector.Name(_settings.Smtp);

    private static string? CheckedLocalDomain(EmailCommunicationsSettings settings) =>
        settings.LocalDomain is null || AddrSpec.IsDomain(settings.LocalDomain)
            ? settings.LocalDomain
            : throw new ArgumentException($"{settings.Path}:Smtp:LocalDomain is not a host name.", nameof(settings));
}
