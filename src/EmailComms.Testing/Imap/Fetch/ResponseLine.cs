using System.Globalization;
using System.Text;
using EmailComms.Testing.Connections;

namespace EmailComms.Testing.Imap.Fetch;

/// <summary>Writes one response that may hold strings and literals; the transcript gets it with literals by their length.</summary>
internal sealed class ResponseLine(MailConnection connection)
{
    private const int MaxQuotedLength = 1000;

    private readonly StringBuilder _shown = new();

    public void Text(string text)
    {
        connection.Write(text);
        _shown.Append(text);
    }

    public void Literal(ReadOnlySpan<byte> content)
    {
        var specification = string.Create(CultureInfo.InvariantCulture, $"{{{content.Length}}}");
        connection.Write(specification);
        connection.Write("\r\n"u8);
        connection.Write(content);
        _shown.Append(specification);
    }

    /// <summary>Writes a string, quoted where possible. Its characters stand for bytes (Latin-1), as they do in message headers.</summary>
    public void String(string value)
    {
        if (value.Length <= MaxQuotedLength && value.All(static c => c is >= ' ' and <= '~'))
        {
            Text($"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }
        else
        {
            Literal(Encoding.Latin1.GetBytes(value));
        }
    }

    public void NString(string? value)
    {
        if (value is null)
        {
            Text("NIL");
        }
        else
        {
            String(value);
        }
    }

    public void Number(long number) => Text(number.ToString(CultureInfo.InvariantCulture));

    public void End()
    {
        connection.Write("\r\n"u8);
        connection.Transcript.Server(_shown.ToString());
    }
}
