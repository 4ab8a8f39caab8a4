using System.Text;
using MimeKit;

namespace EmailComms.Composition;

/// <summary>Makes the Internet message (RFC 5322, RFC 2045) that an <see cref="EmailMessage"/> describes.</summary>
/// <remarks>
/// All octets are 7-bit and no line is longer than RFC 5322 allows, so that nothing depends on what a server on the way can
/// do. Every message says <c>Auto-Submitted: auto-generated</c>, or <c>auto-replied</c> when it answers one (RFC 3834 sections
/// 3.1.7 and 5.2): no person wrote it, and vacation programs must not answer it.
/// </remarks>
internal sealed class MimeMessageComposer(TimeProvider timeProvider)
{
    // Longer lines go into quoted-printable, so that no relay has a reason to break them.
    private const int MaxLineOctets = 78;

    // A line may have 998 octets (RFC 5322 section 2.1.1); the rest is for the name.
    private const int MaxUnfoldedOctets = 900;

    public async Task<ComposedMessage> ComposeAsync(EmailMessage message, EmailAddress defaultAuthor, CancellationToken cancellationToken)
    {
        MessageRules.Check(message);
        var author = message.From ?? defaultAuthor;
        var messageId = message.MessageId ?? MessageIdGenerator.Generate(author);

        // From an empty header section: without one, MimeKit makes up the fields that are set here.
        var mime = new MimeMessage(Enumerable.Empty<Header>());
        try
        {
            WriteHeader(mime, message, author, messageId);
            var calendar = message.Invitation is { } invitation
                ? MimeBodyComposer.Calendar(CalendarObject.MethodOf(invitation), CalendarObject.Write(invitation, message, author, timeProvider.GetUtcNow()))
                : null;
            mime.Body = await MimeBodyComposer.ComposeAsync(message.Body, calendar, message.Attachments, cancellationToken).ConfigureAwait(false);
            mime.Prepare(EncodingConstraint.SevenBit, MaxLineOctets);
        }
        catch
        {
            mime.Dispose();
            throw;
        }

        return new ComposedMessage
        {
            Mime = mime,
            MessageId = messageId,
            EnvelopeSender = author,
            EnvelopeRecipients = [.. message.To.Concat(message.Cc).Concat(message.Bcc).Distinct()],
            Notices = message.DeliveryNotices is { } notices ? NoticeRequest.For(notices, Guid.NewGuid()) : null,
        };
    }

    private void WriteHeader(MimeMessage mime, EmailMessage message, EmailAddress author, string messageId)
    {
        mime.From.Add(Mailbox(author));
        mime.Date = timeProvider.GetUtcNow();
        mime.Subject = EncodedWords.Protect(message.Subject);
        mime.MessageId = messageId;
        mime.To.AddRange(message.To.Select(Mailbox));
        mime.Cc.AddRange(message.Cc.Select(Mailbox));
        mime.ReplyTo.AddRange(message.ReplyTo.Select(Mailbox));

        // Bcc is absent on purpose: its recipients exist in the envelope alone (RFC 5322 section 3.6.3).
        if (message.InReplyTo is { } inReplyTo)
        {
            mime.Headers.Add(HeaderId.InReplyTo, $"<{inReplyTo}>");
        }

        if (message.References.Count > 0)
        {
            mime.Headers.Add(HeaderId.References, string.Join(' ', message.References.Select(static id => $"<{id}>")));
        }

        mime.Headers.Add(HeaderId.AutoSubmitted, message.IsAutomaticReply ? "auto-replied" : "auto-generated");
        WritePriority(mime, message.Priority);
        if (message.Unsubscribe is { } unsubscribe)
        {
            WriteUnsubscribe(mime, unsubscribe);
        }

        foreach (var header in message.Headers)
        {
            mime.Headers.Add(Field(header));
        }
    }

    private static void WritePriority(MimeMessage mime, EmailPriority priority)
    {
        if (priority != EmailPriority.Normal)
        {
            var isHigh = priority == EmailPriority.High;
            mime.Headers.Add(HeaderId.Importance, isHigh ? "high" : "low");
            mime.Headers.Add(HeaderId.XPriority, isHigh ? "1" : "5");
        }
    }

    private static void WriteUnsubscribe(MimeMessage mime, EmailUnsubscribe unsubscribe)
    {
        mime.Headers.Add(Field(new EmailHeader { Name = UnsubscribeFields.Ways, Value = UnsubscribeFields.Write(unsubscribe) }));
        if (unsubscribe.IsOneClick)
        {
            mime.Headers.Add(Field(new EmailHeader { Name = UnsubscribeFields.OneClick, Value = "List-Unsubscribe=One-Click" }));
        }
    }

    private static MailboxAddress Mailbox(EmailAddress address) =>
        new(address.DisplayName is { } name ? EncodedWords.Protect(name) : null, address.Address);

    // MimeKit folds fields that it knows by rules of their own, which cut long links; a host's value is written as it stands
    // where a line can hold it, and else as encoded-words.
    private static Header Field(EmailHeader header)
    {
        var value = header.Value.Trim();
        var field = new Header(header.Name, string.Empty);
        field.SetRawValue(value.Length <= MaxUnfoldedOctets && EncodedWords.IsPlain(value)
            ? Encoding.ASCII.GetBytes($" {value}\r\n")
            : new Header(Encoding.UTF8, "Unstructured", EncodedWords.Encode(value)).RawValue);
        return field;
    }
}
