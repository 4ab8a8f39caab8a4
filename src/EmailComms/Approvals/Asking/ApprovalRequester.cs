using System.Runtime.ExceptionServices;
using EmailComms.Approvals.Correlation;
using EmailComms.Composition;

namespace EmailComms.Approvals.Asking;

/// <summary>Asks each approver of a request with a message of their own, which nobody else can answer.</summary>
internal sealed class ApprovalRequester(IApprovalMessageComposer composer, ReplyTokenIssuer tokenIssuer, TimeProvider timeProvider)
{
    // Asks Exchange for no vacation answers and receipts: they would land in the reply folder (MS-OXCMAIL 2.1.3.2.20). Together
    // with Auto-Submitted, which others heed. Notices of non-delivery are wanted.
    private static readonly EmailHeader NoAutomaticAnswers = new() { Name = "X-Auto-Response-Suppress", Value = "OOF, AutoReply, RN, NRN" };

    /// <summary>Composes the message of each approver and submits them one after the other.</summary>
    public async Task<ApprovalRequestReceipt> RequestAsync(
        EmailCommunicationsSettings settings,
        ApprovalRequest request,
        Func<EmailMessage, CancellationToken, Task<SendReceipt>> submit,
        CancellationToken cancellationToken)
    {
        // All are composed before the first is sent: what is wrong with one is known before anybody has been asked.
        var composed = await ComposeAsync(settings, request, cancellationToken).ConfigureAwait(false);
        var deliveries = await AskAsync(composed.Messages, submit, cancellationToken).ConfigureAwait(false);
        if (deliveries.TrueForAll(static delivery => delivery.Receipt is null))
        {
            ExceptionDispatchInfo.Throw(deliveries[0].Failure!);
        }

        return composed.ToReceipt(deliveries);
    }

    /// <summary>Composes the message of each approver.</summary>
    public async Task<ComposedRequest> ComposeAsync(EmailCommunicationsSettings settings, ApprovalRequest request, CancellationToken cancellationToken)
    {
        var approvals = settings.RequireApprovals();
        var now = timeProvider.GetUtcNow();
        ApprovalRequestRules.Check(request, now);
        var expiresAt = InWholeSeconds(request.ExpiresAt ?? now + approvals.RequestLifetime);
        var digest = await RequestDigest.ComputeAsync(request, cancellationToken).ConfigureAwait(false);
        return new ComposedRequest
        {
            ApprovalId = request.ApprovalId,
            ExpiresAt = expiresAt,
            ContentDigest = digest.ToString(),
            Messages = [.. request.Approvers.Select(approver => Compose(settings, approvals, request, digest, approver, expiresAt))],
        };
    }

    private static async Task<List<ApprovalRequestDelivery>> AskAsync(
        IReadOnlyList<EmailMessage> messages,
        Func<EmailMessage, CancellationToken, Task<SendReceipt>> submit,
        CancellationToken cancellationToken)
    {
        var deliveries = new List<ApprovalRequestDelivery>(messages.Count);
        EmailCommsException? broken = null;
        foreach (var message in messages)
        {
            var approver = message.To[0];
            if (broken is not null)
            {
                deliveries.Add(new ApprovalRequestDelivery { Approver = approver, Failure = broken });
                continue;
            }

            try
            {
                var receipt = await submit(message, cancellationToken).ConfigureAwait(false);
                deliveries.Add(new ApprovalRequestDelivery { Approver = approver, Receipt = receipt });
            }
            catch (EmailCommsException exception)
            {
                deliveries.Add(new ApprovalRequestDelivery { Approver = approver, Failure = exception });

                // A server that is out of reach or refuses the login does so for the others too; repeated logins lock accounts.
                broken = exception is SubmissionException ? null : exception;
            }
        }

        return deliveries;
    }

    private EmailMessage Compose(
        EmailCommunicationsSettings settings,
        ApprovalSettings approvals,
        ApprovalRequest request,
        RequestDigest digest,
        Approver approver,
        DateTimeOffset expiresAt)
    {
        var token = tokenIssuer.Issue(approvals, settings.FromAddress, request, digest, approver, expiresAt);
        var composed = composer.Compose(new ApprovalMessageContext
        {
            Request = request,
            Approver = approver.Address,
            ExpiresAt = expiresAt,
            ReplyAddress = token.ReplyAddress,
            Reference = token.Reference,
            Code = token.Code,
            ApproveLink = AnswerLink.Create(token, request.Subject, "Approve"),
            RejectLink = AnswerLink.Create(token, request.Subject, "Reject"),
        });
        MessageRules.CheckBody(composed.Body, nameof(composed.Body));
        var message = new EmailMessage
        {
            From = settings.FromAddress,
            To = [approver.Address],
            ReplyTo = [token.ReplyAddress],
            Subject = composed.Subject,
            Body = ReferenceGuard.Ensure(composed.Body, request, token),
            Attachments = request.Attachments,
            Priority = request.Priority,
            Headers = [NoAutomaticAnswers],
            MessageId = token.MessageId,
        };
        MessageRules.Check(message);
        return message;
    }

    // As the token carries it.
    private static DateTimeOffset InWholeSeconds(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
