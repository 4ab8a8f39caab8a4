using System.Globalization;

namespace EmailComms.Testing.Imap.Fetch;

/// <summary>A data item without parameters.</summary>
internal sealed record SimpleFetchItem(string Name, Action<ViewMatch, ResponseLine> WriteValue) : FetchItem
{
    public override void Write(ViewMatch match, ResponseLine line)
    {
        line.Text($"{Name} ");
        WriteValue(match, line);
    }

    public static SimpleFetchItem Flags { get; } = new("FLAGS", static (match, line) => line.Text($"({match.Entry.Report(match.State)})"));

    public static SimpleFetchItem ModSeq { get; } = new("MODSEQ", static (match, line) => line.Text($"({match.State.ModSeq})"));

    public static SimpleFetchItem Uid { get; } = new("UID", static (match, line) => line.Number(match.Message.Uid));

    public static SimpleFetchItem Size { get; } = new("RFC822.SIZE", static (match, line) => line.Number(match.Message.Content.Length));

    public static SimpleFetchItem InternalDate { get; } = new("INTERNALDATE", static (match, line) =>
        line.Text($"\"{match.Message.InternalDate.ToString("dd-MMM-yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture).Remove(24, 1)}\""));

    public static SimpleFetchItem Envelope { get; } = new("ENVELOPE", static (match, line) => EnvelopeWriter.Write(match.Message.Structure.Root, line));

    public static SimpleFetchItem Body { get; } = new("BODY", static (match, line) => BodyStructureWriter.Write(match.Message.Structure.Root, line, isExtended: false));

    public static SimpleFetchItem BodyStructure { get; } = new("BODYSTRUCTURE",
        static (match, line) => BodyStructureWriter.Write(match.Message.Structure.Root, line, isExtended: true));
}
