using System.Diagnostics.CodeAnalysis;

namespace EmailComms;

/// <summary>
/// One e-mail address: an addr-spec (RFC 5322 section 3.4.1) and an optional display name.
/// </summary>
/// <remarks>
/// An instance cannot hold control characters, an address list, a route, a group or a comment, so it is safe to put
/// into a header field or an SMTP command. The accepted form is <c>dot-atom@domain</c> with at most 64 octets before
/// and 254 in all; a domain outside ASCII is given in its A-label form (<c>xn--…</c>). Two addresses are equal when their
/// addr-specs are equal without regard to ASCII case; the display name plays no part, and no other folding is done.
/// </remarks>
public sealed class EmailAddress : IEquatable<EmailAddress>
{
    /// <summary>Creates an address from an addr-spec and, optionally, a display name.</summary>
    /// <param name="address">The addr-spec, for example <c>ann@example.org</c>.</param>
    /// <param name="displayName">The name that mail programs show beside the address, or null.</param>
    /// <exception cref="ArgumentException">The addr-spec is not one valid address, or the name holds a control character.</exception>
    public EmailAddress(string address, string? displayName = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        var at = AddrSpec.FindAt(address);
        if (at < 0)
        {
            throw new ArgumentException("The text is not one valid address of the form local-part@domain.", nameof(address));
        }

        if (displayName is not null && HeaderText.HasControlCharacter(displayName))
        {
            throw new ArgumentException("A display name cannot hold control characters.", nameof(displayName));
        }

        Address = address;
        LocalPart = address[..at];
        Domain = address[(at + 1)..];
        DisplayName = string.IsNullOrWhiteSpace(displayName) ? null : displayName.Trim();
    }

    /// <summary>The addr-spec as given, for example <c>ann@example.org</c>.</summary>
    public string Address { get; }

    /// <summary>What stands before the <c>@</c>.</summary>
    public string LocalPart { get; }

    /// <summary>What stands behind the <c>@</c>.</summary>
    public string Domain { get; }

    /// <summary>The display name, or null when there is none.</summary>
    public string? DisplayName { get; }

    /// <summary>Reads <c>ann@example.org</c>, <c>&lt;ann@example.org&gt;</c> or <c>Ann Example &lt;ann@example.org&gt;</c>.</summary>
    /// <param name="text">The text to read.</param>
    /// <exception cref="FormatException">The text is not exactly one valid address.</exception>
    public static EmailAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var address)
            ? address
            : throw new FormatException("The text is not exactly one valid address, such as \"Ann Example <ann@example.org>\".");
    }

    /// <summary>Reads the forms that <see cref="Parse"/> reads, and returns false instead of throwing.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="address">The address when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        if (text is null || HeaderText.HasControlCharacter(text))
        {
            return false;
        }

        var trimmed = text.AsSpan().Trim();
        string? displayName = null;
        if (trimmed.EndsWith('>'))
        {
            var open = trimmed.LastIndexOf('<');
            if (open < 0)
            {
                return false;
            }

            displayName = Unquote(trimmed[..open].Trim());
            trimmed = trimmed[(open + 1)..^1];
        }

        var addrSpec = trimmed.ToString();
        if (AddrSpec.FindAt(addrSpec) < 0)
        {
            return false;
        }

        address = new EmailAddress(addrSpec, displayName);
        return true;
    }

    /// <summary>Compares the addr-specs without regard to ASCII case.</summary>
    /// <param name="other">The other address.</param>
    public bool Equals([NotNullWhen(true)] EmailAddress? other) =>
        other is not null && string.Equals(Address, other.Address, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EmailAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Address);

    /// <summary>A shortened form for logs, such as <c>a***@example.org</c>; <see cref="Address"/> is the whole.</summary>
    public override string ToString() => Diagnostics.AddressRedaction.Redact(Address);

    private static string? Unquote(ReadOnlySpan<char> name)
    {
        if (name.Length >= 2 && name[0] == '"' && name[^1] == '"')
        {
            return name[1..^1].ToString().Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
        }

        return name.IsEmpty ? null : name.ToString();
    }
}
