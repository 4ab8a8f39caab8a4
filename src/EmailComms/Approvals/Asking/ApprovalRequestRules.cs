using System.Text;
using EmailComms.Composition;

namespace EmailComms.Approvals.Asking;

/// <summary>What a request must fulfil before anybody is asked. Every failure names the property and never repeats the value.</summary>
internal static class ApprovalRequestRules
{
    private const int MaxRound = 1_000_000;
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(3650);

    public static void Check(ApprovalRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckKey(request.ApprovalId, ApprovalRequest.MaxApprovalIdBytes, nameof(request.ApprovalId));
        if (request.Kind is not null)
        {
            CheckKey(request.Kind, ApprovalRequest.MaxKindBytes, nameof(request.Kind));
        }

        Require(request.Round is >= 1 and <= MaxRound, "A round is from 1 to 1,000,000.", nameof(request.Round));
        MessageRules.CheckText(request.Subject, nameof(request.Subject));
        MessageRules.CheckBody(request.Body, nameof(request.Body));
        CheckApprovers(request.Approvers, nameof(request.Approvers));
        MessageRules.CheckAttachments(request.Attachments, nameof(request.Attachments));
        Require(Enum.IsDefined(request.Priority), "The priority is not one of the named ones.", nameof(request.Priority));
        Require(Enum.IsDefined(request.Assurance), "The assurance is not one of the named ones.", nameof(request.Assurance));
        if (request.ExpiresAt is { } expiresAt)
        {
            Require(expiresAt - now >= TimeSpan.FromSeconds(1), "A request expires in the future.", nameof(request.ExpiresAt));
            Require(expiresAt - now <= MaxLifetime, "A request expires within ten years.", nameof(request.ExpiresAt));
        }
    }

    private static void CheckApprovers(IReadOnlyList<Approver> approvers, string property)
    {
        Require(approvers is not null && !approvers.Contains(null!), "The list, or an entry of it, is null.", property);
        Require(approvers!.Count > 0, "A request needs an approver.", property);
        Require(approvers.Select(static approver => approver.Address).Distinct().Count() == approvers.Count, "An approver is named twice.", property);
        foreach (var approver in approvers)
        {
            MessageRules.CheckAddresses([approver.Address], property);
            MessageRules.CheckAddresses(approver.OtherAddresses, property);
            Require(
                approver.OtherAddresses.Count <= Approver.MaxOtherAddresses,
                $"An approver has at most {Approver.MaxOtherAddresses} other addresses.",
                property);
        }
    }

    private static void CheckKey(string? key, int maxBytes, string property)
    {
        MessageRules.CheckText(key, property);
        Require(!string.IsNullOrWhiteSpace(key), "A text is required.", property);
        Require(Encoding.UTF8.GetByteCount(key!) <= maxBytes, $"The text is longer than {maxBytes} bytes as UTF-8.", property);
    }

    private static void Require(bool condition, string rule, string property)
    {
        if (!condition)
        {
            throw new ArgumentException(rule, property);
        }
    }
}
