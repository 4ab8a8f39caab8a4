using EmailComms.Approvals;

namespace EmailComms.Fuzz;

/// <summary>The whole judgement of a mail, from its octets to the decision, with and without a border that vouches for the From address.</summary>
internal sealed class EvaluationTarget(string name) : FuzzTarget(name)
{
    // It is evaluated twice.
    public override int MaxAllocatedPerOctet => 2 * 160;

    public override List<byte[]> Seeds(string? folder) => [.. GenuineReplies.All(), .. Fuzz.Seeds.FilesIn(folder, ".eml")];

    public override FuzzOutcome Run(ReadOnlyMemory<byte> octets)
    {
        var byFrom = GenuineReplies.Evaluate(octets, SenderAuthentication.FromAddress);
        var byBorder = GenuineReplies.Evaluate(octets, SenderAuthentication.AuthenticationResults);
        return new FuzzOutcome(
            (byFrom.Refusal, byFrom.Reason, byFrom.Decision, byFrom.Evidence?.TokenCarriers.Count, byBorder.Refusal, byBorder.Reason, byFrom.Claims?.ApprovalId),
            () => FindContradiction(octets, byFrom) ?? FindContradiction(octets, byBorder) ?? FindForgery(octets, byFrom, byBorder));
    }

    private static string? FindContradiction(ReadOnlyMemory<byte> octets, ReplyEvaluation evaluation)
    {
        if (evaluation.Refusal is not null)
        {
            return evaluation.Decision is not null || evaluation.Approver is not null || evaluation.Evidence is not null || evaluation.Comment.Length > 0
                ? "It is refused, and says something of a decision."
                : null;
        }

        var seen = new OtherEyes(octets);
        return GenuineReplies.Requests.FirstOrDefault(request => request.ApprovalId == evaluation.Claims?.ApprovalId) is not { } request ? "It is applied to no request."
            : evaluation.Approver?.Address.Equals(request.Approver.Address, StringComparison.OrdinalIgnoreCase) != true ? "It is applied for somebody else."
            : !seen.HasToken(request.Token) ? "It is applied without the token."
            : seen.FindProblemOfAuthor(request.Approver.Address) is { } problem ? $"It is applied {problem}"
            : !seen.Says(evaluation.Decision) ? $"It is applied as {evaluation.Decision} without a phrase."
            : null;
    }

    private static string? FindForgery(ReadOnlyMemory<byte> octets, ReplyEvaluation byFrom, ReplyEvaluation byBorder) =>
        byBorder.Refusal is not null ? null
        : byFrom.Decision != byBorder.Decision || byFrom.Approver?.Equals(byBorder.Approver) != true ? "The border changes the decision."
        : !new OtherEyes(octets).HasResultOf(GenuineReplies.Border) ? "It is applied without a word of the border."
        : null;
}
