namespace EmailComms.Approvals;

/// <summary>Which answers the approver gets back, and how many. Each is named for the outcome that it tells.</summary>
public sealed class ApprovalAnswerOptions
{
    /// <summary>Whether an approver is told that the decision was counted, and as what it was understood.</summary>
    /// <value>The default is false.</value>
    public bool Applied { get; set; }

    /// <summary>Whether an approver is told what was understood when a decision begins to be held, and how to stop it.</summary>
    /// <value>The default is false.</value>
    public bool Held { get; set; }

    /// <summary>Whether an approver is told that the answer was not understood, and how to answer instead.</summary>
    /// <value>The default is false.</value>
    public bool Unclear { get; set; }

    /// <summary>Whether an approver is told that the answer came too late.</summary>
    /// <value>The default is false.</value>
    public bool Expired { get; set; }

    /// <summary>Whether an approver is told that the request was decided, or withdrawn, before.</summary>
    /// <value>The default is false.</value>
    public bool AlreadyDecided { get; set; }

    /// <summary>Whether an approver is told that the decision is not theirs to take.</summary>
    /// <value>The default is false.</value>
    public bool NotAuthorized { get; set; }

    /// <summary>How many answers one approver gets about one round of one request; never two of a kind within an hour.</summary>
    /// <value>The default is 3; from 1 to 10.</value>
    public int MaxPerRequest { get; set; } = 3;

    /// <summary>How many answers one approver gets within an hour.</summary>
    /// <value>The default is 10; from 1 to 100.</value>
    public int MaxPerApprover { get; set; } = 10;

    /// <summary>How many answers are sent within an hour. Whatever asks for more ends the answering for an hour.</summary>
    /// <value>The default is 60; from 1 to 1,000.</value>
    public int MaxPerHour { get; set; } = 60;
}
