namespace EmailComms.Mailbox;

/// <summary>How a wait for new mail ended.</summary>
/// <param name="AnnouncedAt">The timestamp of the announcement that ended it; null without one.</param>
/// <param name="WasCutShort">The server ended it, with an announcement or without, before its time was over.</param>
internal readonly record struct MailboxWait(long? AnnouncedAt, bool WasCutShort);
