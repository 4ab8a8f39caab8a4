using EmailComms.Testing.Imap.Structure;

namespace EmailComms.Testing.Imap.Fetch;

/// <summary>Writes ENVELOPE (RFC 3501 section 7.4.2).</summary>
internal static class EnvelopeWriter
{
    public static void Write(MimeEntity message, ResponseLine line)
    {
        line.Text("(");
        line.NString(message.Field("Date"));
        line.Text(" ");
        line.NString(message.Field("Subject"));
        foreach (var name in new[] { "From", "Sender", "Reply-To", "To", "Cc", "Bcc" })
        {
            line.Text(" ");
            var field = message.Field(name);

            // Sender and Reply-To default to From.
            WriteAddresses(name is "Sender" or "Reply-To" && string.IsNullOrWhiteSpace(field) ? message.Field("From") : field, line);
        }

        line.Text(" ");
        line.NString(message.Field("In-Reply-To"));
        line.Text(" ");
        line.NString(message.Field("Message-ID"));
        line.Text(")");
    }

    private static void WriteAddresses(string? field, ResponseLine line)
    {
        var addresses = field is null ? [] : AddressList.Parse(field);
        if (addresses.Count == 0)
        {
            line.Text("NIL");
            return;
        }

        line.Text("(");
        foreach (var (name, localPart, domain) in addresses)
        {
            line.Text("(");
            line.NString(name);
            line.Text(" NIL ");
            line.NString(localPart);
            line.Text(" ");
            line.NString(domain);
            line.Text(")");
        }

        line.Text(")");
    }
}
