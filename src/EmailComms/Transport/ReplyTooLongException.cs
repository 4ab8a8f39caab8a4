namespace EmailComms.Transport;

/// <summary>Ends a reply that goes on beyond what was asked for; MailKit lets it through to the caller of the command.</summary>
internal sealed class ReplyTooLongException() : IOException("The server's reply does not end.");
