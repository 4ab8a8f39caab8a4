using System.Buffers;

namespace EmailComms.Composition;

/// <summary>A media type as attachments may name it: type and subtype, both restricted names (RFC 6838 section 4.2).</summary>
internal static class MediaTypeName
{
    private const int MaxNameOctets = 127;

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> NameText =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&-^_.+");

    /// <summary>
    /// True for two restricted names around a slash. Composite types are refused: they hold entities, not bytes, and cannot be
    /// encoded as base64 (RFC 2045 section 6.4).
    /// </summary>
    public static bool IsValid(string mediaType)
    {
        var (type, subtype) = Split(mediaType);
        return IsRestrictedName(type) && IsRestrictedName(subtype) && !IsComposite(type);
    }

    public static (string Type, string Subtype) Split(string mediaType)
    {
        var slash = mediaType.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (string.Empty, mediaType) : (mediaType[..slash], mediaType[(slash + 1)..]);
    }

    private static bool IsComposite(string type) =>
        string.Equals(type, "multipart", StringComparison.OrdinalIgnoreCase) || string.Equals(type, "message", StringComparison.OrdinalIgnoreCase);

    private static bool IsRestrictedName(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= MaxNameOctets && Letters.Contains(name[0]) && !name.ContainsAnyExcept(NameText);
}
