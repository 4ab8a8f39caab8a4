namespace EmailComms.Outbox;

/// <summary>Hears of every entry that has come to its end: sent, failed, expired or cancelled; and of reports that one was not delivered.</summary>
/// <remarks>
/// Called once it is recorded, one entry at a time by each worker, which waits for a minute at most; an exception is logged and
/// changes nothing. A process that ends in between does not call it.
/// <code>
/// services.AddSingleton&lt;IOutboxObserver, FailedMailAlarm&gt;();
/// </code>
/// </remarks>
public interface IOutboxObserver
{
    /// <summary>An entry has come to its end.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Ends after a minute, and with the host.</param>
    Task OnFinishedAsync(OutboxEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// A report in the approval reply folder says that an entry which was sent was not delivered (RFC 3464). Who has seen the message
    /// can write such a report: tell somebody, and do not decide anything by it.
    /// </summary>
    /// <param name="entry">The entry, as it was: it stays so.</param>
    /// <param name="failure">What the report says.</param>
    /// <param name="cancellationToken">Ends after a minute, and with the host.</param>
    Task OnDeliveryFailedAsync(OutboxEntry entry, OutboxFailure failure, CancellationToken cancellationToken) => Task.CompletedTask;
}
