using MailKit;

namespace EmailComms.Mailbox;

/// <summary>What the folder says about a mail without giving anything of it.</summary>
internal sealed class ListedMail(IMessageSummary summary)
{
    /// <summary>Up to this size a mail is read whole: a round trip costs more than its attachments.</summary>
    internal const long SmallMailBytes = 64 * 1024;

    public UniqueId Uid { get; } = summary.UniqueId;

    /// <summary>The size as the server counts it (RFC822.SIZE).</summary>
    public long Size { get; } = summary.Size ?? 0;

    public bool IsSmall => Size <= SmallMailBytes;
}
