namespace EmailComms.Testing.Imap.Fetch;

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
