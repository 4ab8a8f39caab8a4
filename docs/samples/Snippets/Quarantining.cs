using EmailComms.Approvals;

namespace Snippets;

public static class Quarantining
{
    public static async Task<IReadOnlyList<string>> ShowAsync(IApprovalQuarantine quarantine, IApprovalReplyInspector inspector, CancellationToken cancellationToken)
    {
        var rows = new List<string>();
        var listing = await quarantine.ListAsync(cancellationToken: cancellationToken);
        foreach (var mail in listing.Mails)
        {
            await using var message = await quarantine.ReadAsync(listing.Folder, listing.UidValidity, mail.Uid, cancellationToken);
            var inspection = await inspector.InspectAsync(message, cancellationToken);
            rows.Add($"{mail.Uid} of {listing.UidValidity}: {mail.From}, {mail.Subject}: {inspection.Outcome}");
        }

        return rows;
    }

    public static async Task<string> RetryAsync(IApprovalQuarantine quarantine, string folder, long uidValidity, long uid, CancellationToken cancellationToken)
    {
        var result = await quarantine.RetryAsync(folder, uidValidity, [uid], cancellationToken);
        return result switch
        {
            { Failure: { } failure } => $"{failure.Code}: {failure.Message}",
            { Gone.Count: > 0 } => "Somebody was faster.",
            _ => "It is processed again.",
        };
    }
}
