namespace EmailComms.Approvals.Correlation;

/// <summary>Which request a mail answers, or why that cannot be said.</summary>
internal sealed record CorrelationResult
{
    public static readonly CorrelationResult NoToken = new() { Reason = ApprovalReplyReason.NoToken };

    /// <summary>Set exactly when the mail names one request beyond doubt.</summary>
    public RequestClaims? Claims { get; init; }

    /// <summary>The token of that request; set with the claims.</summary>
    public ReplyToken? Token { get; init; }

    /// <summary>The claims as the token signs them; set with the claims.</summary>
    public byte[]? SignedClaims { get; init; }

    public ApprovalReplyReason Reason { get; init; }

    public IReadOnlyList<ApprovalTokenCarrier> Carriers { get; init; } = [];
}
