using EmailComms;

namespace Snippets;

public sealed class StagingLabel : IEmailInterceptor
{
    public ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default) =>
        message.Bcc.Count > 0
            ? ValueTask.FromResult<EmailMessage?>(null)    // held back
            : ValueTask.FromResult<EmailMessage?>(message with { Subject = $"[Staging] {message.Subject}" });
}
