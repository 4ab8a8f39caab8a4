using System.Globalization;

namespace EmailComms.Testing.Imap.Search;

/// <summary>Reads search keys into predicates (RFC 3501 section 6.4.4).</summary>
internal sealed class SearchKeyParser(ImapParser arguments, SelectedFolder selected)
{
    private const int MaxDepth = 50;
    private const int MaxKeys = 1000;

    private string? _peeked;
    private int _keys;

    /// <summary>Gets a value indicating whether a key is MODSEQ, by which the client shows that it knows CONDSTORE.</summary>
    public bool HasModSeq { get; private set; }

    public string PeekWord() => _peeked ??= arguments.Peek is '(' ? "(" : arguments.Until(" ()").ToUpperInvariant();

    public void SkipWord() => _peeked = null;

    /// <summary>Reads keys to the end; all of them must match.</summary>
    public SearchKey ReadAll()
    {
        var key = ReadList(depth: 0);
        arguments.End();
        return key;
    }

    private SearchKey ReadList(int depth)
    {
        List<SearchKey> keys = [];
        do
        {
            keys.Add(ReadKey(depth));
        }
        while (arguments.TryTake(' '));

        return match => keys.TrueForAll(key => key(match));
    }

    private SearchKey ReadKey(int depth)
    {
        if (depth > MaxDepth || ++_keys > MaxKeys)
        {
            throw new ImapSyntaxException("The search is too complex");
        }

        var word = PeekWord();
        SkipWord();
        switch (word)
        {
            case "(":
                arguments.Take('(');
                var inner = ReadList(depth + 1);
                arguments.Take(')');
                return inner;
            case "NOT":
                arguments.Space();
                var negated = ReadKey(depth + 1);
                return match => !negated(match);
            case "OR":
                arguments.Space();
                var left = ReadKey(depth + 1);
                arguments.Space();
                var right = ReadKey(depth + 1);
                return match => left(match) || right(match);
            default:
                return FlagKey(word) ?? ArgumentKey(word) ?? SetKey(word);
        }
    }

    private static SearchKey? FlagKey(string word) => word switch
    {
        "ALL" => static _ => true,
        "ANSWERED" or "FLAGGED" or "DELETED" or "SEEN" or "DRAFT" => match => match.Message.Flags.Contains($"\\{word}"),
        "UNANSWERED" or "UNFLAGGED" or "UNDELETED" or "UNSEEN" or "UNDRAFT" => match => !match.Message.Flags.Contains($"\\{word[2..]}"),
        "RECENT" => static match => match.Entry.IsRecent,
        "OLD" => static match => !match.Entry.IsRecent,
        "NEW" => static match => match.Entry.IsRecent && !match.Message.Flags.Contains("\\Seen"),
        _ => null,
    };

    private SearchKey? ArgumentKey(string word)
    {
        switch (word)
        {
            case "KEYWORD" or "UNKEYWORD":
                var keyword = Argument(static parser => parser.Atom());
                return match => match.Message.Flags.Contains(keyword) == (word == "KEYWORD");
            case "LARGER" or "SMALLER":
                var size = Argument(static parser => parser.Number());
                return match => word == "LARGER" ? match.Message.Content.Length > size : match.Message.Content.Length < size;
            case "BEFORE" or "ON" or "SINCE" or "SENTBEFORE" or "SENTON" or "SENTSINCE":
                return DateKey(word, Argument(static parser => parser.Date()));
            case "FROM" or "TO" or "CC" or "BCC" or "SUBJECT":
                var value = Argument(static parser => parser.AString());
                return match => SearchText.InHeader(match.Message.Structure.Root, word, value);
            case "HEADER":
                var name = Argument(static parser => parser.AString());
                var part = Argument(static parser => parser.AString());
                return match => SearchText.InHeader(match.Message.Structure.Root, name, part);
            case "BODY":
                var inBody = Argument(static parser => parser.AString());
                return match => SearchText.InBody(match.Message.Structure.Root, inBody);
            case "TEXT":
                var anywhere = Argument(static parser => parser.AString());
                return match => SearchText.InWhole(match.Message.Structure.Root, anywhere);
            case "MODSEQ":
                HasModSeq = true;
                var modSeq = Argument(ReadModSeq);
                return match => match.State.ModSeq >= modSeq;
            case "UID":
                var uids = Argument(static parser => parser.Set());
                return Among(uids, byUid: true);
            default:
                return null;
        }
    }

    // RFC 7162 section 3.1.5: an entry and its type may come first; here all flags of a message share one mod-sequence.
    private static long ReadModSeq(ImapParser parser)
    {
        if (parser.Peek == '"')
        {
            parser.String();
            parser.Space();
            parser.Atom();
            parser.Space();
        }

        return parser.ModSeq();
    }

    private T Argument<T>(Func<ImapParser, T> read)
    {
        arguments.Space();
        return read(arguments);
    }

    private SearchKey SetKey(string word) =>
        SequenceSet.TryParse(word) is { } set ? Among(set, byUid: false) : throw new ImapSyntaxException("Unknown search key");

    private SearchKey Among(SequenceSet set, bool byUid)
    {
        // What is not there does not match; elsewhere it would be an error.
        var found = selected.Find(set, byUid, ignoreMissing: true).Select(static match => match.Number).ToHashSet();
        return match => found.Contains(match.Number);
    }

    private static SearchKey DateKey(string word, DateOnly date)
    {
        var compare = word[^2..] == "ON" ? (Func<DateOnly, bool>)(day => day == date) : word.EndsWith("BEFORE", StringComparison.Ordinal) ? day => day < date : day => day >= date;
        return word.StartsWith("SENT", StringComparison.Ordinal)
            ? match => SentOn(match) is { } day && compare(day)
            : match => compare(DateOnly.FromDateTime(match.Message.InternalDate.DateTime));
    }

    // Time and zone do not count (RFC 3501 section 6.4.4, SENTON), so the date is read from the words alone.
    private static DateOnly? SentOn(ViewMatch match)
    {
        var words = match.Message.Structure.Root.Field("Date")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var start = words.Length > 0 && !char.IsAsciiDigit(words[0][0]) ? 1 : 0;
        return words.Length >= start + 3
            && DateOnly.TryParseExact(string.Join(' ', words[start..(start + 3)]), "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }
}
