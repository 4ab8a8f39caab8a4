namespace EmailComms.Testing.Imap.Fetch;

/// <summary>The data items of a FETCH.</summary>
internal sealed class FetchCommand
{
    private const int MaxItems = 200;

    private readonly List<FetchItem> _items = [];

    public bool MarksSeen { get; private set; }

    public bool AsksModSeq => _items.Contains(SimpleFetchItem.ModSeq);

    public static FetchCommand Read(ImapParser arguments, bool isByUid)
    {
        var command = new FetchCommand();
        if (isByUid)
        {
            // RFC 3501 section 6.4.8: the UID is in every response to UID FETCH, asked for or not.
            command._items.Add(SimpleFetchItem.Uid);
        }

        if (arguments.TryTake('('))
        {
            do
            {
                command.Add(arguments);
            }
            while (arguments.TryTake(' '));

            arguments.Take(')');
        }
        else
        {
            command.Add(arguments);
        }

        command.MarksSeen = command._items.Any(static item => item.MarksSeen);
        return command;
    }

    /// <summary>Asks for the mod-sequence too, as CHANGEDSINCE does by itself (RFC 7162 section 3.1.4.1).</summary>
    public void AddModSeq() => AddSimple(SimpleFetchItem.ModSeq);

    public void Write(ViewMatch match, ResponseLine line)
    {
        line.Text($"* {match.Number} FETCH (");
        var items = MarksSeen && !_items.Contains(SimpleFetchItem.Flags) && !match.Entry.Knows(match.State)
            ? _items.Append(SimpleFetchItem.Flags)
            : _items;
        var isFirst = true;
        foreach (var item in items)
        {
            line.Text(isFirst ? "" : " ");
            item.Write(match, line);
            isFirst = false;
        }

        line.Text(")");
        line.End();
    }

    private void Add(ImapParser arguments)
    {
        var name = arguments.Until(" ()[").ToUpperInvariant();
        switch (name)
        {
            case "ALL":
                AddSimple(SimpleFetchItem.Flags, SimpleFetchItem.InternalDate, SimpleFetchItem.Size, SimpleFetchItem.Envelope);
                break;
            case "FAST":
                AddSimple(SimpleFetchItem.Flags, SimpleFetchItem.InternalDate, SimpleFetchItem.Size);
                break;
            case "FULL":
                AddSimple(SimpleFetchItem.Flags, SimpleFetchItem.InternalDate, SimpleFetchItem.Size, SimpleFetchItem.Envelope, SimpleFetchItem.Body);
                break;
            case "BODY" or "BODY.PEEK" when arguments.Peek == '[':
                AddSection(arguments, isPeek: name == "BODY.PEEK");
                break;
            case "RFC822":
                AddContent("RFC822", BodySection.Whole, isPeek: false, partial: null);
                break;
            case "RFC822.HEADER":
                AddContent("RFC822.HEADER", BodySection.Header, isPeek: true, partial: null);
                break;
            case "RFC822.TEXT":
                AddContent("RFC822.TEXT", BodySection.Body, isPeek: false, partial: null);
                break;
            default:
                AddSimple(Simple(name));
                break;
        }

        if (_items.Count > MaxItems)
        {
            throw new ImapSyntaxException("Too many data items");
        }
    }

    private static SimpleFetchItem Simple(string name) => name switch
    {
        "FLAGS" => SimpleFetchItem.Flags,
        "UID" => SimpleFetchItem.Uid,
        "MODSEQ" => SimpleFetchItem.ModSeq,
        "RFC822.SIZE" => SimpleFetchItem.Size,
        "INTERNALDATE" => SimpleFetchItem.InternalDate,
        "ENVELOPE" => SimpleFetchItem.Envelope,
        "BODY" => SimpleFetchItem.Body,
        "BODYSTRUCTURE" => SimpleFetchItem.BodyStructure,
        _ => throw new ImapSyntaxException("Unknown data item"),
    };

    private void AddSection(ImapParser arguments, bool isPeek)
    {
        arguments.Take('[');
        var section = BodySection.Read(arguments);
        arguments.Take(']');
        (uint Offset, uint Count)? partial = null;
        if (arguments.TryTake('<'))
        {
            var offset = arguments.Number();
            arguments.Take('.');
            partial = (offset, arguments.Number());
            arguments.Take('>');
        }

        AddContent($"BODY[{section}]", section, isPeek, partial);
    }

    private void AddContent(string name, BodySection section, bool isPeek, (uint Offset, uint Count)? partial) =>
        _items.Add(new ContentFetchItem(name, section, isPeek, partial));

    private void AddSimple(params SimpleFetchItem[] items) => _items.AddRange(items.Where(item => !_items.Contains(item)));
}
