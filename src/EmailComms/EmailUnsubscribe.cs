namespace EmailComms;

/// <summary>How a recipient gets out of a series of notifications: mail programs show a button for it (RFC 2369 section 3.2).</summary>
public sealed record EmailUnsubscribe
{
    /// <summary>An <c>https</c> address that names the recipient and the series, so that nobody has to type anything.</summary>
    public Uri? Link { get; init; }

    /// <summary>
    /// Whether a POST to <see cref="Link"/>, without a login and without a question, unsubscribes (RFC 8058). A GET must not: scanners
    /// follow links.
    /// </summary>
    public bool IsOneClick { get; init; }

    /// <summary>An address to which a mail unsubscribes, or null.</summary>
    public EmailAddress? Address { get; init; }

    /// <summary>The subject of the mail to <see cref="Address"/>: what it is about, and for whom.</summary>
    public string? Subject { get; init; }

    /// <summary>Says which ways there are, never where they lead: a link names its recipient.</summary>
    public override string ToString() => (Link, Address) switch
    {
        (null, null) => "none",
        (_, null) => "https",
        (null, _) => "mailto",
        _ => "https, mailto",
    };
}
