using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Screening;
using EmailComms.Benchmarks;

namespace EmailComms.Fuzz;

/// <summary>The reading of a whole message, or of one body.</summary>
/// <param name="name">How it is called on the command line.</param>
/// <param name="mediaType">What the octets are a text of; null for a whole message.</param>
internal sealed class ReadingTarget(string name, string? mediaType) : FuzzTarget(name)
{
    // The worst shape, a text of nothing but line ends, takes half of it.
    public override int MaxAllocatedPerOctet => 160;

    public override List<byte[]> Seeds(string? folder) => Fuzz.Seeds.For(mediaType, folder);

    public override FuzzOutcome Run(ReadOnlyMemory<byte> octets)
    {
        var reading = mediaType is null ? ReplyPath.ReadMessage(octets, LineEnds.File) : Read(Encoding.UTF8.GetString(octets.Span));
        return new FuzzOutcome(
            reading is null ? null : (reading.Reason, reading.Decision, reading.DecisionLine.Length / 8, reading.NewText.Length / 256),
            () => FindContradiction(octets, reading));
    }

    private ReplyReading Read(string text) => ReplyPath.Read(ReplyPath.PartsOf((mediaType!, text)));

    private string? FindContradiction(ReadOnlyMemory<byte> octets, ReplyReading? reading) =>
        reading is null ? null
        : reading.Decision is null != (reading.Reason != ApprovalReplyReason.None) ? $"It says {reading.Decision} and {reading.Reason}."
        : reading.Decision is null && reading.Comment.Length > 0 ? "It has a comment on no decision."
        : reading.Decision is not null && !Keyword.IsIn(reading.NewText) ? "It decides without a keyword in the new text."
        : mediaType == "text/plain" && DecidesInQuote(octets) ? "It decides although every line is quoted."
        : null;

    private bool DecidesInQuote(ReadOnlyMemory<byte> octets)
    {
        var lines = Encoding.UTF8.GetString(octets.Span).ReplaceLineEndings("\n").Split('\n');
        return Read(string.Join('\n', lines.Select(static line => $"> {line}"))).Decision is not null;
    }
}
