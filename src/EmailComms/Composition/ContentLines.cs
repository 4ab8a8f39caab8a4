using System.Text;

namespace EmailComms.Composition;

/// <summary>Writes the lines of a calendar object, folded; no value ends its line (RFC 5545 section 3.1).</summary>
internal sealed class ContentLines
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a property whose value needs no escapes: it is the library's own.</summary>
    public void Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    /// <summary>Adds a text of the host (section 3.3.11).</summary>
    public void AddText(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Add(name, Escape(text));
        }
    }

    /// <summary>Adds a person: a name that is shown, and the address as a URI (section 3.3.3, RFC 6068).</summary>
    public void AddPerson(string name, EmailAddress person)
    {
        // A quoted value cannot hold quotation marks (section 3.2); the escape of RFC 6868 is not known to all.
        var shown = person.DisplayName is { } displayName ? $";CN=\"{displayName.Replace('"', '\'')}\"" : string.Empty;
        Add(name + shown, $"mailto:{Uri.EscapeDataString(person.LocalPart).Replace("%2B", "+", StringComparison.Ordinal)}@{person.Domain}");
    }

    public override string ToString() => _text.ToString();

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(text[i]);
                    break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\n':
                    escaped.Append("\\n");
                    break;
                default:
                    escaped.Append(text[i]);
                    break;
            }
        }

        return escaped.ToString();
    }
}
