namespace EmailComms.Transport;

/// <summary>
/// What an IMAP server says about itself on one connection: its alerts, and why it refused last. MailKit reads the response codes
/// (RFC 9051 section 7.1, RFC 5530) and keeps them to itself.
/// </summary>
internal sealed class ServerNotices(MailServerSettings server, Action<string> alerted)
{
    private const string Alert = "ALERT";

    // A server that is asked too much, or cannot be asked now: what it wants is to be left alone for a while.
    private static readonly HashSet<string> CodesOfRestraint = new(["THROTTLED", "OVERQUOTA", "UNAVAILABLE", "LIMIT", "INUSE", "SERVERBUG"], StringComparer.OrdinalIgnoreCase);

    // Exchange and Gmail say so without a code.
    private static readonly string[] WordsOfRestraint = ["throttled", "too many", "server unavailable", "maximum number of connections", "connection closed. 14"];

    private readonly ProtocolLineReader _reader = new();
    private bool _isConcluded;

    /// <summary>The words of the last refusal, as they came; null when the last command was done.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The last command was refused, or the session ended, because the server wants to be asked less.</summary>
    public bool AsksForRestraint { get; private set; }

    /// <summary>Listens no longer: what is said at the good-bye is not what the work failed of.</summary>
    public void Conclude() => _isConcluded = true;

    public void Heard(ReadOnlySpan<byte> octets)
    {
        while (!_isConcluded && !octets.IsEmpty && _reader.TryRead(ref octets, out var line))
        {
            _reader.Skip(line.LiteralLength ?? 0);
            if (line.Text is { } text)
            {
                Read(text);
            }
        }
    }

    private void Read(string line)
    {
        if (line.Split(' ', 3) is not [var tag, var condition, var words] || tag == "+")
        {
            return;
        }

        var (code, text) = SplitCode(words);
        switch (condition.ToUpperInvariant())
        {
            case "OK" when tag != "*":
                Refused(code: null, text: null);
                break;
            case "NO" or "BAD" when tag != "*":
            case "BYE" when tag == "*":
                Refused(code, text);
                break;
            case "OK" or "NO" or "BAD":
                break;
            default:
                return;
        }

        if (string.Equals(code, Alert, StringComparison.OrdinalIgnoreCase))
        {
            alerted(ServerText.From(server.WithoutPassword(text)));
        }
    }

    private void Refused(string? code, string? text)
    {
        Refusal = text;
        AsksForRestraint = (code is not null && CodesOfRestraint.Contains(code))
            || (text is not null && Array.Exists(WordsOfRestraint, words => text.Contains(words, StringComparison.OrdinalIgnoreCase)));
    }

    // "[THROTTLED] later", "[BADCHARSET (UTF-8)] no": the code is the first word in the brackets.
    private static (string? Code, string Text) SplitCode(string words)
    {
        var end = words.StartsWith('[') ? words.IndexOf(']', StringComparison.Ordinal) : -1;
        return end < 0 ? (null, words) : (words[1..end].Split(' ', 2)[0], words[(end + 1)..].TrimStart());
    }
}
