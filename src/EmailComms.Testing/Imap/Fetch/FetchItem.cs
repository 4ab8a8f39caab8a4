using System.Globalization;
using EmailComms.Testing.Imap.Structure;

namespace EmailComms.Testing.Imap.Fetch;

/// <summary>One data item of FETCH (RFC 3501 section 6.4.5).</summary>
internal abstract record FetchItem
{
    public virtual bool MarksSeen => false;

    public abstract void Write(ViewMatch match, ResponseLine line);
}

internal sealed record SimpleFetchItem(string Name, Action<ViewMatch, ResponseLine> WriteValue) : FetchItem
{
    public override void Write(ViewMatch match, ResponseLine line)
    {
        line.Text($"{Name} ");
        WriteValue(match, line);
    }

    public static SimpleFetchItem Flags { get; } = new("FLAGS", static (match, line) => line.Text($"({match.Entry.ReportFlags()})"));

    public static SimpleFetchItem Uid { get; } = new("UID", static (match, line) => line.Number(match.Message.Uid));

    public static SimpleFetchItem Size { get; } = new("RFC822.SIZE", static (match, line) => line.Number(match.Message.Content.Length));

    public static SimpleFetchItem InternalDate { get; } = new("INTERNALDATE", static (match, line) =>
        line.Text($"\"{match.Message.InternalDate.ToString("dd-MMM-yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture).Remove(24, 1)}\""));

    public static SimpleFetchItem Envelope { get; } = new("ENVELOPE", static (match, line) => EnvelopeWriter.Write(match.Message.Structure.Root, line));

    public static SimpleFetchItem Body { get; } = new("BODY", static (match, line) => BodyStructureWriter.Write(match.Message.Structure.Root, line, isExtended: false));

    public static SimpleFetchItem BodyStructure { get; } = new("BODYSTRUCTURE",
        static (match, line) => BodyStructureWriter.Write(match.Message.Structure.Root, line, isExtended: true));
}

/// <summary>Bytes of the message: <c>BODY[section]&lt;offset.count&gt;</c> or one of the RFC822 forms.</summary>
internal sealed record ContentFetchItem(string Name, BodySection Section, bool IsPeek, (uint Offset, uint Count)? Partial) : FetchItem
{
    public override bool MarksSeen => !IsPeek;

    public override void Write(ViewMatch match, ResponseLine line)
    {
        line.Text($"{Name}{(Partial is { } range ? $"<{range.Offset}>" : "")} ");
        if (Section.Read(match.Message.Structure) is not { } content)
        {
            line.Text("NIL");
            return;
        }

        if (Partial is { } partial)
        {
            var start = (int)Math.Min(partial.Offset, (uint)content.Length);
            content = content.Slice(start, (int)Math.Min(partial.Count, (uint)(content.Length - start)));
        }

        line.Literal(content.Span);
    }
}
