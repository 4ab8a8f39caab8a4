namespace EmailComms;

/// <summary>A mail server could not be reached, could not be trusted, or the connection to it broke.</summary>
public sealed class MailServerConnectionException : EmailCommsException
{
    internal MailServerConnectionException(string code, string message, bool isTransient, Exception? innerException = null)
        : base(code, message, isTransient, innerException)
    {
    }

    /// <summary>What the server replied, when it was a reply that ended the connection.</summary>
    internal int? ReplyCode { get; init; }
}
