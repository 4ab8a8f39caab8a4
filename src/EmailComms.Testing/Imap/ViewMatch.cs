using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing.Imap;

/// <summary>A message found by a set, with its sequence number in the view.</summary>
internal sealed record ViewMatch(int Number, ViewEntry Entry)
{
    private MessageState? _state;

    public StoredMessage Message => Entry.Message;

    /// <summary>Gets the state as it was when somebody first asked, so that one response speaks of one state.</summary>
    public MessageState State => _state ??= Message.State;
}
