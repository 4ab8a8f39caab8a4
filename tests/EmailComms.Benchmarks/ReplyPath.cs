using System.Text;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Screening;

namespace EmailComms.Benchmarks;

/// <summary>The way of a received message from its octets to its reading, without the mailbox around it.</summary>
internal static class ReplyPath
{
    /// <summary>So large that no sample is cut: what is measured is the reading, not the limit.</summary>
    private const int MaxTextBytes = 8 * 1024 * 1024;

    /// <summary>Reads a whole message; null when its header section is refused.</summary>
    public static ReplyReading? ReadMessage(ReadOnlyMemory<byte> octets, LineEnds lineEnds = LineEnds.CrLf)
    {
        if (!HeaderBlock.TryRead(octets.Span, lineEnds, out var header, out var bodyOffset, out _))
        {
            return null;
        }

        AutomaticMailScreening.Check(header, own => ReplyReference.FindAll(own["Message-ID"]).Count > 0);
        return ReplyReader.Read(ReceivedParts.FromMessage(header, octets[bodyOffset..], lineEnds, MaxTextBytes), ReadingSettings.Default);
    }

    /// <summary>Takes a body apart that was fetched without the rest of its message.</summary>
    public static ReceivedParts PartsOf(params ReadOnlySpan<(string MediaType, string Text)> bodies)
    {
        var parts = new List<ReceivedPart>();
        foreach (var (mediaType, text) in bodies)
        {
            var header = Encoding.ASCII.GetBytes($"Content-Type: {mediaType}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n");
            parts.Add(new ReceivedPart(header, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), IsTruncated: false));
        }

        return ReceivedParts.FromParts(parts, MaxTextBytes);
    }

    public static ReplyReading Read(ReceivedParts parts) => ReplyReader.Read(parts, ReadingSettings.Default);
}
