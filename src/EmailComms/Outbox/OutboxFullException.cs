using EmailComms.Diagnostics;

namespace EmailComms.Outbox;

/// <summary>The outbox has no room for a message. Nothing of it was enqueued.</summary>
public sealed class OutboxFullException : EmailCommsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which limit was met, and how to raise it.</param>
    public OutboxFullException(string message)
        : base(ErrorCodes.OutboxFull, message, isTransient: true, innerException: null)
    {
    }
}
