using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing.Imap;

/// <summary>A message found by a set, with its sequence number in the view.</summary>
internal sealed record ViewMatch(int Number, ViewEntry Entry)
{
    public StoredMessage Message => Entry.Message;
}
