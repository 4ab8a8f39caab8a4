namespace EmailComms.Approvals.Answering;

/// <summary>The settings of answers to approvers.</summary>
internal sealed class AnswerSettings
{
    /// <summary>The outcomes that an approver is told. Those that a stranger can bring about are never among them.</summary>
    public required IReadOnlySet<ApprovalReplyOutcome> Outcomes { get; init; }

    public required int MaxPerRequest { get; init; }

    public required int MaxPerApprover { get; init; }

    public required int MaxPerHour { get; init; }

    public static AnswerSettings From(ApprovalAnswerOptions options)
    {
        var outcomes = new HashSet<ApprovalReplyOutcome>();
        Add(ApprovalReplyOutcome.Applied, options.Applied);
        Add(ApprovalReplyOutcome.Held, options.Held);
        Add(ApprovalReplyOutcome.Unclear, options.Unclear);
        Add(ApprovalReplyOutcome.Expired, options.Expired);
        Add(ApprovalReplyOutcome.AlreadyDecided, options.AlreadyDecided);
        Add(ApprovalReplyOutcome.NotAuthorized, options.NotAuthorized);
        return new AnswerSettings
        {
            Outcomes = outcomes,
            MaxPerRequest = options.MaxPerRequest,
            MaxPerApprover = options.MaxPerApprover,
            MaxPerHour = options.MaxPerHour,
        };

        void Add(ApprovalReplyOutcome outcome, bool isTold)
        {
            if (isTold)
            {
                outcomes.Add(outcome);
            }
        }
    }
}
