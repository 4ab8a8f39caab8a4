namespace EmailComms.Testing.Imap.Structure;

/// <summary>A structured field of MIME: a value such as <c>text/plain</c> or <c>attachment</c>, and its parameters (RFC 2045 section 5.1).</summary>
internal sealed record MediaType(string Type, string Subtype, IReadOnlyList<(string Name, string Value)> Parameters)
{
    private const int MaxParameters = 100;

    // RFC 2045 section 5.2.
    public static MediaType Default { get; } = new("text", "plain", [("charset", "us-ascii")]);

    public static MediaType Parse(string? field)
    {
        if (field is null)
        {
            return Default;
        }

        var (value, parameters) = ParseField(field);
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < value.Length - 1 ? new MediaType(value[..slash].Trim(), value[(slash + 1)..].Trim(), parameters) : Default;
    }

    public static (string Value, IReadOnlyList<(string Name, string Value)> Parameters) ParseField(string field)
    {
        var position = 0;
        var value = Token(field, ref position, ";");
        List<(string, string)> parameters = [];
        while (position < field.Length && parameters.Count < MaxParameters)
        {
            position++;
            var name = Token(field, ref position, "=;");
            if (position < field.Length && field[position] == '=')
            {
                position++;
                parameters.Add((name, Token(field, ref position, ";")));
            }
        }

        return (value, parameters);
    }

    public bool Is(string type, string subtype) =>
        Type.Equals(type, StringComparison.OrdinalIgnoreCase) && Subtype.Equals(subtype, StringComparison.OrdinalIgnoreCase);

    public string? Parameter(string name) =>
        Parameters.Where(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static parameter => parameter.Value).FirstOrDefault();

    /// <summary>Reads up to a delimiter, without comments, the quotes of quoted strings taken off.</summary>
    private static string Token(string text, ref int position, string delimiters)
    {
        var result = new System.Text.StringBuilder();
        for (; position < text.Length && !delimiters.Contains(text[position], StringComparison.Ordinal); position++)
        {
            switch (text[position])
            {
                case '"':
                    HeaderText.Quoted(text, ref position, result);
                    break;
                case '(':
                    HeaderText.Comment(text, ref position);
                    break;
                default:
                    result.Append(text[position]);
                    break;
            }
        }

        return result.ToString().Trim(' ', '\t');
    }
}
