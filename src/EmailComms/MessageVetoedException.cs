using EmailComms.Diagnostics;

namespace EmailComms;

/// <summary>An <see cref="IEmailInterceptor"/> of the host held a message back. Nothing of it was sent or enqueued.</summary>
public sealed class MessageVetoedException : EmailCommsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="interceptor">The name of the interceptor's type.</param>
    public MessageVetoedException(string interceptor)
        : base(ErrorCodes.MessageVetoed, $"The interceptor {interceptor} holds the message back: nothing was sent.", isTransient: false, innerException: null)
    {
        Interceptor = interceptor;
    }

    /// <summary>The name of the interceptor's type.</summary>
    public string Interceptor { get; }
}
