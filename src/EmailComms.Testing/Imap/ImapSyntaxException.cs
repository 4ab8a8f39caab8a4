namespace EmailComms.Testing.Imap;

/// <summary>The client's command is not well-formed: the tagged answer is BAD with this message.</summary>
internal sealed class ImapSyntaxException(string message) : Exception(message);
