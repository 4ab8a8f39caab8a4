using EmailComms.Approvals;
using Spectre.Console;

namespace EmailComms.Tool.Explain;

/// <summary>The colours of a report. Nothing is said by colour alone.</summary>
internal static class ReportStyles
{
    public static readonly Style Label = new(Color.Grey);

    public static readonly Style Faint = new(decoration: Decoration.Dim);

    public static readonly Style Error = new(Color.Red);

    public static Style Of(ApprovalReplyOutcome outcome) => new(
        outcome switch
        {
            ApprovalReplyOutcome.Applied => Color.Green,
            ApprovalReplyOutcome.Automatic or ApprovalReplyOutcome.Unrelated => Color.Grey,
            ApprovalReplyOutcome.Unclear or ApprovalReplyOutcome.Expired => Color.Yellow,
            _ => Color.Red,
        },
        decoration: Decoration.Bold);

    public static Style Of(ApprovalReplyStage stage) => stage switch
    {
        { IsAfterRefusal: true } => Faint,
        { Status: ApprovalReplyStageStatus.Passed } => new Style(Color.Green),
        { Status: ApprovalReplyStageStatus.Refused } => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Label,
    };

    public static Style Of(ApprovalPassageKind kind) => kind switch
    {
        ApprovalPassageKind.NewText => new Style(Color.Green),
        ApprovalPassageKind.SignOff or ApprovalPassageKind.Signature or ApprovalPassageKind.DeviceTagline => new Style(Color.Aqua),
        ApprovalPassageKind.Banner or ApprovalPassageKind.Footer => new Style(Color.Yellow),
        _ => Label,
    };
}
