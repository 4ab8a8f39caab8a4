namespace EmailComms.Credentials;

/// <summary>A token in the cache, and until when it is given out: a session that began with it ends then, too.</summary>
internal sealed class HeldToken(EmailAccessToken token, DateTimeOffset receivedAt)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public EmailAccessToken Token { get; } = token;

    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    // Five minutes early, because clocks differ; of a short life no more than the second half.
    public DateTimeOffset UsableUntil { get; } = token.ExpiresAt - Min(Skew, (token.ExpiresAt - receivedAt) / 2);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
