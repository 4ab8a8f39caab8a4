using System.Globalization;

namespace EmailComms.Testing.Imap.Search;

/// <summary>SEARCH with the options of ESEARCH (RFC 3501 section 6.4.4, RFC 4731).</summary>
internal sealed class SearchCommand
{
    private readonly SelectedFolder _selected;
    private readonly bool _isByUid;
    private readonly IReadOnlyList<string> _returns;
    private readonly SearchKey _key;

    private SearchCommand(SelectedFolder selected, bool isByUid, bool isExtended, IReadOnlyList<string> returns, SearchKey key)
    {
        _selected = selected;
        _isByUid = isByUid;
        IsExtended = isExtended;
        _returns = returns;
        _key = key;
    }

    public bool IsExtended { get; }

    public static SearchCommand Read(ImapParser arguments, SelectedFolder selected, bool isByUid, bool allowsExtended)
    {
        var parser = new SearchKeyParser(arguments, selected);
        IReadOnlyList<string> returns = [];
        var isExtended = false;
        arguments.Space();
        var first = parser.PeekWord();
        if (first == "RETURN" && allowsExtended)
        {
            parser.SkipWord();
            arguments.Space();
            returns = [.. arguments.ParenthesizedAtoms().Select(static option => option.ToUpperInvariant())];
            if (returns.Except(["ALL", "COUNT", "MIN", "MAX"]).Any())
            {
                throw new ImapSyntaxException("Unknown SEARCH return option");
            }

            isExtended = true;
            arguments.Space();
            first = parser.PeekWord();
        }

        if (first == "CHARSET")
        {
            parser.SkipWord();
            arguments.Space();
            if (arguments.AString().ToUpperInvariant() is not ("UTF-8" or "US-ASCII"))
            {
                throw new ImapRefusedException("[BADCHARSET (US-ASCII UTF-8)] Charset not supported");
            }

            arguments.Space();
        }

        return new SearchCommand(selected, isByUid, isExtended, returns, parser.ReadAll());
    }

    /// <summary>Returns the numbers that match, ascending.</summary>
    public IReadOnlyList<uint> Run()
    {
        List<uint> numbers = [];
        for (var i = 0; i < _selected.Entries.Count; i++)
        {
            var match = new ViewMatch(i + 1, _selected.Entries[i]);
            if (!match.Message.IsExpunged && _key(match))
            {
                numbers.Add(_isByUid ? match.Message.Uid : (uint)match.Number);
            }
        }

        return numbers;
    }

    public string ExtendedResult(string tag, IReadOnlyList<uint> numbers)
    {
        var result = new System.Text.StringBuilder($"* ESEARCH (TAG \"{tag}\")");
        result.Append(_isByUid ? " UID" : "");
        if (numbers.Count > 0)
        {
            result.Append(_returns.Contains("MIN") ? string.Create(CultureInfo.InvariantCulture, $" MIN {numbers[0]}") : "");
            result.Append(_returns.Contains("MAX") ? string.Create(CultureInfo.InvariantCulture, $" MAX {numbers[^1]}") : "");

            // RETURN () means ALL (RFC 4731 section 3.1).
            result.Append(_returns.Contains("ALL") || _returns.Count == 0 ? $" ALL {SequenceSet.Format(numbers)}" : "");
        }

        result.Append(_returns.Contains("COUNT") ? string.Create(CultureInfo.InvariantCulture, $" COUNT {numbers.Count}") : "");
        return result.ToString();
    }
}
