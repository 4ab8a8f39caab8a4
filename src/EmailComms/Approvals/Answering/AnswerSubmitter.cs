using EmailComms.Composition;
using EmailComms.Submission;

namespace EmailComms.Approvals.Answering;

/// <summary>
/// Sends an answer with the null reverse-path (RFC 3834 section 3.3, RFC 5321 section 4.5.5): what cannot be delivered is not
/// reported, and a report is nothing to answer.
/// </summary>
internal sealed class AnswerSubmitter(MimeMessageComposer composer, SmtpConnectionSource connections)
{
    public async Task SubmitAsync(EmailCommunicationsSettings settings, EmailMessage message, CancellationToken cancellationToken)
    {
        using var composed = await composer.ComposeAsync(message, settings.FromAddress, cancellationToken).ConfigureAwait(false);
        var connection = await connections.RentAsync(settings, composed.EnvelopeRecipients.Count, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            try
            {
                await connection.SubmitAsync(composed.SentBy(null), cancellationToken).ConfigureAwait(false);
            }
            catch (SubmissionException exception) when (exception is { IsTransient: false, IsUncertain: false })
            {
                // Servers that tie the sender to the login refuse the null one, after MAIL, RCPT or DATA as they please.
                await connection.SubmitAsync(composed, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
