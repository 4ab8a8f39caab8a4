using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing.Imap;

/// <summary>A message as one session knows it.</summary>
internal sealed class ViewEntry(StoredMessage message)
{
    public StoredMessage Message { get; } = message;

    /// <summary>Gets the flags that the client was told last.</summary>
    public FlagList ReportedFlags { get; private set; } = message.Flags;

    public bool IsRecent { get; init; }

    /// <summary>Gets or sets a value indicating whether the client has been told that the message is expunged.</summary>
    public bool IsGone { get; set; }

    /// <summary>Returns the flags as they are now, for the client, who thereby knows them.</summary>
    public string ReportFlags()
    {
        ReportedFlags = Message.Flags;
        return string.Join(' ', IsRecent ? [.. ReportedFlags.Names, "\\Recent"] : ReportedFlags.Names);
    }
}
