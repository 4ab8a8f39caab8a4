using EmailComms.Testing.Imap.Structure;

namespace EmailComms.Testing.Imap.Fetch;

/// <summary>A section such as <c>1.2.HEADER.FIELDS (SUBJECT)</c> (RFC 3501 section 6.4.5, section-spec).</summary>
/// <param name="Path">Part numbers, outermost first.</param>
/// <param name="Text">HEADER, HEADER.FIELDS, HEADER.FIELDS.NOT, TEXT, MIME, or empty.</param>
/// <param name="Fields">The header fields that are named.</param>
internal sealed record BodySection(IReadOnlyList<uint> Path, string Text, IReadOnlyList<string> Fields)
{
    private const int MaxDepth = 100;

    public static BodySection Whole { get; } = new([], "", []);

    public static BodySection Header { get; } = new([], "HEADER", []);

    public static BodySection Body { get; } = new([], "TEXT", []);

    /// <summary>Reads what stands between the brackets.</summary>
    public static BodySection Read(ImapParser arguments)
    {
        List<uint> path = [];
        while (char.IsAsciiDigit(arguments.Peek) && path.Count < MaxDepth)
        {
            path.Add(arguments.Number());
            if (!arguments.TryTake('.'))
            {
                return new BodySection(path, "", []);
            }
        }

        if (arguments.Peek == ']' && path.Count == 0)
        {
            return Whole;
        }

        var text = arguments.Until(" ]").ToUpperInvariant();
        switch (text)
        {
            case "HEADER" or "TEXT":
            case "MIME" when path.Count > 0:
                return new BodySection(path, text, []);
            case "HEADER.FIELDS" or "HEADER.FIELDS.NOT":
                arguments.Space();
                return new BodySection(path, text, arguments.ParenthesizedAtoms());
            default:
                throw new ImapSyntaxException("Invalid section");
        }
    }

    /// <summary>Finds the bytes, or null when the message has no such part.</summary>
    public ReadOnlyMemory<byte>? Read(MessageStructure message)
    {
        if (Path.Count == 0)
        {
            return Read(message.Root, isMessage: true);
        }

        return message.FindPart(Path) is { } part ? Read(part, isMessage: false) : null;
    }

    public override string ToString()
    {
        var fields = Fields.Count == 0 ? "" : $" ({string.Join(' ', Fields)})";
        return string.Join('.', Path) + (Path.Count > 0 && Text.Length > 0 ? "." : "") + Text + fields;
    }

    private ReadOnlyMemory<byte>? Read(MimeEntity part, bool isMessage)
    {
        if (Text.Length == 0)
        {
            return isMessage ? part.Whole : part.Body;
        }

        if (Text == "MIME")
        {
            return part.Header;
        }

        // HEADER and TEXT of a part are those of the message that it holds.
        if ((isMessage ? part : part.Embedded) is not { } message)
        {
            return null;
        }

        return Text switch
        {
            "HEADER" => message.Header,
            "TEXT" => message.Body,
            "HEADER.FIELDS" => message.SelectHeader(name => Fields.Contains(name, StringComparer.OrdinalIgnoreCase)),
            _ => message.SelectHeader(name => !Fields.Contains(name, StringComparer.OrdinalIgnoreCase)),
        };
    }
}
