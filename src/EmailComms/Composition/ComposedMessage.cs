using MimeKit;

namespace EmailComms.Composition;

/// <summary>A message in its final form, and the envelope that it travels in (RFC 5321 section 2.3.1).</summary>
internal sealed class ComposedMessage : IDisposable
{
    public required MimeMessage Mime { get; init; }

    /// <summary>Without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>Null for the null reverse-path (RFC 5321 section 4.5.5).</summary>
    public required EmailAddress? EnvelopeSender { get; init; }

    /// <summary>Every recipient once, those of Bcc among them.</summary>
    public required IReadOnlyList<EmailAddress> EnvelopeRecipients { get; init; }

    /// <summary>The same message in another envelope. It has nothing of its own to dispose.</summary>
    public ComposedMessage SentBy(EmailAddress? envelopeSender) => new()
    {
        Mime = Mime,
        MessageId = MessageId,
        EnvelopeSender = envelopeSender,
        EnvelopeRecipients = EnvelopeRecipients,
    };

    /// <summary>The same message for some of its recipients. It has nothing of its own to dispose.</summary>
    public ComposedMessage SentTo(IReadOnlyList<EmailAddress> envelopeRecipients) => new()
    {
        Mime = Mime,
        MessageId = MessageId,
        EnvelopeSender = EnvelopeSender,
        EnvelopeRecipients = envelopeRecipients,
    };

    public void Dispose() => Mime.Dispose();
}
