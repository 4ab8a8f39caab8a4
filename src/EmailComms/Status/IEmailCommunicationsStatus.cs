namespace EmailComms.Status;

/// <summary>Tells how the library is doing, from memory: for a health check, a page, a log.</summary>
/// <remarks>
/// Reading asks no server and waits for nothing.
/// <code>
/// var failure = status.Current.Approvals.LastFailure;
/// </code>
/// </remarks>
public interface IEmailCommunicationsStatus
{
    /// <summary>Everything as it is now; what is returned does not change any more.</summary>
    EmailCommunicationsStatus Current { get; }
}
