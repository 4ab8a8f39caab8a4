using EmailComms.Approvals.Answering;
using EmailComms.Ledger;
using EmailComms.Mailbox;
using MailKit;

namespace EmailComms.Approvals.Passes;

/// <summary>One mail on its way through a pass.</summary>
internal sealed class MailInWork(UniqueId uid, ReplyPosition position, ReplyAttempt attempt)
{
    public UniqueId Uid { get; } = uid;

    public ReplyPosition Position { get; } = position;

    public int Attempt { get; } = attempt.Number;

    /// <summary>The recorded outcome. Only a mail that has one may leave the folder.</summary>
    public LedgerEntry? Recorded { get; set; } = attempt.Recorded;

    /// <summary>What became of a mail that has no recorded outcome and is tried again.</summary>
    public LedgerEntry? Postponed { get; set; }

    /// <summary>When a decision that is held takes effect.</summary>
    public DateTimeOffset? EffectiveAt { get; set; }

    /// <summary>Its decision waits for the hold window to pass: no attempt at it is counted.</summary>
    public bool IsHeld => Recorded is null && Postponed?.Outcome == ApprovalReplyOutcome.Held;

    /// <summary>Set when the mail was read in this pass and its author is the approver.</summary>
    public AnswerableReply? Answerable { get; set; }

    public ApprovalReplyDisposal Disposal { get; set; } = ApprovalReplyDisposal.Left;

    public bool IsToBeRead => Recorded is null;

    /// <summary>The server gave no content for it.</summary>
    public bool IsMissing { get; set; }

    /// <summary>The attempt counts, although nothing was found out about the mail.</summary>
    public bool IsBlamed { get; set; }

    /// <summary>Another installation, or a test of the configuration, waits for it: no attempt at it is counted.</summary>
    public bool IsForSomebodyElse => Postponed?.Reason is ApprovalReplyReason.OtherInstance or ApprovalReplyReason.ConfigurationTest;

    /// <summary>Something was found out about the mail: it is part of the summary.</summary>
    public bool IsDone => Recorded is not null || Postponed is not null;

    /// <summary>What the folder says about it; set when it was read in this pass.</summary>
    public ListedMail? Listed { get; set; }

    /// <summary>It answers a request of this or another installation, or is our own: not a mail that a person could miss.</summary>
    public bool IsAnswer { get; set; } = attempt.Recorded?.ApprovalId is not null;

    /// <summary>When other workers may take it; null when it is not claimed.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>It was not taken out of the folder in this pass.</summary>
    public bool IsInFolder => Disposal is not (ApprovalReplyDisposal.Deleted or ApprovalReplyDisposal.Moved or ApprovalReplyDisposal.Quarantined);

    /// <summary>What would have been done with it, were this not a dry run.</summary>
    public ApprovalDisposalRule? Planned { get; set; }

    public ApprovalReplyResult ToResult()
    {
        var entry = Recorded ?? Postponed!;
        return new ApprovalReplyResult
        {
            Outcome = entry.Outcome,
            Reason = entry.Reason,
            Disposal = Disposal,
            Planned = Planned,
            ApprovalId = entry.ApprovalId,
            Decision = entry.Decision,
            DecisionId = entry.DecisionId,
            Attempt = Attempt,
            Uid = Position.Uid,
            UidValidity = Position.UidValidity,
        };
    }
}
