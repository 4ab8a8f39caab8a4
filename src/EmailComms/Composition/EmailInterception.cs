namespace EmailComms.Composition;

/// <summary>Asks the host's interceptors, one after the other.</summary>
internal sealed class EmailInterception(IEnumerable<IEmailInterceptor> interceptors)
{
    private readonly IEmailInterceptor[] _interceptors = [.. interceptors];

    /// <exception cref="MessageVetoedException">One of them held the message back; those behind it were not asked.</exception>
    public async Task<EmailMessage> ApplyAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            message = await interceptor.InterceptAsync(message, cancellationToken).ConfigureAwait(false)
                ?? throw new MessageVetoedException(interceptor.GetType().Name);
        }

        return message;
    }
}
