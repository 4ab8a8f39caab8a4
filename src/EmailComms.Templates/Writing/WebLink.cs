namespace EmailComms.Templates.Writing;

/// <summary>A link that a mail may hold. Everything else, a script above all, leads nowhere.</summary>
internal static class WebLink
{
    private const string Nowhere = "#";

    public static string OrNowhere(string value)
    {
        var link = value.Trim();
        return Uri.TryCreate(link, UriKind.Absolute, out var uri) && IsAllowed(uri.Scheme) && StartsWithScheme(link, uri.Scheme)
            && !link.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c))
                ? link
                : Nowhere;
    }

    private static bool IsAllowed(string scheme) => scheme == Uri.UriSchemeHttps || scheme == Uri.UriSchemeHttp || scheme == Uri.UriSchemeMailto;

    private static bool StartsWithScheme(string link, string scheme) => link.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase);
}
