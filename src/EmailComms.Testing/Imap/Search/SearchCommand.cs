using System.Globalization;

namespace EmailComms.Testing.Imap.Search;

/// <summary>SEARCH with the options of ESEARCH (RFC 3501 section 6.4.4, RFC 4731).</summary>
internal sealed class SearchCommand
{
    private readonly SelectedFolder _selected;
    private readonly bool _isByUid;
    private readonly IReadOnlyList<string> _returns;
    private readonly SearchKey _key;
    private readonly List<uint> _numbers = [];
    private long _highestModSeq;

    private SearchCommand(SelectedFolder selected, bool isByUid, bool isExtended, IReadOnlyList<string> returns, SearchKey key, bool usesModSeq)
    {
        _selected = selected;
        _isByUid = isByUid;
        IsExtended = isExtended;
        _returns = returns;
        _key = key;
        UsesModSeq = usesModSeq;
    }

    public bool IsExtended { get; }

    public bool UsesModSeq { get; }

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

        var key = parser.ReadAll();
        return new SearchCommand(selected, isByUid, isExtended, returns, key, parser.HasModSeq);
    }

    /// <summary>Finds the numbers that match, ascending.</summary>
    public void Run()
    {
        for (var i = 0; i < _selected.Entries.Count; i++)
        {
            var match = new ViewMatch(i + 1, _selected.Entries[i]);
            if (!match.Message.IsExpunged && _key(match))
            {
                _numbers.Add(_isByUid ? match.Message.Uid : (uint)match.Number);
                _highestModSeq = Math.Max(_highestModSeq, match.State.ModSeq);
            }
        }
    }

    public string Result() =>
        _numbers.Count == 0 ? "* SEARCH" : $"* SEARCH {string.Join(' ', _numbers)}{(UsesModSeq ? $" (MODSEQ {_highestModSeq})" : "")}";

    public string ExtendedResult(string tag)
    {
        var result = new System.Text.StringBuilder($"* ESEARCH (TAG \"{tag}\")");
        result.Append(_isByUid ? " UID" : "");
        if (_numbers.Count > 0)
        {
            result.Append(_returns.Contains("MIN") ? string.Create(CultureInfo.InvariantCulture, $" MIN {_numbers[0]}") : "");
            result.Append(_returns.Contains("MAX") ? string.Create(CultureInfo.InvariantCulture, $" MAX {_numbers[^1]}") : "");

            // RETURN () means ALL (RFC 4731 section 3.1).
            result.Append(_returns.Contains("ALL") || _returns.Count == 0 ? $" ALL {SequenceSet.Format(_numbers)}" : "");
        }

        result.Append(_returns.Contains("COUNT") ? string.Create(CultureInfo.InvariantCulture, $" COUNT {_numbers.Count}") : "");
        result.Append(UsesModSeq && _numbers.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $" MODSEQ {_highestModSeq}") : "");
        return result.ToString();
    }
}
