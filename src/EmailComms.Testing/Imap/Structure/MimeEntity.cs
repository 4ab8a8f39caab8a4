using System.Text;

namespace EmailComms.Testing.Imap.Structure;

/// <summary>A message or body part: header, body, and what is inside.</summary>
internal sealed class MimeEntity(ReadOnlyMemory<byte> whole, int bodyStart, IReadOnlyList<HeaderField> fields)
{
    // A real server indexes no longer ones; a bound keeps one message from costing a test its time.
    private const int MaxFieldBytes = 16 * 1024;

    public ReadOnlyMemory<byte> Whole { get; } = whole;

    /// <summary>Gets the header with the empty line that ends it.</summary>
    public ReadOnlyMemory<byte> Header { get; } = whole[..bodyStart];

    public ReadOnlyMemory<byte> Body { get; } = whole[bodyStart..];

    public IReadOnlyList<HeaderField> Fields { get; } = fields;

    public MediaType MediaType { get; init; } = MediaType.Default;

    public IReadOnlyList<MimeEntity> Children { get; init; } = [];

    /// <summary>Gets the message inside a message/rfc822 part.</summary>
    public MimeEntity? Embedded { get; init; }

    public bool IsMultipart => Children.Count > 0;

    public int BodyLines => Body.Span.Count((byte)'\n');

    /// <summary>Gets the first field of a name, unfolded, its bytes as Latin-1 characters; null when it is missing or far too long.</summary>
    public string? Field(string name)
    {
        foreach (var field in Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return field.Length <= MaxFieldBytes ? Unfold(field) : null;
            }
        }

        return null;
    }

    public IEnumerable<string> FieldValues(string name) =>
        Fields.Where(field => field.Length <= MaxFieldBytes && string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)).Select(Unfold);

    /// <summary>Copies some of the header fields as they stand, and the empty line.</summary>
    public ReadOnlyMemory<byte> SelectHeader(Func<string, bool> isWanted)
    {
        using var result = new MemoryStream();
        foreach (var field in Fields.Where(field => isWanted(field.Name)))
        {
            result.Write(Whole.Span.Slice(field.Start, field.Length));
        }

        result.Write("\r\n"u8);
        return result.ToArray();
    }

    private string Unfold(HeaderField field) =>
        Encoding.Latin1.GetString(Whole.Span.Slice(field.ValueStart, field.Start + field.Length - field.ValueStart))
            .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Trim(' ', '\t');
}
