using EmailComms.Approvals.Answering;
using EmailComms.Ledger;

namespace EmailComms.Approvals.Passes;

/// <summary>A decision that waits for the hold window to pass.</summary>
internal sealed class HeldReply(LedgerEntry entry, AnswerableReply? answerable, DateTimeOffset since, long timestamp)
{
    /// <summary>What was understood.</summary>
    public LedgerEntry Entry { get; } = entry;

    public AnswerableReply? Answerable { get; } = answerable;

    /// <summary>When this process first saw it: an answer that came in time does not expire while it is held.</summary>
    public DateTimeOffset Since { get; } = since;

    public long Timestamp { get; } = timestamp;

    /// <summary>The approver has answered with the other decision meanwhile.</summary>
    public bool IsContradicted { get; set; }

    /// <summary>The window has passed, and the handler has been called.</summary>
    public bool IsHandedOver { get; set; }

    /// <summary>Another answer of the approver still counts against it.</summary>
    public bool IsOpen => !IsContradicted && !IsHandedOver;
}
