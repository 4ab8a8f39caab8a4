using EmailComms.Approvals;
using EmailComms.Approvals.Asking;
using EmailComms.Composition;
using EmailComms.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Submission;

/// <summary>Composes a message and submits it.</summary>
internal sealed partial class SmtpEmailSender(
    CurrentSettings currentSettings,
    EmailInterception interception,
    MimeMessageComposer composer,
    DirectSubmission submission,
    ApprovalRequester approvalRequester,
    ILogger<SmtpEmailSender>? logger = null) : IEmailSender
{
    private readonly ILogger _logger = logger ?? NullLogger<SmtpEmailSender>.Instance;

    public async Task<SendReceipt> SendAsync(EmailMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var settings = currentSettings.Value;
        var intercepted = await interception.ApplyAsync(message, cancellationToken).ConfigureAwait(false);
        var receipt = await SubmitAsync(settings, intercepted, cancellationToken).ConfigureAwait(false);
        Log.MessageSubmitted(_logger, receipt.MessageId, receipt.AcceptedRecipients.Count, receipt.RefusedRecipients.Count);
        return receipt;
    }

    public async Task<ApprovalRequestReceipt> RequestApprovalAsync(ApprovalRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var settings = currentSettings.Value;
        var receipt = await approvalRequester
            .RequestAsync(settings, request, (message, token) => SubmitAsync(settings, message, token), cancellationToken)
            .ConfigureAwait(false);
        foreach (var delivery in receipt.Deliveries)
        {
            if (delivery.Failure is { } failure)
            {
                Log.ApproverNotAsked(_logger, receipt.ApprovalId, delivery.Approver, failure.Code, failure.Message);
            }
            else
            {
                Log.ApprovalAsked(_logger, receipt.ApprovalId, delivery.Approver, receipt.ExpiresAt);
            }
        }

        return receipt;
    }

    private async Task<SendReceipt> SubmitAsync(EmailCommunicationsSettings settings, EmailMessage message, CancellationToken cancellationToken)
    {
        using var composed = await composer.ComposeAsync(message, settings.FromAddress, cancellationToken).ConfigureAwait(false);
        try
        {
            var receipt = await submission.SubmitAsync(settings, composed, cancellationToken).ConfigureAwait(false);
            LogRefused(receipt.RefusedRecipients);
            if (composed.Notices is not null && receipt.EnvelopeId is null)
            {
                Log.NoticesNotOffered(_logger, receipt.MessageId);
            }

            if (receipt.UncertainRecipients.Count > 0)
            {
                Log.SubmissionUncertain(_logger, ErrorCodes.SubmissionUncertain, $"It is for {receipt.UncertainRecipients.Count} of its recipients; the others have it.");
            }

            return receipt;
        }
        catch (SubmissionException exception) when (exception.IsUncertain)
        {
            Log.SubmissionUncertain(_logger, exception.Code, exception.Message);
            throw;
        }
        catch (EmailCommsException exception)
        {
            LogRefused((exception as SubmissionException)?.RefusedRecipients ?? []);
            Log.SubmissionFailed(_logger, exception.Code, exception.Message);
            throw;
        }
    }

    private void LogRefused(IReadOnlyList<RefusedRecipient> refused)
    {
        foreach (var recipient in refused)
        {
            Log.RecipientRefused(_logger, recipient.Recipient, recipient.ReplyCode, recipient.EnhancedStatusCode, recipient.ServerText);
        }
    }
}
