namespace EmailComms.Approvals;

/// <summary>One person who is asked, and the addresses that this person answers from.</summary>
/// <remarks>
/// People answer from an alias, a second account or a phone that is set up differently. An address that the host names here
/// counts as the approver's own; no other does, however similar it looks.
/// </remarks>
public sealed record Approver
{
    internal const int MaxOtherAddresses = 4;

    /// <summary>Creates an approver.</summary>
    /// <param name="address">The address that is asked, such as <c>ann@example.org</c>.</param>
    /// <param name="displayName">The name that mail programs show beside the address, or null.</param>
    /// <exception cref="ArgumentException">The address is not one valid address, or the name holds a control character.</exception>
    public Approver(string address, string? displayName = null)
        : this(new EmailAddress(address, displayName))
    {
    }

    /// <summary>Creates an approver.</summary>
    /// <param name="address">The address that is asked.</param>
    public Approver(EmailAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Address = address;
    }

    /// <summary>The address that the request goes to.</summary>
    public EmailAddress Address { get; }

    /// <summary>Further addresses of the same person, at most 4: an answer from one of them counts, and none is written to.</summary>
    public IReadOnlyList<EmailAddress> OtherAddresses { get; init; } = [];

    /// <summary>The approver with this address and no other.</summary>
    /// <param name="address">The address that is asked.</param>
    public static implicit operator Approver(EmailAddress address) => new(address);

    /// <summary>The number of addresses, never one of them.</summary>
    public override string ToString() => $"approver with {1 + OtherAddresses.Count} address(es)";
}
