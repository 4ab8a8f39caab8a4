using System.Text;
using EmailComms.Testing.Imap.Structure;
using MimeKit.Utils;

namespace EmailComms.Testing.Imap.Search;

/// <summary>Finds text in messages without regard to letter case.</summary>
internal static class SearchText
{
    public static bool InHeader(MimeEntity message, string name, string text) =>
        message.FieldValues(name).Any(value => text.Length == 0 || Contains(Decoded(value), text));

    /// <summary>Looks at bodies as they stand; content in base64 or quoted-printable is not decoded.</summary>
    public static bool InBody(MimeEntity message, string text) => Contains(Encoding.UTF8.GetString(message.Body.Span), text);

    public static bool InWhole(MimeEntity message, string text) =>
        Contains(Encoding.UTF8.GetString(message.Whole.Span), text) || message.Fields.Any(field => InHeader(message, field.Name, text));

    private static bool Contains(string value, string text) => value.Contains(text, StringComparison.OrdinalIgnoreCase);

    // Clients search for what people see, so encoded words (RFC 2047) are decoded. The length is bounded where the value was read.
    private static string Decoded(string latin1) => Rfc2047.DecodeText(Encoding.Latin1.GetBytes(latin1));
}
