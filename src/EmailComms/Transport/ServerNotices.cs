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
        var tag = FirstWord(line);
        var afterTag = line.AsSpan(Math.Min(tag.Length + 1, line.Length));
        var condition = FirstWord(afterTag);
        if (!IsAny(condition, "OK", "NO", "BAD", "BYE") || tag is "+")
        {
            return;
        }

        var (code, text) = SplitCode(afterTag[Math.Min(condition.Length + 1, afterTag.Length)..].ToString());
        var isUntagged = tag is "*";
        if (isUntagged ? IsAny(condition, "BYE") : !IsAny(condition, "OK", "BYE"))
        {
            Refused(code, text);
        }
        else if (!isUntagged)
        {
            Refused(code: null, text: null);
        }

        if (string.Equals(code, Alert, StringComparison.OrdinalIgnoreCase))
        {
            alerted(ServerText.From(server.WithoutPassword(text)));
        }
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOf(' ') is var end and >= 0 ? text[..end] : text;

    private static bool IsAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
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
