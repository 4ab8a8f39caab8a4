using System.Text.Json;
using EmailComms.Approvals;

namespace EmailComms.Tool.Quarantine;

/// <summary>Mails and what was done with them, as JSON objects one a line.</summary>
internal static class QuarantineJson
{
    private static readonly QuarantineJsonContext Json = new(JsonLine.Options(QuarantineJsonContext.Default));

    public static void Write(TextWriter output, QuarantineListing listing)
    {
        foreach (var mail in listing.Mails)
        {
            var json = new QuarantinedMailJson
            {
                Folder = listing.Folder,
                UidValidity = listing.UidValidity,
                Uid = mail.Uid,
                ArrivedAt = mail.ArrivedAt,
                Size = mail.Size,
                From = mail.From,
                Subject = mail.Subject,
            };
            JsonLine.Write(output, JsonSerializer.Serialize(json, Json.QuarantinedMailJson));
        }

        output.Flush();
    }

    public static void Write(TextWriter output, QuarantineListing listing, QuarantineRetryResult result)
    {
        foreach (var (uids, word) in new[] { (result.Moved, "moved"), (result.Gone, "gone"), (result.Left, "left") })
        {
            foreach (var uid in uids)
            {
                var json = new RetriedMailJson { Folder = listing.Folder, UidValidity = listing.UidValidity, Uid = uid, Result = word };
                JsonLine.Write(output, JsonSerializer.Serialize(json, Json.RetriedMailJson));
            }
        }

        output.Flush();
    }
}
