namespace EmailComms.Approvals;

/// <summary>Where the mail border puts its <c>Authentication-Results</c> field, seen from the <c>Received</c> field that it wrote.</summary>
public enum AuthenticationResultsPosition
{
    /// <summary>Above it, as the filters of Postfix do: out of reach of whoever sent the mail.</summary>
    AboveReceived = 0,

    /// <summary>Between it and the next <c>Received</c> field, as Gmail does. There a sender's own field could stand, too, so exactly one is accepted.</summary>
    BelowReceived = 1,
}
