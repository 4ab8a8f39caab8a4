using System.Text;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>
/// Splits the body of a multipart (RFC 2046 5.1.1) in one pass, without copying.
/// </summary>
/// <remarks>
/// Not MimeKit's parser: that reads every header of every part, whatever its size, before anybody can refuse it, and the
/// cost of a Content-Type grows with the square of its parameters.
/// </remarks>
internal static class MultipartBody
{
    private const int MaxBoundaryLength = 70;

    /// <summary>The body parts between the delimiters, at most <paramref name="maxParts"/>; null when there are more, or the boundary is not one.</summary>
    public static List<ReadOnlyMemory<byte>>? Split(ReadOnlyMemory<byte> body, string? boundary, int maxParts)
    {
        if (string.IsNullOrEmpty(boundary) || boundary.Length > MaxBoundaryLength)
        {
            return null;
        }

        var delimiter = Encoding.Latin1.GetBytes("--" + boundary);
        var parts = new List<ReadOnlyMemory<byte>>();
        var partStart = -1;
        var position = 0;
        while (position < body.Length)
        {
            var rest = body.Span[position..];
            var lineEnd = rest.IndexOf((byte)'\n');
            var line = lineEnd < 0 ? rest : rest[..lineEnd];
            if (IsDelimiter(line, delimiter, out var isLast))
            {
                if (partStart >= 0)
                {
                    if (parts.Count == maxParts)
                    {
                        return null;
                    }

                    parts.Add(WithoutLastLineEnd(body[partStart..position]));
                }

                if (isLast)
                {
                    return parts;
                }

                partStart = position + line.Length + 1;
            }

            position += line.Length + 1;
        }

        // A message that was cut off has no closing delimiter.
        if (partStart >= 0 && partStart < body.Length && parts.Count < maxParts)
        {
            parts.Add(body[partStart..]);
        }

        return parts;
    }

    private static bool IsDelimiter(ReadOnlySpan<byte> line, ReadOnlySpan<byte> delimiter, out bool isLast)
    {
        isLast = false;
        if (!line.StartsWith(delimiter))
        {
            return false;
        }

        var rest = line[delimiter.Length..].TrimEnd(" \t\r"u8);
        isLast = rest.SequenceEqual("--"u8);
        return isLast || rest.IsEmpty;
    }

    // The line end before a delimiter belongs to the delimiter.
    private static ReadOnlyMemory<byte> WithoutLastLineEnd(ReadOnlyMemory<byte> part)
    {
        var span = part.Span;
        var length = span.EndsWith("\r\n"u8) ? span.Length - 2 : span.EndsWith("\n"u8) ? span.Length - 1 : span.Length;
        return part[..length];
    }
}
