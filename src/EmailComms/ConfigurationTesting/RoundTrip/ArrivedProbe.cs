using MailKit;

namespace EmailComms.ConfigurationTesting.RoundTrip;

/// <summary>A probe that has come back.</summary>
internal sealed record ArrivedProbe
{
    public required UniqueId Uid { get; init; }

    /// <summary>When the server says it arrived (INTERNALDATE).</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When it was seen, by our clock.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>The sub-address is still in To or Cc, where answers are told apart by it.</summary>
    public required bool HasSubaddress { get; init; }
}
