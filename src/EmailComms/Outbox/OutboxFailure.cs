namespace EmailComms.Outbox;

/// <summary>What an attempt failed of.</summary>
public sealed record OutboxFailure
{
    /// <summary>The error code, such as <c>EC1203</c>; <c>docs/reference/errors.md</c> has a row for each.</summary>
    public required string Code { get; init; }

    /// <summary>The server's reply code, when it gave one.</summary>
    public int? ReplyCode { get; init; }

    /// <summary>The server's enhanced status code, when it gave one.</summary>
    public EnhancedStatusCode? EnhancedStatusCode { get; init; }

    /// <summary>What happened, in one sentence; without addresses.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>What the server replied, as numbers.</summary>
    public override string ToString() => ReplyCode is null ? "no reply" : $"{ReplyCode} {EnhancedStatusCode}".TrimEnd();
}
