using MailKit;
using MimeKit;

namespace EmailComms.Specs.Servers;

/// <summary>A mail as an IMAP client finds it in a folder.</summary>
internal sealed class ReceivedMail(UniqueId uid, byte[] content)
{
    private readonly Lazy<MimeMessage> _message = new(() => MimeMessage.Load(new MemoryStream(content, writable: false)));

    public UniqueId Uid { get; } = uid;

    /// <summary>The whole mail, trace fields included, byte for byte.</summary>
    public ReadOnlyMemory<byte> Content { get; } = content;

    public MimeMessage Message => _message.Value;

    public string? Subject => Message.Subject;

    public string? Header(string name) => Message.Headers[name];
}
