using MimeKit;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>Recognises the parts that hold a whole message in a format of their own.</summary>
internal static class SealedContent
{
    /// <summary>A TNEF part, which gateways also pass on as a nameless kind of file.</summary>
    public static bool IsTnef(ContentType type, string? fileName) =>
        type.IsMimeType("application", "ms-tnef") || type.IsMimeType("application", "vnd.ms-tnef")
        || (type.IsMimeType("application", "octet-stream") && IsNamed(type, fileName, "winmail.dat"));

    /// <summary>An S/MIME message (RFC 8551 3.2.1). Files that were signed for themselves have names of their own.</summary>
    public static bool IsSMime(ContentType type, string? fileName, bool isWholeMessage)
    {
        var isCms = type.IsMimeType("application", "pkcs7-mime") || type.IsMimeType("application", "x-pkcs7-mime");
        return (isCms && (isWholeMessage || string.IsNullOrEmpty(fileName ?? type.Name))) || ((isCms || type.IsMimeType("application", "octet-stream")) && IsNamed(type, fileName, "smime.p7m"));
    }

    private static bool IsNamed(ContentType type, string? fileName, string name) => string.Equals(fileName ?? type.Name, name, StringComparison.OrdinalIgnoreCase);
}
