using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Screening;

namespace EmailComms.Accuracy;

/// <summary>What the library made of one item.</summary>
internal sealed record ItemReading(string Kind, string Text, string TextWithSignature, string Decision, ApprovalReplyReason Reason);

/// <summary>Reads an item as the library reads a mail; a <c>.txt</c> or <c>.html</c> file is a decoded body.</summary>
internal static class ItemReader
{
    private const int MaxTextBytes = 256 * 1024;

    public static ItemReading Read(CorpusItem item)
    {
        var octets = System.IO.File.ReadAllBytes(item.Path);
        var isMessage = item.Path.EndsWith(".eml", StringComparison.OrdinalIgnoreCase);
        if (!isMessage)
        {
            var type = item.Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? "html" : "plain";
            var text = Encoding.UTF8.GetString(octets).ReplaceLineEndings("\n");
            octets = Encoding.UTF8.GetBytes($"Content-Type: text/{type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}");
        }

        if (!HeaderBlock.TryRead(octets, LineEnds.File, out var header, out var bodyOffset, out var reason))
        {
            return new ItemReading("other", string.Empty, string.Empty, "unclear", reason);
        }

        var screened = AutomaticMailScreening.Check(header, own => ReplyReference.FindAll(own["Message-ID"]).Count > 0);
        var parts = ReceivedParts.FromMessage(header, octets.AsMemory(bodyOffset), LineEnds.File, MaxTextBytes);
        var kind = screened == ApprovalReplyReason.None ? parts.Problem : screened;
        var reading = ReplyReader.Read(parts, ReadingSettings.Default);
        var decision = reading.Decision switch { ApprovalDecision.Approve => "approve", ApprovalDecision.Reject => "reject", _ => "unclear" };
        return new ItemReading(KindOf(kind), reading.NewText, reading.NewText, decision, kind == ApprovalReplyReason.None ? reading.Reason : kind);
    }

    private static string KindOf(ApprovalReplyReason reason) => reason switch
    {
        ApprovalReplyReason.None => "reply",
        ApprovalReplyReason.AutomaticResponse => "auto_reply",
        ApprovalReplyReason.DeliveryStatusNotification => "bounce",
        _ => "other",
    };
}
