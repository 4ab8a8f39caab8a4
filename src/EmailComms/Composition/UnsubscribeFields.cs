namespace EmailComms.Composition;

/// <summary>The fields <c>List-Unsubscribe</c> (RFC 2369) and <c>List-Unsubscribe-Post</c> (RFC 8058).</summary>
internal static class UnsubscribeFields
{
    public const string Ways = "List-Unsubscribe";
    public const string OneClick = "List-Unsubscribe-Post";

    // One line of the header section holds them all: a link that is folded is a link that some programs cut.
    private const int MaxLength = 900;

    /// <summary>What is wrong, or null.</summary>
    public static string? FindFault(EmailUnsubscribe unsubscribe)
    {
        if (unsubscribe is { Link: null, Address: null })
        {
            return "A link or an address is required.";
        }

        if (unsubscribe.Link is { } link && (!link.IsAbsoluteUri || link.Scheme != Uri.UriSchemeHttps || link.UserInfo.Length > 0 || !EncodedWords.IsPlain(link.AbsoluteUri)))
        {
            return "A link is an absolute https address in ASCII, without a user.";
        }

        if (unsubscribe is { IsOneClick: true, Link: null })
        {
            return "One click needs a link.";
        }

        return Write(unsubscribe).Length > MaxLength ? "Link, address and subject are too long together." : null;
    }

    /// <summary>The ways in angle brackets, the mail first: programs that know no POST take the first that they can.</summary>
    public static string Write(EmailUnsubscribe unsubscribe)
    {
        var ways = new List<string>(capacity: 2);
        if (unsubscribe.Address is { } address)
        {
            var subject = unsubscribe.Subject is { } text ? $"?subject={Uri.EscapeDataString(text)}" : string.Empty;
            ways.Add($"<mailto:{Uri.EscapeDataString(address.LocalPart)}@{address.Domain}{subject}>");
        }

        if (unsubscribe.Link is { } link)
        {
            ways.Add($"<{link.AbsoluteUri}>");
        }

        return string.Join(", ", ways);
    }

}
