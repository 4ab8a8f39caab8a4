namespace EmailComms.ConfigurationTesting.RoundTrip;

/// <summary>What became of one mail to the reply address.</summary>
internal sealed record RoundTripAttempt
{
    public ArrivedProbe? Arrived { get; init; }

    /// <summary>Another folder of the account, in which it was.</summary>
    public string? FoundIn { get; init; }

    public EmailCommsException? Refusal { get; init; }

    public TimeSpan Elapsed { get; init; }

    /// <summary>It is lost, or the server refused the recipient: neither says whether the address or its sub-address is to blame.</summary>
    public bool MayBeForTheSubaddress => Refusal is null or SubmissionException { RefusedRecipients.Count: > 0 };
}
