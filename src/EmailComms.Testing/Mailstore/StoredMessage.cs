using EmailComms.Testing.Imap.Structure;

namespace EmailComms.Testing.Mailstore;

/// <summary>A message as the folder holds it. Flags and expunge state change only under the folder's lock.</summary>
internal sealed class StoredMessage(uint uid, byte[] content, DateTimeOffset internalDate, MessageState state)
{
    private MessageStructure? _structure;

    public uint Uid { get; } = uid;

    public byte[] Content { get; } = content;

    public DateTimeOffset InternalDate { get; } = internalDate;

    public string? EnvelopeSender { get; init; }

    public string? EnvelopeRecipient { get; init; }

    /// <summary>Gets or sets the state; it is replaced, never changed, so a reader without the lock sees one state or the other.</summary>
    public MessageState State { get; set; } = state;

    public FlagList Flags => State.Flags;

    public bool IsExpunged { get; set; }

    public MessageStructure Structure => _structure ??= MessageStructure.Read(Content);

    public LoopbackMessage Snapshot() => new(Uid, Flags.Names, InternalDate, Content, EnvelopeSender, EnvelopeRecipient);
}
