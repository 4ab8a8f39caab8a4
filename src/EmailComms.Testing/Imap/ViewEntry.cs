using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing.Imap;

/// <summary>A message as one session knows it.</summary>
internal sealed class ViewEntry(StoredMessage message)
{
    private MessageState _reported = message.State;

    public StoredMessage Message { get; } = message;

    public bool IsRecent { get; init; }

    /// <summary>Gets or sets a value indicating whether the client has been told that the message is expunged.</summary>
    public bool IsGone { get; set; }

    /// <summary>Tells whether the client knows this state.</summary>
    public bool Knows(MessageState state) => ReferenceEquals(_reported, state);

    /// <summary>Returns the flags for the client, who thereby knows the state.</summary>
    public string Report(MessageState state)
    {
        _reported = state;
        return string.Join(' ', IsRecent ? [.. state.Flags.Names, "\\Recent"] : state.Flags.Names);
    }
}
