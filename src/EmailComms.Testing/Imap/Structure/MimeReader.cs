using System.Text;

namespace EmailComms.Testing.Imap.Structure;

/// <summary>Takes a message apart (RFC 5322, RFC 2045, RFC 2046). Bounded in depth, parts and fields; whatever is beyond is plain body.</summary>
internal sealed class MimeReader(byte[] content)
{
    private const int MaxDepth = 32;
    private const int MaxParts = 1000;
    private const int MaxFields = 2000;
    private const int MaxBoundaryLength = 200;

    private int _parts;

    public MimeEntity Read() => Read(content, 0);

    private MimeEntity Read(ReadOnlyMemory<byte> whole, int depth)
    {
        var fields = ReadHeader(whole.Span, out var bodyStart);
        var plain = new MimeEntity(whole, bodyStart, fields);
        var mediaType = MediaType.Parse(plain.Field("Content-Type"));
        if (depth >= MaxDepth || ++_parts > MaxParts)
        {
            return plain;
        }

        if (mediaType.Is("message", "rfc822"))
        {
            return new MimeEntity(whole, bodyStart, fields) { MediaType = mediaType, Embedded = Read(plain.Body, depth + 1) };
        }

        if (mediaType.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase)
            && mediaType.Parameter("boundary") is { Length: > 0 and <= MaxBoundaryLength } boundary)
        {
            MimeEntity[] children = [.. Split(plain.Body, boundary).Select(part => Read(part, depth + 1))];
            if (children.Length > 0)
            {
                return new MimeEntity(whole, bodyStart, fields) { MediaType = mediaType, Children = children };
            }

            // A multipart without a single part cannot be said in a BODYSTRUCTURE.
            return plain;
        }

        return new MimeEntity(whole, bodyStart, fields) { MediaType = mediaType };
    }

    private static List<HeaderField> ReadHeader(ReadOnlySpan<byte> whole, out int bodyStart)
    {
        List<HeaderField> fields = [];
        var position = 0;
        while (position < whole.Length)
        {
            var length = LineLength(whole[position..]);
            var line = whole.Slice(position, length);
            if (line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'])
            {
                position += length;
                break;
            }

            if (line[0] is (byte)' ' or (byte)'\t' && fields.Count > 0)
            {
                fields[^1] = fields[^1] with { Length = fields[^1].Length + length };
            }
            else if (line.IndexOf((byte)':') is > 0 and var colon && fields.Count < MaxFields)
            {
                fields.Add(new HeaderField(Encoding.Latin1.GetString(line[..colon]).TrimEnd(' ', '\t'), position, position + colon + 1, length));
            }

            position += length;
        }

        bodyStart = position;
        return fields;
    }

    /// <summary>Finds the parts between the boundary lines (RFC 2046 section 5.1.1); the line end before a boundary belongs to it.</summary>
    private static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, string boundary)
    {
        List<ReadOnlyMemory<byte>> parts = [];
        var delimiter = Encoding.Latin1.GetBytes($"--{boundary}");
        var start = -1;
        var position = 0;
        while (position < body.Length && parts.Count < MaxParts)
        {
            var length = LineLength(body.Span[position..]);
            var line = body.Span.Slice(position, length);
            if (line.StartsWith(delimiter) && IsDelimiterEnd(line[delimiter.Length..], out var isLast))
            {
                if (start >= 0)
                {
                    parts.Add(body[start..Math.Max(start, EndBefore(body.Span, position))]);
                }

                start = position + length;
                if (isLast)
                {
                    return parts;
                }
            }

            position += length;
        }

        if (start >= 0 && start <= body.Length && parts.Count < MaxParts)
        {
            parts.Add(body[start..]);
        }

        return parts;
    }

    private static bool IsDelimiterEnd(ReadOnlySpan<byte> rest, out bool isLast)
    {
        isLast = rest.StartsWith("--"u8);
        return (isLast ? rest[2..] : rest).Trim(" \t\r\n"u8).IsEmpty;
    }

    private static int EndBefore(ReadOnlySpan<byte> body, int position)
    {
        var end = position;
        end -= end > 0 && body[end - 1] == '\n' ? 1 : 0;
        return end < position && end > 0 && body[end - 1] == '\r' ? end - 1 : end;
    }

    private static int LineLength(ReadOnlySpan<byte> rest)
    {
        var newline = rest.IndexOf((byte)'\n');
        return newline < 0 ? rest.Length : newline + 1;
    }
}
