namespace EmailComms.Testing;

/// <summary>A message ready to be submitted by SMTP, or to be put into a folder as it stands.</summary>
/// <remarks>It consists of 7-bit text with CRLF line ends and lines of at most 998 octets (RFC 5321 section 4.5.3.1.6).</remarks>
public sealed class ReplyMessage
{
    internal ReplyMessage(EmailAddress? envelopeSender, IReadOnlyList<EmailAddress> envelopeRecipients, ReadOnlyMemory<byte> content)
    {
        EnvelopeSender = envelopeSender;
        EnvelopeRecipients = envelopeRecipients;
        Content = content;
    }

    /// <summary>The reverse-path of MAIL, or null for the null reverse-path of automatic mail (RFC 5321 section 4.5.5).</summary>
    public EmailAddress? EnvelopeSender { get; }

    /// <summary>The forward-paths of RCPT.</summary>
    public IReadOnlyList<EmailAddress> EnvelopeRecipients { get; }

    /// <summary>The whole message, byte for byte.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>A copy of <see cref="Content"/>.</summary>
    public byte[] ToArray() => Content.ToArray();

    /// <summary>The size alone: the content may hold a token.</summary>
    public override string ToString() => $"message of {Content.Length} bytes";
}
