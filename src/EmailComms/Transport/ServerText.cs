using EmailComms.Diagnostics;

namespace EmailComms.Transport;

/// <summary>A server's words, made fit for a message or a log: one line, bounded, addresses shortened.</summary>
internal static class ServerText
{
    public static string From(Exception exception) => From(exception.Message);

    public static string From(string? text) => AddressRedaction.RedactIn(HeaderText.Sanitize(text));
}
