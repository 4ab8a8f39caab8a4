namespace EmailComms.Ledger;

/// <summary>What a ledger knows about a mail when an attempt at it begins.</summary>
public sealed record ReplyAttempt
{
    /// <summary>Which attempt this is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The recorded outcome, when the mail was dealt with before and only its removal is left; else null.</summary>
    public LedgerEntry? Recorded { get; init; }
}
