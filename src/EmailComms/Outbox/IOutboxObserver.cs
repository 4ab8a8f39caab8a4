namespace EmailComms.Outbox;

/// <summary>Hears of every entry that has come to its end: sent, failed, expired or cancelled.</summary>
/// <remarks>
/// Called once it is recorded, one entry at a time by each worker; an exception is logged and changes nothing. A process that ends
/// in between does not call it.
/// <code>
/// services.AddSingleton&lt;IOutboxObserver, FailedMailAlarm&gt;();
/// </code>
/// </remarks>
public interface IOutboxObserver
{
    /// <summary>An entry has come to its end.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    Task OnFinishedAsync(OutboxEntry entry, CancellationToken cancellationToken);
}
