namespace EmailComms.Testing.Mailstore;

/// <summary>What may change about a message, with the mod-sequence of the change (RFC 7162 section 3.1): one object, so that nobody reads
/// the flags of one change with the number of another.</summary>
internal sealed record MessageState(FlagList Flags, long ModSeq);
