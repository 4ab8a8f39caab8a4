using EmailComms.Testing.Imap.Structure;

namespace EmailComms.Testing.Imap.Fetch;

/// <summary>Writes BODY and BODYSTRUCTURE (RFC 3501 section 7.4.2).</summary>
internal static class BodyStructureWriter
{
    public static void Write(MimeEntity part, ResponseLine line, bool isExtended)
    {
        line.Text("(");
        if (part.IsMultipart)
        {
            WriteMultipart(part, line, isExtended);
        }
        else
        {
            WriteSingle(part, line, isExtended);
        }

        line.Text(")");
    }

    private static void WriteMultipart(MimeEntity part, ResponseLine line, bool isExtended)
    {
        foreach (var child in part.Children)
        {
            Write(child, line, isExtended);
        }

        line.Text(" ");
        line.String(part.MediaType.Subtype);
        if (isExtended)
        {
            line.Text(" ");
            WriteParameters(part.MediaType.Parameters, line);
            WriteDispositionAndRest(part, line);
        }
    }

    private static void WriteSingle(MimeEntity part, ResponseLine line, bool isExtended)
    {
        line.String(part.MediaType.Type);
        line.Text(" ");
        line.String(part.MediaType.Subtype);
        line.Text(" ");
        WriteParameters(ParametersOf(part.MediaType), line);
        line.Text(" ");
        line.NString(part.Field("Content-ID"));
        line.Text(" ");
        line.NString(part.Field("Content-Description"));
        line.Text(" ");
        line.String(part.Field("Content-Transfer-Encoding") is { Length: > 0 } encoding ? encoding : "7bit");
        line.Text(" ");
        line.Number(part.Body.Length);
        if (part.Embedded is { } message)
        {
            line.Text(" ");
            EnvelopeWriter.Write(message, line);
            line.Text(" ");
            Write(message, line, isExtended);
        }

        if (part.Embedded is not null || part.MediaType.Type.Equals("text", StringComparison.OrdinalIgnoreCase))
        {
            line.Text(" ");
            line.Number(part.BodyLines);
        }

        if (isExtended)
        {
            line.Text(" ");
            line.NString(part.Field("Content-MD5"));
            WriteDispositionAndRest(part, line);
        }
    }

    // Text without a charset is us-ascii (RFC 2045 section 5.2), and servers say so.
    private static IReadOnlyList<(string Name, string Value)> ParametersOf(MediaType mediaType) =>
        mediaType.Type.Equals("text", StringComparison.OrdinalIgnoreCase) && mediaType.Parameter("charset") is null
            ? [.. mediaType.Parameters, ("charset", "us-ascii")]
            : mediaType.Parameters;

    private static void WriteDispositionAndRest(MimeEntity part, ResponseLine line)
    {
        line.Text(" ");
        if (part.Field("Content-Disposition") is { Length: > 0 } field && MediaType.ParseField(field) is { Value.Length: > 0 } disposition)
        {
            line.Text("(");
            line.String(disposition.Value);
            line.Text(" ");
            WriteParameters(disposition.Parameters, line);
            line.Text(")");
        }
        else
        {
            line.Text("NIL");
        }

        line.Text(" ");
        line.NString(part.Field("Content-Language"));
        line.Text(" ");
        line.NString(part.Field("Content-Location"));
    }

    private static void WriteParameters(IReadOnlyList<(string Name, string Value)> parameters, ResponseLine line)
    {
        if (parameters.Count == 0)
        {
            line.Text("NIL");
            return;
        }

        line.Text("(");
        for (var i = 0; i < parameters.Count; i++)
        {
            line.Text(i == 0 ? "" : " ");
            line.String(parameters[i].Name);
            line.Text(" ");
            line.String(parameters[i].Value);
        }

        line.Text(")");
    }
}
