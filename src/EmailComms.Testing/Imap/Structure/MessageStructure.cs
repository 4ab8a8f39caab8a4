namespace EmailComms.Testing.Imap.Structure;

/// <summary>A message taken apart into its MIME parts, each a range of the original bytes.</summary>
internal sealed class MessageStructure
{
    private MessageStructure(MimeEntity root) => Root = root;

    public MimeEntity Root { get; }

    public static MessageStructure Read(byte[] content) => new(new MimeReader(content).Read());

    /// <summary>Finds a part by its numbers (RFC 3501 section 6.4.5: a message that is not multipart has part 1, its body).</summary>
    public MimeEntity? FindPart(IReadOnlyList<uint> path)
    {
        var container = Root;
        MimeEntity? part = null;
        foreach (var number in path)
        {
            if (part is not null)
            {
                if (part.Embedded is null && !part.IsMultipart)
                {
                    return null;
                }

                container = part.Embedded ?? part;
            }

            part = container.IsMultipart
                ? (number >= 1 && number <= container.Children.Count ? container.Children[(int)number - 1] : null)
                : number == 1 ? container : null;
            if (part is null)
            {
                return null;
            }
        }

        return part;
    }
}
