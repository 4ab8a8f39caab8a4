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

    /// <summary>The mod-sequence (RFC 7162 section 3.1); 0 where the server keeps none.</summary>
    public ulong ModSeq { get; } = summary.ModSeq ?? 0;

    public IReadOnlySet<string> Keywords { get; } = summary.Keywords;

    /// <summary>Somebody has read, answered or flagged it, or it arrived before that time.</summary>
    public bool IsTouched(DateTimeOffset before) =>
        (summary.Flags & (MessageFlags.Seen | MessageFlags.Answered | MessageFlags.Flagged)) > MessageFlags.None || summary.InternalDate < before;

    public bool IsSmall => Size <= SmallMailBytes;
}
