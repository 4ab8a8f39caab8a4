using System.Text.Json;
using EmailComms.Approvals;

namespace EmailComms.Tool.Explain;

/// <summary>The words for what an inspection found: names of the reference for outcomes and reasons, lower case for the rest.</summary>
internal static class InspectionWords
{
    public static string? Of(ApprovalReplyReason reason) => reason == ApprovalReplyReason.None ? null : reason.ToString();

    public static string Of(ApprovalMailKind kind) => kind switch
    {
        ApprovalMailKind.Reply => "reply",
        ApprovalMailKind.AutomaticReply => "auto_reply",
        ApprovalMailKind.Bounce => "bounce",
        _ => "other",
    };

    public static string Of(ApprovalDecision? decision) => decision switch
    {
        ApprovalDecision.Approve => "approve",
        ApprovalDecision.Reject => "reject",
        _ => "unclear",
    };

    public static string Of(ApprovalTokenCarrier carrier) => SnakeCase(carrier);

    public static string Of(ApprovalPassageKind kind) => SnakeCase(kind);

    public static string Of(ApprovalReplyStageStatus status) => SnakeCase(status);

    private static string SnakeCase<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
