using System.Text;

namespace EmailComms.Testing.Replies.Mime;

/// <summary>A body part, encoded: <paramref name="Body"/> is 7-bit text with CRLF.</summary>
internal sealed record MimePart(string ContentType, string? TransferEncoding, string Body)
{
    /// <summary>Further fields of the part, such as Content-Disposition.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];

    public static MimePart Multipart(string contentType, string boundary, string preamble, params IEnumerable<MimePart> parts)
    {
        var body = new StringBuilder(NewLines.ToWire(preamble));
        foreach (var part in parts)
        {
            body.Append("--").Append(boundary).Append("\r\n").Append(part.WriteFields()).Append("\r\n").Append(part.Body);
            if (!part.Body.EndsWith("\r\n", StringComparison.Ordinal))
            {
                body.Append("\r\n");
            }
        }

        body.Append("--").Append(boundary).Append("--\r\n");
        return new MimePart($"{contentType}; boundary=\"{boundary}\"", TransferEncoding: null, body.ToString());
    }

    public static MimePart File(string fileName, string mediaType, ReadOnlySpan<byte> content) =>
        new($"{mediaType}; name=\"{fileName}\"", "base64", BodyEncoding.Base64(content))
        {
            Fields = [("Content-Disposition", $"attachment; filename=\"{fileName}\"")],
        };

    public string WriteFields()
    {
        var fields = new StringBuilder(HeaderFields.Write("Content-Type", ContentType));
        if (TransferEncoding is not null)
        {
            fields.Append(HeaderFields.Write("Content-Transfer-Encoding", TransferEncoding));
        }

        foreach (var (name, value) in Fields)
        {
            fields.Append(HeaderFields.Write(name, value));
        }

        return NewLines.ToWire(fields.ToString());
    }
}
