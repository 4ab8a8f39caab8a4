namespace EmailComms.Testing.Imap;

/// <summary>The command is understood and refused: the tagged answer is NO with this text, response code included.</summary>
internal sealed class ImapRefusedException(string message) : Exception(message);
