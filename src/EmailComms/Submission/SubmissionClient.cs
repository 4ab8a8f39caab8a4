using EmailComms.Composition;
using EmailComms.Diagnostics;
using EmailComms.Transport;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;
using MimeKit.IO;

namespace EmailComms.Submission;

/// <summary>
/// MailKit's client with the habits of a submission: a refused recipient does not stop the message for the others, the
/// server's size limit is kept, content goes as one chunk where the server takes chunks, and it is known at any moment whether
/// the server can have the message.
/// </summary>
internal sealed class SubmissionClient(MailServerSettings server, SessionObserver observer) : SmtpClient(observer), ITransferProgress
{
    private readonly Dictionary<MailboxAddress, IReadOnlyList<EmailAddress>> _recipients = new(ReferenceEqualityComparer.Instance);
    private readonly List<EmailAddress> _accepted = [];
    private readonly List<RefusedRecipient> _refused = [];
    private Action _progressed = static () => { };
    private NoticeRequest? _notices;
    private long _transferLength;
    private volatile SubmissionPhase _phase;

    public IReadOnlyList<EmailAddress> AcceptedRecipients => [.. _accepted];

    public IReadOnlyList<RefusedRecipient> RefusedRecipients => [.. _refused];

    public bool AllRecipientsRefused => _refused.Count == _recipients.Values.Sum(static standsFor => standsFor.Count);

    public SubmissionPhase Phase => _phase;

    /// <summary>The server has taken the sender: it is there and listens.</summary>
    public bool IsSenderAccepted { get; private set; }

    /// <summary>The name under which the server was asked to report; null when it was not, or does not offer to.</summary>
    public string? EnvelopeId => Capabilities.HasFlag(SmtpCapabilities.Dsn) ? _notices?.EnvelopeId : null;

    // BDAT saves the round trip that DATA and 354 cost (RFC 3030 section 2).
    protected override bool PreferSendAsBinaryData => true;

    /// <summary>Submits one message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="redirectAllTo">Who gets it in place of its recipients, or null: what the server says of this one, it says of all.</param>
    /// <param name="progressed">Called whenever the server has answered a command, or has been given a block of the content.</param>
    /// <param name="cancellationToken">Ends the work, and the connection with it.</param>
    public Task SubmitAsync(ComposedMessage message, EmailAddress? redirectAllTo, Action progressed, CancellationToken cancellationToken)
    {
        _progressed = progressed;
        IsSenderAccepted = false;
        _phase = SubmissionPhase.Preparing;
        _notices = message.Notices;
        DeliveryStatusNotificationType = _notices switch
        {
            null => DeliveryStatusNotificationType.Unspecified,
            { Notices.ReturnsMessage: true } => DeliveryStatusNotificationType.Full,
            _ => DeliveryStatusNotificationType.HeadersOnly,
        };
        _accepted.Clear();
        _refused.Clear();
        _recipients.Clear();
        if (redirectAllTo is not null)
        {
            _recipients.Add(new MailboxAddress(null, redirectAllTo.Address), message.EnvelopeRecipients);
        }
        else
        {
            foreach (var recipient in message.EnvelopeRecipients)
            {
                _recipients.Add(new MailboxAddress(null, recipient.Address), [recipient]);
            }
        }

        // Addresses are ASCII. MailKit would turn xn-- domains into Unicode for a server with SMTPUTF8, and the message would be
        // returned by the first server without it.
        Capabilities &= ~SmtpCapabilities.UTF8;
        var sender = new MailboxAddress(null, message.EnvelopeSender?.Address ?? string.Empty);
        return SendAsync(FormatOptions.Default, message.Mime, sender, _recipients.Keys, cancellationToken, this);
    }

    void ITransferProgress.Report(long bytesTransferred, long totalSize) => Report(bytesTransferred);

    void ITransferProgress.Report(long bytesTransferred) => Report(bytesTransferred);

    // The message is composed for every server, of 7-bit octets in short lines, and goes out as it is.
    protected override void Prepare(FormatOptions options, MimeMessage message, EncodingConstraint constraint, int maxLineLength)
    {
    }

    // Called before the first command. MailKit would not compare the size with what the server announced (RFC 1870 section
    // 6.1). Dots are counted as they travel, doubled except in chunks: then the transfer is over exactly when this many octets are
    // written. An exception of the write before that means that not all of them have left.
    protected override async Task<long> GetSizeAsync(FormatOptions options, MimeMessage message, CancellationToken cancellationToken)
    {
        using var measure = new MeasuringStream();
        using var transfer = new FilteredStream(measure);
        if (!Capabilities.HasFlag(SmtpCapabilities.Chunking))
        {
            transfer.Add(new SmtpDataFilter());
        }

        await message.WriteToAsync(options, transfer, cancellationToken).ConfigureAwait(false);
        await transfer.FlushAsync(cancellationToken).ConfigureAwait(false);
        _transferLength = measure.Length;
        if (MaxSize > 0 && _transferLength > MaxSize)
        {
            throw new SubmissionException(
                ErrorCodes.MessageTooLarge,
                $"The message has {_transferLength} octets, and the {MailServerConnector.Name(server)} takes {MaxSize} at most.",
                SubmissionFailureKind.Permanent,
                SubmissionStage.Preparation);
        }

        _phase = SubmissionPhase.Sending;
        return _transferLength;
    }

    // MailKit asks for these where the server offers DSN alone, and adds ORCPT to NOTIFY.
    protected override string? GetEnvelopeId(MimeMessage message) => _notices?.EnvelopeId;

    protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(MimeMessage message, MailboxAddress mailbox)
    {
        if (_notices?.Notices.Events is not { } events)
        {
            return null;
        }

        return (events.HasFlag(EmailDeliveryEvents.Failure) ? DeliveryStatusNotification.Failure : DeliveryStatusNotification.Never)
            | (events.HasFlag(EmailDeliveryEvents.Delay) ? DeliveryStatusNotification.Delay : DeliveryStatusNotification.Never)
            | (events.HasFlag(EmailDeliveryEvents.Success) ? DeliveryStatusNotification.Success : DeliveryStatusNotification.Never);
    }

    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        IsSenderAccepted = true;
        _progressed();
    }

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        _accepted.AddRange(_recipients[mailbox]);
        _progressed();
    }

    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        EnhancedStatusCode? enhancedStatusCode = EnhancedStatusCode.TryParse(response.Response, out var code) ? code : null;
        _refused.AddRange(_recipients[mailbox].Select(recipient => new RefusedRecipient
        {
            Recipient = recipient,
            ReplyCode = (int)response.StatusCode,
            EnhancedStatusCode = enhancedStatusCode,
            ServerText = ServerText.From(response.Response),
        }));
        _progressed();
    }

    private void Report(long bytesTransferred)
    {
        if (bytesTransferred >= _transferLength)
        {
            _phase = SubmissionPhase.HandedOver;
        }

        _progressed();
    }
}
