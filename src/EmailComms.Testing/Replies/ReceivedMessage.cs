using EmailComms.Testing.Replies;
using MimeKit;

namespace EmailComms.Testing;

/// <summary>What a person's mail program, or an automatic responder, knows of the message that it answers.</summary>
/// <remarks>
/// Usually it is read from a message as the approver received it. A test that has no message at hand sets the properties itself.
/// <code>
/// var request = ReceivedMessage.Read(message.Content);
/// </code>
/// </remarks>
public sealed record ReceivedMessage
{
    /// <summary>Who wrote the message.</summary>
    public required EmailAddress From { get; init; }

    /// <summary>To whom the message was sent: whoever answers it.</summary>
    public required EmailAddress To { get; init; }

    /// <summary>Where answers go, or null when that is <see cref="From"/>.</summary>
    public EmailAddress? ReplyTo { get; init; }

    /// <summary>The subject, decoded.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>The Message-ID without angle brackets, or null when the message has none.</summary>
    public string? MessageId { get; init; }

    /// <summary>When the message was sent. A message without a date counts as sent at the beginning of 1970.</summary>
    public DateTimeOffset Date { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>The plain text, or null when the message has none.</summary>
    public string? Text { get; init; }

    /// <summary>The HTML, or null when the message has none.</summary>
    public string? Html { get; init; }

    internal EmailAddress? ReturnPath { get; init; }

    /// <summary>Where a person's answer goes.</summary>
    internal EmailAddress ReplyAddress => ReplyTo ?? From;

    /// <summary>Reads a message.</summary>
    /// <param name="content">The whole message, byte for byte.</param>
    /// <exception cref="FormatException">The bytes are no message, or From or To lacks a valid address.</exception>
    public static ReceivedMessage Read(ReadOnlyMemory<byte> content)
    {
        using var stream = new ReadOnlyMemoryStream(content);
        return Read(stream);
    }

    /// <summary>Reads a message.</summary>
    /// <param name="content">The whole message; it is read to its end and stays open.</param>
    /// <exception cref="FormatException">The stream holds no message, or From or To lacks a valid address.</exception>
    public static ReceivedMessage Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var message = MimeMessage.Load(content);
        return new ReceivedMessage
        {
            From = First(message.From) ?? throw new FormatException("The message to be answered has no valid From address."),
            To = First(message.To) ?? throw new FormatException("The message to be answered has no valid To address."),
            ReplyTo = First(message.ReplyTo),
            ReturnPath = ReadReturnPath(message),
            Subject = message.Subject ?? string.Empty,
            MessageId = message.MessageId,
            Date = message.Date == DateTimeOffset.MinValue ? DateTimeOffset.UnixEpoch : message.Date,
            Text = NewLines.Unify(message.TextBody),
            Html = NewLines.Unify(message.HtmlBody),
        };
    }

    /// <summary>Says which forms the body has, never what it holds.</summary>
    public override string ToString() => new EmailBody { Text = Text, Html = Html }.ToString();

    private static EmailAddress? First(InternetAddressList addresses) =>
        addresses.Mailboxes.FirstOrDefault() is { } mailbox && EmailAddress.TryParse(mailbox.Address, out var address)
            ? new EmailAddress(address.Address, HeaderText.HasControlCharacter(mailbox.Name) ? null : mailbox.Name)
            : null;

    private static EmailAddress? ReadReturnPath(MimeMessage message) =>
        EmailAddress.TryParse(message.Headers[HeaderId.ReturnPath], out var address) ? address : null;
}
