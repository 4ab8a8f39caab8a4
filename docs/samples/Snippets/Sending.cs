using EmailComms;

namespace Snippets;

public static class Sending
{
    public static async Task<SendReceipt> OneMessageAsync(IEmailSender sender, CancellationToken cancellationToken)
    {
        var receipt = await sender.SendAsync(
            new EmailMessage
            {
                To = [new("ann@example.org", "Ann Example")],
                Subject = "Release 1.2 is deployed",
                Body = EmailBody.FromText("It runs on production now."),
            },
            cancellationToken);
        return receipt;
    }

    public static EmailMessage WithAWayOut(EmailMessage message, string subscription)
    {
        var weekly = message with
        {
            Unsubscribe = new EmailUnsubscribe
            {
                Link = new Uri($"https://app.example.org/unsubscribe?of={subscription}"),
                IsOneClick = true,
                Address = new("unsubscribe@example.org"),
                Subject = subscription,
            },
        };
        return weekly;
    }

    public static EmailMessage WithAnInvitation(EmailMessage message, DateTimeOffset start)
    {
        var review = message with
        {
            Invitation = new EmailInvitation
            {
                Uid = "release-1.2-review@app.example.org",
                Start = start,
                End = start.AddMinutes(30),
                Summary = "Review of release 1.2",
                Location = "Room 4",
            },
        };
        var cancelled = review with { Invitation = review.Invitation with { IsCancelled = true, Sequence = 1 } };
        return cancelled;
    }

    public static async Task WithReportsAsync(IEmailSender sender, EmailMessage message, Action<string> remember, CancellationToken cancellationToken)
    {
        var reported = message with
        {
            DeliveryNotices = new EmailDeliveryNotices { Events = EmailDeliveryEvents.Failure | EmailDeliveryEvents.Success },
        };
        var receipt = await sender.SendAsync(reported, cancellationToken);
        remember(receipt.EnvelopeId ?? "the server reports nothing");
    }

    public static EmailMessage WithEverything(ReadOnlyMemory<byte> chart)
    {
        var message = new EmailMessage
        {
            To = [EmailAddress.Parse("Ann Example <ann@example.org>")],
            Bcc = [new("archive@example.org")],
            ReplyTo = [new("desk@example.org")],
            Subject = "Release 1.2 is deployed",
            Body = new EmailBody
            {
                Text = "It runs on production now. The load is in the attached chart.",
                Html = "<p>It runs on production now.</p><img src=\"cid:chart\" alt=\"Load\">",
            },
            Attachments =
            [
                EmailAttachment.FromBytes("load.png", "image/png", chart).WithContentId("chart"),
                EmailAttachment.FromFile("release-notes.pdf", "application/pdf"),
            ],
            Priority = EmailPriority.High,
            Headers = [new EmailHeader { Name = "X-Release", Value = "1.2" }],
        };
        return message;
    }

    public static async Task<TimeSpan?> WithFailuresAsync(
        IEmailSender sender, EmailMessage message, Action<RefusedRecipient> report, CancellationToken cancellationToken)
    {
        try
        {
            var receipt = await sender.SendAsync(message, cancellationToken);
            foreach (var refused in receipt.RefusedRecipients)
            {
                report(refused);
            }

            return null;
        }
        catch (SubmissionException exception) when (exception.IsUncertain)
        {
            throw; // It may have been accepted: whoever sends it again may double it.
        }
        catch (SubmissionException exception) when (exception.IsTransient)
        {
            return exception.RetryAfter ?? TimeSpan.FromMinutes(5); // The same message can be sent again then.
        }
        catch (EmailCommsException exception) when (exception.IsTransient)
        {
            return TimeSpan.FromMinutes(5);
        }
    }
}
