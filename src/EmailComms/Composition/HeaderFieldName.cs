using System.Collections.Frozen;

namespace EmailComms.Composition;

/// <summary>The names of header fields that a host may add (RFC 5322 section 2.2).</summary>
internal static class HeaderFieldName
{
    private const int MaxOctets = 76;

    // What the library writes itself, what a server writes, and what others trust because a server wrote it.
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        [
            "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Apparently-To",
            "Subject", "Date", "Message-ID", "In-Reply-To", "References",
            "MIME-Version", "Encoding", "Importance", "X-Priority", "Priority", "X-MSMail-Priority", "Auto-Submitted",
            "Received", "Received-SPF", "Return-Path", "Delivered-To", "Envelope-To", "X-Original-To",
            "DKIM-Signature", "DomainKey-Signature", "Authentication-Results",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ReservedPrefixes = ["Content-", "Resent-", "ARC-", "X-MS-Exchange-"];

    /// <summary>Printable ASCII without the colon.</summary>
    public static bool IsValid(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= MaxOctets && !name.ContainsAnyExceptInRange('!', '~') && !name.Contains(':');

    public static bool IsReserved(string name) =>
        Reserved.Contains(name) || ReservedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
