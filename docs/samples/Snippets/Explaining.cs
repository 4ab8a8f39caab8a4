using EmailComms.Approvals;

namespace Snippets;

public static class Explaining
{
    public static async Task<string> WhyAsync(IApprovalReplyInspector inspector, string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var inspection = await inspector.InspectAsync(file, cancellationToken);
        var refused = inspection.Stages.FirstOrDefault(stage => stage.Status == ApprovalReplyStageStatus.Refused);
        return refused is null ? "It would be applied." : $"{refused.Code}: {refused.Observed}";
    }
}
