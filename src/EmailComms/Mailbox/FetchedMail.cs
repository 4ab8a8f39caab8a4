using MailKit;

namespace EmailComms.Mailbox;

/// <summary>What was read of one mail: bounded, and without its attachments when it is large.</summary>
internal sealed class FetchedMail
{
    public required UniqueId Uid { get; init; }

    /// <summary>The size as the server counts it (RFC822.SIZE).</summary>
    public required long Size { get; init; }

    /// <summary>The whole mail when it is small; else null.</summary>
    public ReadOnlyMemory<byte>? Whole { get; init; }

    /// <summary>The header section of a large mail, cut one octet behind the largest that is read.</summary>
    public ReadOnlyMemory<byte> Header { get; init; }

    /// <summary>The text parts of a large mail.</summary>
    public IReadOnlyList<FetchedPart> Parts { get; init; } = [];

    /// <summary>The mail is larger than what is read, so that only its header section is here.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>The mail has more parts than are fetched one by one, so that only its header section is here.</summary>
    public bool HasTooManyParts { get; init; }

    /// <summary>A mail that lies in no mailbox, such as a file.</summary>
    public static FetchedMail Outside(ReadOnlyMemory<byte> octets, bool isTooLarge) =>
        new() { Uid = UniqueId.MinValue, Size = octets.Length, Whole = octets, IsTooLarge = isTooLarge };
}
