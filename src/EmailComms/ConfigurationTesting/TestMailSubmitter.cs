using EmailComms.Composition;
using EmailComms.Submission;

namespace EmailComms.ConfigurationTesting;

/// <summary>Sends a mail of the test on the way of every notification, but with the settings that are tested.</summary>
internal sealed class TestMailSubmitter(MimeMessageComposer composer, SmtpConnectionSource connections)
{
    public async Task SubmitAsync(EmailCommunicationsSettings settings, EmailMessage message, CancellationToken cancellationToken)
    {
        using var composed = await composer.ComposeAsync(message, settings.FromAddress, cancellationToken).ConfigureAwait(false);
        var connection = await connections.OpenAsync(settings, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await connection.SubmitAsync(composed, cancellationToken).ConfigureAwait(false);
        }
    }
}
