namespace EmailComms;

/// <summary>Sees every notification before it is composed, and may change it or hold it back. Implemented by the host.</summary>
/// <remarks>
/// Registered with <c>AddInterceptor</c>; several are asked in the order of their registration, each with what the one before it
/// made. Thread-safe. Requests for approval and answers to approvers do not pass: their recipients, text and token are signed or
/// checked together.
/// </remarks>
public interface IEmailInterceptor
{
    /// <summary>Looks at a message that is about to be sent or enqueued.</summary>
    /// <param name="message">The message. A record: <c>message with { … }</c> makes a changed one.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <returns>
    /// The message to send, or null to hold it back: the caller gets a <see cref="MessageVetoedException"/>. An exception of the
    /// interceptor reaches the caller as it is, and nothing is sent either.
    /// </returns>
    ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default);
}
