using System.Globalization;
using EmailComms.Approvals;

namespace EmailComms.Testing;

/// <summary>An <see cref="IEmailSender"/> that sends nothing and remembers everything.</summary>
/// <remarks>
/// Thread-safe. It answers as a server that takes everything does, until it is told to refuse a recipient or to fail. It stands in the
/// place of the library's sender and records what the host gave it: interceptors and composers are not asked. A host that wants to see
/// what they make of a message sends it to a <see cref="LoopbackMailServer"/>.
/// <code>
/// var sender = services.AddRecordingEmailSender();
/// …
/// var message = await sender.WaitForMessageAsync(message => message.Subject.Contains("deployed"), cancellationToken);
/// </code>
/// </remarks>
public sealed class RecordingEmailSender : IEmailSender
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _timeProvider;
    private readonly Queue<Exception> _failures = [];
    private readonly Dictionary<EmailAddress, RefusedRecipient> _refused = [];
    private readonly Record<EmailMessage> _messages = new();
    private readonly Record<ApprovalRequest> _approvalRequests = new();
    private int _lastNumber;

    /// <summary>Creates a sender that has recorded nothing.</summary>
    /// <param name="timeProvider">The clock of the receipts; the system's when it is not given.</param>
    public RecordingEmailSender(TimeProvider? timeProvider = null) => _timeProvider = timeProvider ?? TimeProvider.System;

    /// <summary>The messages that were taken, oldest first.</summary>
    public IReadOnlyList<EmailMessage> Messages
    {
        get
        {
            lock (_lock)
            {
                return _messages.ToArray();
            }
        }
    }

    /// <summary>The approval requests of which at least one approver was asked, oldest first.</summary>
    public IReadOnlyList<ApprovalRequest> ApprovalRequests
    {
        get
        {
            lock (_lock)
            {
                return _approvalRequests.ToArray();
            }
        }
    }

    /// <summary>Makes the next call that is not failing already fail; several calls queue up.</summary>
    /// <param name="exception">What is thrown: one of <see cref="SimulatedFailure"/>'s, or any other.</param>
    public void FailNextWith(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        lock (_lock)
        {
            _failures.Enqueue(exception);
        }
    }

    /// <summary>
    /// Refuses a recipient from now on. A message without any other recipient ends in a <see cref="SubmissionException"/>.
    /// </summary>
    /// <param name="recipient">The recipient.</param>
    /// <param name="replyCode">The reply code to RCPT: from 400 to 599.</param>
    public void Refuse(EmailAddress recipient, int replyCode = 550)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        SimulatedFailure.ThrowIfNotRefusal(replyCode);
        lock (_lock)
        {
            _refused[recipient] = SimulatedFailure.Refusal(recipient, replyCode);
        }
    }

    /// <summary>Forgets what was recorded; what is to be refused or to fail stays.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _messages.Clear();
            _approvalRequests.Clear();
        }
    }

    /// <summary>Waits until a message is recorded that satisfies the predicate, and returns the oldest such message.</summary>
    /// <param name="predicate">What to wait for; any message when it is not given.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<EmailMessage> WaitForMessageAsync(
        Func<EmailMessage, bool>? predicate = null, CancellationToken cancellationToken = default) =>
        WaitAsync(_messages, predicate ?? (static _ => true), cancellationToken);

    /// <summary>Waits until an approval request is recorded that satisfies the predicate, and returns the oldest such request.</summary>
    /// <param name="predicate">What to wait for; any request when it is not given.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<ApprovalRequest> WaitForApprovalRequestAsync(
        Func<ApprovalRequest, bool>? predicate = null, CancellationToken cancellationToken = default) =>
        WaitAsync(_approvalRequests, predicate ?? (static _ => true), cancellationToken);

    /// <inheritdoc/>
    public Task<SendReceipt> SendAsync(EmailMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        EmailAddress[] recipients = [.. message.To, .. message.Cc, .. message.Bcc];
        if (recipients.Length == 0)
        {
            throw new ArgumentException("The message has no recipient in To, Cc or Bcc.", nameof(message));
        }

        return AnswerAsync(
            () =>
            {
                var receipt = Submit(recipients, message.MessageId);
                _messages.Add(message);
                return receipt;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ApprovalRequestReceipt> RequestApprovalAsync(ApprovalRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Approvers.Count == 0)
        {
            throw new ArgumentException("The request has no approver.", nameof(request));
        }

        return AnswerAsync(
            () =>
            {
                ApprovalRequestDelivery[] deliveries = [.. request.Approvers.Select(static approver => approver.Address).Select(Deliver)];
                if (Array.TrueForAll(deliveries, static delivery => delivery.Failure is not null))
                {
                    throw deliveries[0].Failure!;
                }

                _approvalRequests.Add(request);
                return new ApprovalRequestReceipt
                {
                    ApprovalId = request.ApprovalId,
                    ExpiresAt = request.ExpiresAt ?? _timeProvider.GetUtcNow() + new ApprovalOptions().RequestLifetime,
                    Deliveries = deliveries,
                };
            },
            cancellationToken);
    }

    private Task<T> AnswerAsync<T>(Func<T> answer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        lock (_lock)
        {
            try
            {
                return _failures.TryDequeue(out var failure) ? Task.FromException<T>(failure) : Task.FromResult(answer());
            }
            catch (EmailCommsException refusal)
            {
                return Task.FromException<T>(refusal);
            }
        }
    }

    private SendReceipt Submit(EmailAddress[] recipients, string? messageId)
    {
        var refused = recipients.Where(_refused.ContainsKey).Select(recipient => _refused[recipient]).ToArray();
        if (refused.Length == recipients.Length)
        {
            throw SimulatedFailure.RecipientsRefused(refused);
        }

        _lastNumber++;
        return new SendReceipt
        {
            MessageId = messageId ?? string.Create(CultureInfo.InvariantCulture, $"recorded.{_lastNumber}@emailcomms.test"),
            AcceptedAt = _timeProvider.GetUtcNow(),
            AcceptedRecipients = [.. recipients.Where(recipient => !_refused.ContainsKey(recipient))],
            RefusedRecipients = refused,
        };
    }

    private ApprovalRequestDelivery Deliver(EmailAddress approver)
    {
        try
        {
            return new ApprovalRequestDelivery { Approver = approver, Receipt = Submit([approver], messageId: null) };
        }
        catch (SubmissionException failure)
        {
            return new ApprovalRequestDelivery { Approver = approver, Failure = failure };
        }
    }

    private async Task<T> WaitAsync<T>(Record<T> record, Func<T, bool> predicate, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            T[] items;
            Task changed;
            lock (_lock)
            {
                items = record.ToArray();
                changed = record.Changed;
            }

            if (Array.Find(items, item => predicate(item)) is { } found)
            {
                return found;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A list whose next change can be awaited. The sender's lock guards it.</summary>
    private sealed class Record<T>
    {
        private readonly List<T> _items = [];
        private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Changed => _changed.Task;

        public T[] ToArray() => [.. _items];

        public void Add(T item)
        {
            _items.Add(item);
            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        public void Clear() => _items.Clear();
    }
}
