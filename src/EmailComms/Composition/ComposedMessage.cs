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

    /// <summary>What the server is asked to report; null for nothing.</summary>
    public NoticeRequest? Notices { get; init; }

    /// <summary>The same message in another envelope. It has nothing of its own to dispose.</summary>
    public ComposedMessage SentBy(EmailAddress? envelopeSender) => new()
    {
        Mime = Mime,
        MessageId = MessageId,
        EnvelopeSender = envelopeSender,
        EnvelopeRecipients = EnvelopeRecipients,

        // Nobody would get a report (RFC 3461 section 4.1).
        Notices = envelopeSender is null ? null : Notices,
    };

    /// <summary>Reads a message that was rendered; written again, it has the same octets.</summary>
    public static ComposedMessage FromOctets(ReadOnlyMemory<byte> octets, string messageId, EmailAddress envelopeSender, EmailAddress recipient, NoticeRequest? notices = null) => new()
    {
        Mime = MimeMessage.Load(new ReadOnlyMemoryStream(octets), persistent: true),
        MessageId = messageId,
        EnvelopeSender = envelopeSender,
        EnvelopeRecipients = [recipient],
        Notices = notices,
    };

    /// <summary>The message as octets, with the line ends of the network (RFC 5322 section 2.1).</summary>
    public async Task<ReadOnlyMemory<byte>> RenderAsync(CancellationToken cancellationToken)
    {
        using var octets = new MemoryStream();
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        await Mime.WriteToAsync(options, octets, cancellationToken).ConfigureAwait(false);
        return octets.ToArray();
    }

    /// <summary>The same message for some of its recipients. It has nothing of its own to dispose.</summary>
    public ComposedMessage SentTo(IReadOnlyList<EmailAddress> envelopeRecipients) => new()
    {
        Mime = Mime,
        MessageId = MessageId,
        EnvelopeSender = EnvelopeSender,
        EnvelopeRecipients = envelopeRecipients,
        Notices = Notices,
    };

    public void Dispose() => Mime.Dispose();
}
