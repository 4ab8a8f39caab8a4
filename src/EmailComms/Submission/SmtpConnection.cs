using System.Diagnostics;
using EmailComms.Composition;
using EmailComms.Diagnostics;
using EmailComms.Transport;
using MailKit;
using MailKit.Net.Smtp;

namespace EmailComms.Submission;

/// <summary>One authenticated session with the submission server (RFC 6409). Not for use by two callers at a time.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    // A caller who cancels while the server's last reply is due waits this long for it: without it, nobody knows whether the
    // message was sent.
    private static readonly TimeSpan AnswerGrace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan QuitTimeout = TimeSpan.FromSeconds(2);

    private readonly SubmissionClient _client;
    private readonly EmailCommunicationsSettings _settings;
    private readonly TimeProvider _timeProvider;

    private SmtpConnection(SubmissionClient client, MailServerLogin? login, EmailCommunicationsSettings settings, TimeProvider timeProvider)
    {
        ValidUntil = login?.ValidUntil;
        _client = client;
        _settings = settings;
        _timeProvider = timeProvider;
    }

    /// <summary>When the session is to be ended, because its access token ends soon after; null when it may go on.</summary>
    public DateTimeOffset? ValidUntil { get; }

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
    /// Submits one message within <c>Smtp:SubmitTimeout</c>. The caller's cancellation counts until the last octet is sent.
    /// </summary>
    public async Task<SendReceipt> SubmitAsync(ComposedMessage message, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_settings.SubmitTimeout, _timeProvider, cancellationToken, () => IsHandedOver ? AnswerGrace : TimeSpan.Zero);
        try
        {
            await _client.SubmitAsync(message, deadline.Token).ConfigureAwait(false);
        }
        catch (SmtpCommandException exception) when (IsHandedOver && (int)exception.StatusCode is >= 200 and < 300)
        {
            // Any 2yz is acceptance (RFC 5321 section 4.2.1); MailKit takes 250 alone.
        }
        catch (Exception exception)
        {
            if (!IsHandedOver)
            {
                deadline.ThrowIfCallerCancelled();
            }

            // Before the first command only the host's own streams can fail, or the message be too large.
            if (_client.Phase == SubmissionPhase.Preparing && exception is not (OperationCanceledException or ServiceNotConnectedException))
            {
                throw;
            }

            throw Translate(exception, deadline.Token.IsCancellationRequested);
        }

        return new SendReceipt
        {
            MessageId = message.MessageId,
            AcceptedAt = _timeProvider.GetUtcNow(),
            AcceptedRecipients = _client.AcceptedRecipients,
            RefusedRecipients = _client.RefusedRecipients,
        };
    }

    /// <summary>Says QUIT: the message was accepted or refused before this.</summary>
    public async ValueTask DisposeAsync() =>
        await MailServerConnector.CloseAsync(_client, QuitTimeout, _timeProvider).ConfigureAwait(false);

    private bool IsHandedOver => _client.Phase == SubmissionPhase.HandedOver;

    private EmailCommsException Translate(Exception exception, bool deadlineIsReached) => exception switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } command => Refused(
            command,
            ErrorCodes.SenderRefused,
            $"refused the sender: check {_settings.Path}:Smtp:FromAddress, and that the user may send as it."),
        SmtpCommandException when _client.AllRecipientsRefused => RecipientsRefused(),
        SmtpCommandException { StatusCode: >= (SmtpStatusCode)400 and < (SmtpStatusCode)600 } command => Refused(command, ErrorCodes.MessageRefused, "refused the message."),
        ServiceNotAuthenticatedException => new MailServerAuthenticationException(
            ErrorCodes.LoginRefused,
            $"The {Server} takes mail after a login only: set {_settings.Path}:Smtp:User and {_settings.Path}:Smtp:Password.",
            exception),
        _ when IsHandedOver => new SubmissionException(
            ErrorCodes.SubmissionUncertain,
            $"The {Server} got the whole message and gave no answer: it may have been accepted, and sending it again may double it.",
            isTransient: false,
            refusedRecipients: _client.RefusedRecipients,
            isUncertain: true,
            innerException: exception),
        _ when deadlineIsReached => MailServerConnector.TimedOut(_settings.Smtp, ErrorCodes.CommandTimeout, exception),
        _ => MailServerConnector.Translate(exception, _settings.Smtp, certificate: null),
    };

    private SubmissionException RecipientsRefused()
    {
        var refused = _client.RefusedRecipients;
        Debug.Assert(refused.Count > 0, "A message has a recipient.");
        return new SubmissionException(
            ErrorCodes.RecipientsRefused,
            $"The {Server} refused every recipient. To the first it said: {refused[0].ReplyCode} {refused[0].ServerText}",
            refused.All(static recipient => recipient.IsTransient),
            refused[0].ReplyCode,
            refused[0].EnhancedStatusCode,
            refused);
    }

    // MailKit's exception stays behind: it holds the server's words as they are, addresses included.
    private SubmissionException Refused(SmtpCommandException exception, string code, string what) => new(
        code,
        $"The {Server} {what} The server said: {(int)exception.StatusCode} {ServerText.From(exception)}",
        isTransient: (int)exception.StatusCode < 500,
        (int)exception.StatusCode,
        EnhancedStatusCode.TryParse(exception.Message, out var enhanced) ? enhanced : null,
        code == ErrorCodes.SenderRefused ? [] : _client.RefusedRecipients);

    private string Server => MailServerConnector.Name(_settings.Smtp);

    private static string? CheckedLocalDomain(EmailCommunicationsSettings settings) =>
        settings.LocalDomain is null || AddrSpec.IsDomain(settings.LocalDomain)
            ? settings.LocalDomain
            : throw new ArgumentException($"{settings.Path}:Smtp:LocalDomain is not a host name.", nameof(settings));
}
