namespace EmailComms.Submission;

/// <summary>How connections are kept, how often a message is tried and how fast messages go: the options with every default filled in.</summary>
internal sealed record SendingSettings
{
    public required TimeSpan CommandTimeout { get; init; }

    public required int MaxConnections { get; init; }

    public required int MaxMessagesPerConnection { get; init; }

    public required TimeSpan MaxConnectionAge { get; init; }

    public required TimeSpan ConnectionIdleTimeout { get; init; }

    public required int MaxAttempts { get; init; }

    public required SendingLimits Limits { get; init; }

    /// <summary>Who gets every message in place of its recipients, or null.</summary>
    public EmailAddress? RedirectAllTo { get; init; }

    /// <summary>Where messages are written to instead of being submitted, or null.</summary>
    public string? PickupFolder { get; init; }

    public static SendingSettings From(SmtpOptions smtp) => new()
    {
        CommandTimeout = smtp.CommandTimeout,
        MaxConnections = smtp.MaxConnections,
        MaxMessagesPerConnection = smtp.MaxMessagesPerConnection,
        MaxConnectionAge = smtp.MaxConnectionAge,
        ConnectionIdleTimeout = smtp.ConnectionIdleTimeout,
        MaxAttempts = smtp.MaxAttempts,
        Limits = SendingLimits.From(smtp),
        RedirectAllTo = string.IsNullOrEmpty(smtp.RedirectAllTo) ? null : EmailAddress.Parse(smtp.RedirectAllTo),
        PickupFolder = EmailCommunicationsSettings.NullIfEmpty(smtp.PickupFolder),
    };
}
