namespace EmailComms.Approvals;

/// <summary>Lets the host pause the background worker that processes answers, and resume it, while everything else goes on.</summary>
/// <remarks>
/// A pause lasts until it is ended or the process ends. Answers wait in the folder meanwhile; requests are sent, and a call of
/// <see cref="IApprovalReplyProcessor"/> by the host works as ever.
/// <code>
/// await worker.PauseAsync(cancellationToken);
/// </code>
/// </remarks>
public interface IApprovalReplyWorker
{
    /// <summary>
    /// Pauses the worker: it finishes the mail in work, begins no other, and closes its connection. Pausing what is paused does nothing.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting; the worker pauses nevertheless.</param>
    /// <returns>Completes when the worker has come to rest, so a handler must not wait for it: the worker waits for the handler.</returns>
    Task PauseAsync(CancellationToken cancellationToken = default);

    /// <summary>Ends the pause: the worker connects and makes a pass at once. Without a pause it does nothing.</summary>
    /// <param name="cancellationToken">Has nothing to end: nobody is waited for.</param>
    Task ResumeAsync(CancellationToken cancellationToken = default);
}
