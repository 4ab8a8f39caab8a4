using MailKit;

namespace EmailComms.Mailbox;

/// <summary>What the folder says about a mail without giving anything of it.</summary>
internal sealed class ListedMail(IMessageSummary summary)
{
    /// <summary>Up to this size a mail is read whole: a round trip costs more than its attachments.</summary>
    internal const long SmallMailBytes = 64 * 1024;

    /// <summary>What a person's mail program leaves on a mail.</summary>
    internal const MessageFlags PersonsMarks = MessageFlags.Seen | MessageFlags.Answered | MessageFlags.Flagged;

    public UniqueId Uid { get; } = summary.UniqueId;

    /// <summary>The size as the server counts it (RFC822.SIZE).</summary>
    public long Size { get; } = summary.Size ?? 0;

    /// <summary>The mod-sequence (RFC 7162 section 3.1); 0 where the server keeps none.</summary>
    public ulong ModSeq { get; } = summary.ModSeq ?? 0;

    public IReadOnlySet<string> Keywords { get; } = summary.Keywords;

    public MessageFlags Flags { get; } = summary.Flags ?? MessageFlags.None;

    /// <summary>When it came into the account (INTERNALDATE), by the server's clock.</summary>
    public DateTimeOffset? ArrivedAt { get; } = summary.InternalDate;

    /// <summary>Somebody has read, answered or flagged it, or it arrived before that time.</summary>
    public bool IsTouched(DateTimeOffset before) =>
        (Flags & PersonsMarks) != MessageFlags.None || ArrivedAt < before;

    public bool IsSmall => Size <= SmallMailBytes;
}
