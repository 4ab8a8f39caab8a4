namespace EmailComms.Approvals.Asking;

/// <summary>Builds <c>mailto:</c> links (RFC 6068): everything but unreserved characters is percent-encoded as UTF-8.</summary>
internal static class MailtoLink
{
    /// <summary>Creates a link that opens a prepared message.</summary>
    /// <param name="to">Where the message goes.</param>
    /// <param name="subject">One line.</param>
    /// <param name="body">Any line ends will do; they are written as CRLF (section 5).</param>
    /// <param name="inReplyTo">A Message-ID without angle brackets; mail programs may ignore it.</param>
    public static string Create(EmailAddress to, string subject, string body, string? inReplyTo)
    {
        HeaderText.ThrowIfUnsafe(subject, nameof(subject));
        HeaderText.ThrowIfUnsafe(inReplyTo, nameof(inReplyTo));
        var lines = body.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", "\r\n", StringComparison.Ordinal);
        var reply = inReplyTo is null ? string.Empty : $"&In-Reply-To={Uri.EscapeDataString($"<{inReplyTo}>")}";
        return $"mailto:{Uri.EscapeDataString(to.LocalPart)}@{to.Domain}?subject={Uri.EscapeDataString(subject)}{reply}&body={Uri.EscapeDataString(lines)}";
    }
}
