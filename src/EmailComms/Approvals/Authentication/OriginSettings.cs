namespace EmailComms.Approvals.Authentication;

/// <summary>Which fields count as written by the own mail border, and what they have to say.</summary>
internal sealed class OriginSettings
{
    // The hosts that take mail from outside; what is behind them has other names (prod.outlook.com, office365.com).
    private const string ExchangeOnlineBorder = ".mail.protection.outlook.com";

    public required SenderAuthentication Mode { get; init; }

    public required IReadOnlyList<string> Services { get; init; }

    public required IReadOnlyList<string> BorderHosts { get; init; }

    public required AuthenticationResultsPosition Position { get; init; }

    public required bool AcceptsAlignedDkim { get; init; }

    public static OriginSettings From(ApprovalOptions options)
    {
        var services = options.AuthenticationServices.Select(Normalize).ToList();
        return new OriginSettings
        {
            Mode = options.SenderAuthentication,
            Services = services,
            BorderHosts = options.BorderHosts.Count > 0 ? [.. options.BorderHosts.Select(Normalize)] : services,
            Position = options.SenderAuthentication == SenderAuthentication.ExchangeOnline ? AuthenticationResultsPosition.AboveReceived : options.AuthenticationResultsPosition,
            AcceptsAlignedDkim = options.AcceptAlignedDkim,
        };
    }

    /// <summary>Whether a field of this service counts; null is the service of a field that names none.</summary>
    public bool Trusts(string? serviceId) => Mode == SenderAuthentication.ExchangeOnline
        ? serviceId is null
        : serviceId is not null && Services.Contains(Normalize(serviceId), StringComparer.OrdinalIgnoreCase);

    public bool IsBorder(string host) => Mode == SenderAuthentication.ExchangeOnline
        ? Normalize(host).EndsWith(ExchangeOnlineBorder, StringComparison.OrdinalIgnoreCase)
        : BorderHosts.Contains(Normalize(host), StringComparer.OrdinalIgnoreCase);

    /// <summary>The root of the DNS may be written, and means nothing: <c>mx.example.org.</c> is <c>mx.example.org</c>.</summary>
    public static string Normalize(string name) => name.EndsWith('.') ? name[..^1] : name;
}
