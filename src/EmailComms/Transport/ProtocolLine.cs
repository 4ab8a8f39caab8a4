namespace EmailComms.Transport;

/// <summary>One line of a session, or a run of octets that are no lines.</summary>
/// <param name="Text">How the line begins, without its line end; null for a run of octets.</param>
/// <param name="Length">How many octets it has.</param>
/// <param name="LiteralLength">How many octets of an IMAP literal follow (RFC 9051 section 4.3), or null.</param>
internal readonly record struct ProtocolLine(string? Text, long Length, long? LiteralLength);
