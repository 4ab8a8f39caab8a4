namespace EmailComms.Composition;

/// <summary>
/// What a message must fulfil before anything is sent. Every failure names the property and never repeats the value, which
/// may be confidential.
/// </summary>
internal static class MessageRules
{
    private const EmailDeliveryEvents AllEvents = EmailDeliveryEvents.Failure | EmailDeliveryEvents.Delay | EmailDeliveryEvents.Success;

    public static void Check(EmailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        CheckRecipients(message);
        CheckAddresses(message.ReplyTo, nameof(message.ReplyTo));
        CheckDisplayName(message.From, nameof(message.From));
        CheckText(message.Subject, nameof(message.Subject));
        CheckBody(message.Body, nameof(message.Body));
        CheckAttachments(message.Attachments, nameof(message.Attachments));
        CheckHeaders(message.Headers, nameof(message.Headers));
        CheckMessageId(message.MessageId, nameof(message.MessageId));
        CheckMessageId(message.InReplyTo, nameof(message.InReplyTo));
        foreach (var reference in NotNull(message.References, nameof(message.References)))
        {
            CheckMessageId(reference, nameof(message.References));
        }

        CheckUnsubscribe(message, nameof(message.Unsubscribe));
        InvitationRules.Check(message, nameof(message.Invitation));
        Require(Enum.IsDefined(message.Priority), "The priority is not one of the named ones.", nameof(message.Priority));
        Require(
            message.DeliveryNotices is not { Events: var events } || (events & ~AllEvents) == 0,
            "An event is not one of the named ones.",
            nameof(message.DeliveryNotices));
    }

    /// <summary>The text can stand in a header field: no line breaks, control characters or halves of a surrogate pair.</summary>
    public static void CheckText(string? text, string property)
    {
        Require(text is not null, "A text is required.", property);
        HeaderText.ThrowIfUnsafe(text, property);
        Require(IsWellFormed(text!), "The text holds half of a surrogate pair.", property);
    }

    /// <summary>The text can stand in a calendar: line breaks and tabs, but no other control characters, nor halves of a surrogate pair.</summary>
    public static void CheckLines(string text, string property)
    {
        Require(!text.Any(static c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')), "The text cannot hold control characters.", property);
        Require(IsWellFormed(text), "The text holds half of a surrogate pair.", property);
    }

    public static void CheckBody(EmailBody? body, string property)
    {
        Require(body is not null, "A body is required.", property);
        Require(body!.Text is not null || body.Html is not null, "The body needs a text or HTML.", property);
    }

    public static void CheckAddresses(IReadOnlyList<EmailAddress> addresses, string property)
    {
        foreach (var address in NotNull(addresses, property))
        {
            CheckDisplayName(address, property);
        }
    }

    public static void CheckAttachments(IReadOnlyList<EmailAttachment> attachments, string property)
    {
        foreach (var attachment in NotNull(attachments, property))
        {
            // A reader that finds an encoded-word in a parameter shows another name than the host gave (RFC 2047 section 5).
            CheckText(attachment.FileName, property);
            Require(!attachment.FileName.Contains("=?", StringComparison.Ordinal), "A file name cannot hold \"=?\".", property);
            Require(
                MediaTypeName.IsValid(attachment.MediaType),
                "A media type is of the form type/subtype without parameters, and not a multipart or a message.",
                property);
            Require(
                attachment.ContentId is null || MsgId.IsValidContentId(attachment.ContentId),
                "A Content-ID is printable ASCII without spaces and angle brackets.",
                property);
        }
    }

    private static void CheckRecipients(EmailMessage message)
    {
        CheckAddresses(message.To, nameof(message.To));
        CheckAddresses(message.Cc, nameof(message.Cc));
        CheckAddresses(message.Bcc, nameof(message.Bcc));
        Require(message.To.Count + message.Cc.Count + message.Bcc.Count > 0, "A message needs a recipient.", nameof(message.To));
    }

    private static void CheckHeaders(IReadOnlyList<EmailHeader> headers, string property)
    {
        foreach (var header in NotNull(headers, property))
        {
            Require(HeaderFieldName.IsValid(header.Name), "A header field name is printable ASCII without a colon, at most 76 characters.", property);
            Require(!HeaderFieldName.IsReserved(header.Name), "A header field is one that the library or a mail server writes.", property);
            CheckText(header.Value, property);
            Require(!string.IsNullOrWhiteSpace(header.Value), "A header field needs a value.", property);
        }
    }

    private static void CheckUnsubscribe(EmailMessage message, string property)
    {
        if (message.Unsubscribe is not { } unsubscribe)
        {
            return;
        }

        if (unsubscribe.Subject is not null)
        {
            CheckText(unsubscribe.Subject, property);
        }

        var fault = UnsubscribeFields.FindFault(unsubscribe);
        Require(fault is null, fault ?? string.Empty, property);
        Require(
            !message.Headers.Any(static header =>
                header.Name.Equals(UnsubscribeFields.Ways, StringComparison.OrdinalIgnoreCase) || header.Name.Equals(UnsubscribeFields.OneClick, StringComparison.OrdinalIgnoreCase)),
            "How to unsubscribe is in the header fields already.",
            property);
    }

    private static void CheckDisplayName(EmailAddress? address, string property)
    {
        if (address?.DisplayName is { } name)
        {
            CheckText(name, property);
        }
    }

    private static void CheckMessageId(string? id, string property) =>
        Require(id is null || MsgId.IsValid(id), "A Message-ID is printable ASCII around one @, without angle brackets.", property);

    private static IReadOnlyList<T> NotNull<T>(IReadOnlyList<T>? list, string property)
    {
        Require(list is not null && !list.Contains(default), "The list, or an entry of it, is null.", property);
        return list!;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (System.Text.Rune.DecodeFromUtf16(text, out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }

    private static void Require(bool condition, string rule, string property)
    {
        if (!condition)
        {
            throw new ArgumentException(rule, property);
        }
    }
}
