using System.Buffers;

namespace EmailComms.Testing.Smtp;

/// <summary>A mail transaction between MAIL and the end of the message (RFC 5321 section 3.3).</summary>
internal sealed class SmtpTransaction(SmtpPath sender)
{
    public SmtpPath Sender { get; } = sender;

    public List<SmtpPath> Recipients { get; } = [];

    public bool AllowsUtf8 { get; } = sender.HasParameter("SMTPUTF8");

    /// <summary>Gets the chunks of BDAT so far, or null before the first one (RFC 3030 section 2).</summary>
    public ArrayBufferWriter<byte>? Chunks { get; private set; }

    public ArrayBufferWriter<byte> BeginChunks() => Chunks ??= new ArrayBufferWriter<byte>();
}
