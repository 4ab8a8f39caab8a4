using System.Text;

namespace EmailComms.Transport;

/// <summary>Shows the commands and responses of IMAP without credentials, search keys, literals and the strings of a mail.</summary>
internal sealed class ImapDialect : IProtocolDialect
{
    // Names of folders and extensions are worth seeing.
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "CAPABILITY", "NOOP", "LOGOUT", "STARTTLS", "NAMESPACE", "ENABLE", "SELECT", "EXAMINE", "CREATE", "LIST", "LSUB", "XLIST", "STATUS",
        "IDLE", "CHECK", "CLOSE", "UNSELECT", "MYRIGHTS", "OK", "NO", "BAD", "BYE", "PREAUTH", "ENABLED", "FLAGS",
    };

    private static readonly HashSet<string> ShownWithoutStrings = new(StringComparer.OrdinalIgnoreCase)
    {
        "FETCH", "STORE", "COPY", "MOVE", "EXPUNGE", "EXISTS", "RECENT", "VANISHED", "SEARCH", "ESEARCH",
    };

    // What follows are search keys, names of this program, or a mail.
    private static readonly HashSet<string> ShownAlone = new(StringComparer.OrdinalIgnoreCase) { "SEARCH", "ID", "APPEND" };

    // The next line goes on where a literal stood.
    private readonly bool[] _goesOn = new bool[2];

    public string Name => "IMAP";

    public (string? Shown, long ContentLength) Show(ProtocolSide side, ProtocolLine line)
    {
        if (line.Text is not { } text)
        {
            return (ProtocolLog.Counted(line.Length), 0);
        }

        var goesOn = _goesOn[(int)side];
        _goesOn[(int)side] = line.LiteralLength is not null;
        var shown = goesOn || !IsLine(side, text) ? null : Show(side, text);
        return (shown ?? ProtocolLog.Counted(line.Length), line.LiteralLength ?? 0);
    }

    private static string? Show(ProtocolSide side, string text)
    {
        var words = text.Split(' ');
        var verb = Array.FindIndex(words, 1, static word => !word.Equals("UID", StringComparison.OrdinalIgnoreCase) && !(word.Length > 0 && word.All(char.IsAsciiDigit)));
        if (verb < 0)
        {
            return words is ["DONE"] ? text : null;
        }

        return words[verb] switch
        {
            "AUTHENTICATE" when verb + 1 < words.Length => $"{words[0]} AUTHENTICATE {words[verb + 1]} ***",
            "AUTHENTICATE" or "LOGIN" => $"{words[0]} {words[verb]} ***",
            var name when Shown.Contains(name) => text,
            var name when side == ProtocolSide.Client && ShownAlone.Contains(name) => $"{string.Join(' ', words.Take(verb + 1))} ***",
            var name when ShownWithoutStrings.Contains(name) => WithoutStrings(text),
            _ => null,
        };
    }

    private static bool IsLine(ProtocolSide side, string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return text == "DONE" || (side == ProtocolSide.Server && text.StartsWith("* ", StringComparison.Ordinal)) || (space > 0 && IsTag(text.AsSpan(0, space)) && IsVerb(side, text[(space + 1)..]));
    }

    // The tags of MailKit: a letter and eight digits.
    private static bool IsTag(ReadOnlySpan<char> text) =>
        text.Length == 9 && char.IsAsciiLetterUpper(text[0]) && !text[1..].ContainsAnyExceptInRange('0', '9');

    private static bool IsVerb(ProtocolSide side, string rest)
    {
        var verb = rest.Split(' ', 2)[0];
        return side == ProtocolSide.Server
            ? verb is "OK" or "NO" or "BAD"
            : verb.Length > 0 && verb.All(char.IsAsciiLetter);
    }

    /// <summary>The line with the content of its quoted strings left out; one that is cut off is left out to the end.</summary>
    private static string WithoutStrings(string text)
    {
        var result = new StringBuilder(text.Length);
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
                result.Append(isQuoted ? "\"***" : "\"");
            }
            else if (!isQuoted)
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
