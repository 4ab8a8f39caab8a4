namespace EmailComms.Ledger;

/// <summary>The answer to a claim on a decision.</summary>
public enum DecisionClaim
{
    /// <summary>The mail may be handed to the handler.</summary>
    Granted = 1,

    /// <summary>The same decision was taken before.</summary>
    Duplicate = 2,

    /// <summary>The opposite decision was taken before.</summary>
    AlreadyDecided = 3,

    /// <summary>Another mail holds the claim at the moment: try again later.</summary>
    Busy = 4,
}
