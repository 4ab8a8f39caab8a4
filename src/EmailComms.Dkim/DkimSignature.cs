using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace EmailComms.Dkim;

/// <summary>
/// A <c>DKIM-Signature</c> field (RFC 6376 3.5) that is good enough to be checked. What does not cover the whole body or the
/// fields that people see, has run out, or is signed by weak means counts as if it were not there.
/// </summary>
internal sealed class DkimSignature
{
    private const int Sha256Octets = 32;
    private const int MaxTimeDigits = 12;

    private DkimSignature(string domain, string selector, string keyType, string agentDomain, IReadOnlyList<string> fields)
    {
        Domain = domain;
        Selector = selector;
        KeyType = keyType;
        AgentDomain = agentDomain;
        Fields = fields;
    }

    /// <summary>Who signed: <c>d=</c>.</summary>
    public string Domain { get; }

    public string Selector { get; }

    /// <summary>The key that the algorithm needs, in the words of a key record: <c>rsa</c> or <c>ed25519</c>.</summary>
    public string KeyType { get; }

    /// <summary>The domain of <c>i=</c>: that of <see cref="Domain"/> or one within it.</summary>
    public string AgentDomain { get; }

    /// <summary>The names of the fields that are covered, as written.</summary>
    public IReadOnlyList<string> Fields { get; }

    public string KeyName => $"{Selector}._domainkey.{Domain}";

    public static bool TryRead(string value, DateTimeOffset now, [NotNullWhen(true)] out DkimSignature? signature)
    {
        signature = null;
        if (!TagList.TryParse(value, out var tags)
            || tags["v"] != "1"
            || FindKeyType(tags["a"]) is not { } keyType
            || tags["d"] is not { } domain || tags["s"] is not { } selector
            || !DomainName.IsValid(domain) || !domain.Contains('.', StringComparison.Ordinal)
            || FindAgentDomain(tags["i"], domain) is not { } agentDomain
            || tags.Items("h") is not { } fields
            || tags.Octets("b") is not { Length: > 0 }
            || tags.Octets("bh") is not { Length: Sha256Octets })
        {
            return false;
        }

        var candidate = new DkimSignature(domain, selector, keyType, agentDomain, fields);
        if (!DomainName.IsValid(candidate.KeyName) || !candidate.Covers("From") || !candidate.Covers("Subject")
            || !CoversWholeBody(tags) || !IsKeyInDns(tags) || !IsCanonicalization(tags["c"]) || !IsInForce(tags, now))
        {
            return false;
        }

        signature = candidate;
        return true;
    }

    public bool Covers(string field) => Fields.Contains(field, StringComparer.OrdinalIgnoreCase);

    // RFC 8301 3.1 has taken rsa-sha1 away; RFC 8463 has added the other.
    private static string? FindKeyType(string? algorithm) => algorithm switch
    {
        "rsa-sha256" => "rsa",
        "ed25519-sha256" => "ed25519",
        _ => null,
    };

    // RFC 6376 8.2: with a length, anybody can append to the body.
    private static bool CoversWholeBody(TagList tags) => tags["l"] is null;

    private static bool IsKeyInDns(TagList tags) => tags.Items("q") is not { } methods || methods.Contains("dns/txt", StringComparer.Ordinal);

    private static bool IsCanonicalization(string? value) =>
        value is null or "simple" or "relaxed" or "simple/simple" or "simple/relaxed" or "relaxed/simple" or "relaxed/relaxed";

    private static string? FindAgentDomain(string? agent, string domain)
    {
        if (agent is null)
        {
            return domain;
        }

        var at = agent.LastIndexOf('@');
        var agentDomain = agent[(at + 1)..];
        return at >= 0 && DomainName.IsValid(agentDomain)
            && (agentDomain.Equals(domain, StringComparison.OrdinalIgnoreCase) || agentDomain.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase))
            ? agentDomain
            : null;
    }

    private static bool IsInForce(TagList tags, DateTimeOffset now) =>
        TryReadTime(tags["t"], out var signedAt) && TryReadTime(tags["x"], out var expiresAt)
        && (signedAt is not { } signed || signed <= (now + DkimLimits.ClockSkew).ToUnixTimeSeconds())
        && (expiresAt is not { } expires || (expires > now.ToUnixTimeSeconds() && expires > (signedAt ?? 0)));

    private static bool TryReadTime(string? value, out long? seconds)
    {
        seconds = null;
        if (value is null)
        {
            return true;
        }

        if (value.Length is 0 or > MaxTimeDigits || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
        {
            return false;
        }

        seconds = read;
        return true;
    }
}
