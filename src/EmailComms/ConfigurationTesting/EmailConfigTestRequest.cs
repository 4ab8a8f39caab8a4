namespace EmailComms.ConfigurationTesting;

/// <summary>What a test of the configuration does.</summary>
public sealed record EmailConfigTestRequest
{
    /// <summary>Who gets the test mail; null sends none.</summary>
    public EmailAddress? Recipient { get; init; }

    /// <summary>
    /// Whether a mail is sent to the approval reply address and awaited in the reply folder, which proves that the two
    /// belong together. It is removed again.
    /// </summary>
    /// <value>The default is true; it needs approvals to be enabled.</value>
    public bool RoundTrip { get; init; } = true;

    /// <summary>How long the mail of the round trip is awaited.</summary>
    /// <value>The default is 60 seconds; from 1 second to 10 minutes.</value>
    public TimeSpan RoundTripTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Says what is tested, never who gets the mail.</summary>
    public override string ToString() => RoundTrip ? "with round trip" : "without round trip";
}
