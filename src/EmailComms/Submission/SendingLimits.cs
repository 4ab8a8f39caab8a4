namespace EmailComms.Submission;

/// <summary>How much a server takes from one account; null for what is not limited.</summary>
internal sealed record SendingLimits
{
    // What the providers publish. An account with other limits has them in the options.
    private static readonly (string Host, SendingLimits Limits)[] Providers =
    [
        ("smtp.office365.com", Microsoft365),
        ("smtp.office365.us", Microsoft365),
        ("smtp.gmail.com", Google),
        ("smtp.googlemail.com", Google),
        ("smtp-relay.gmail.com", GoogleRelay),
    ];

    public int? MessagesPerMinute { get; init; }

    public int? PerDay { get; init; }

    /// <summary>Whether a message counts once for each recipient in <see cref="PerDay"/>.</summary>
    public bool CountsRecipients { get; init; }

    private static SendingLimits Microsoft365 => new() { MessagesPerMinute = 30, PerDay = 10_000, CountsRecipients = true };

    private static SendingLimits Google => new() { PerDay = 2_000 };

    private static SendingLimits GoogleRelay => new() { PerDay = 10_000, CountsRecipients = true };

    public static SendingLimits From(SmtpOptions smtp)
    {
        var limits = Providers.FirstOrDefault(provider => string.Equals(provider.Host, smtp.Host, StringComparison.OrdinalIgnoreCase)).Limits ?? new SendingLimits();
        return limits with
        {
            MessagesPerMinute = smtp.MessagesPerMinute ?? limits.MessagesPerMinute,
            PerDay = smtp.MessagesPerDay ?? limits.PerDay,
            CountsRecipients = smtp.MessagesPerDay is null && limits.CountsRecipients,
        };
    }
}
