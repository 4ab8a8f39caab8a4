using EmailComms.Diagnostics;

namespace EmailComms.Transport;

/// <summary>A server's words, made fit for a message or a log: one line, bounded, addresses shortened, tokens left out.</summary>
internal static class ServerText
{
    public static string From(Exception exception) => From(exception.Message);

    // Shortened before it is cut: an address without its domain, and half a token, would not be known as such.
    public static string From(string? text) => HeaderText.Sanitize(TokenRedaction.RedactIn(AddressRedaction.RedactIn(HeaderText.OneLine(text))));
}
