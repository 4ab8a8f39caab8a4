using System.Buffers;
using System.Text;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>Collects visible text into lines as a browser would break them.</summary>
internal sealed class HtmlLineWriter
{
    private const int MaxHiddenText = 16 * 1024;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f");

    private readonly List<TextLine> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly StringBuilder _hidden = new();
    private readonly HtmlLists _lists = new();
    private LineOrigin _origin;
    private bool _isDoubtful;
    private bool _hasGap;
    private bool _endsInSpace = true;

    public string HiddenText => _hidden.ToString();

    public HtmlLists Lists => _lists;

    /// <summary>The number of the line that is being written.</summary>
    public int Line => _lines.Count;

    /// <summary>The number of the first line that may be the sender's, or null.</summary>
    public int? FirstText { get; private set; }

    public void Write(string text, HtmlContext context)
    {
        var state = context.State;
        if (state.Has(HtmlState.Dropped) || (_line.Length == 0 && IsCollapsed(text, state)))
        {
            return;
        }

        state |= context.Look.Readability;
        if (state.Has(HtmlState.Hidden))
        {
            Hide(text, state);
            return;
        }

        TurnTo(OriginOf(state));
        text = state.Has(HtmlState.ItemMark) ? HtmlLists.MarkOf(text)
            : state.Has(HtmlState.Pictures) ? HtmlPictures.Read(text)
            : text;
        _isDoubtful |= state.Has(HtmlState.Doubtful) && !string.IsNullOrWhiteSpace(text);
        var isPreformatted = state.Has(HtmlState.Preformatted);
        foreach (var c in text)
        {
            Write(c, isPreformatted);
        }
    }

    /// <summary>Keeps text that is not seen, unless it is another's: our own mail, for one, hides its preview text.</summary>
    public void Hide(string text, HtmlState state)
    {
        if (OriginOf(state) == LineOrigin.Body && !state.Has(HtmlState.Dropped) && _hidden.Length < MaxHiddenText)
        {
            _hidden.Append(text.AsSpan(0, Math.Min(text.Length, MaxHiddenText))).Append('\n');
        }
    }

    /// <summary>Ends the line unless it is empty: between two blocks there is one break.</summary>
    public void EndLine()
    {
        if (_line.Length > 0)
        {
            AddLine();
        }
    }

    /// <summary>Ends the line, and leaves a blank one before the next text.</summary>
    public void EndParagraph()
    {
        EndLine();
        _hasGap = true;
    }

    /// <summary>Ends the line even when it is empty.</summary>
    public void BreakLine(HtmlState state)
    {
        if ((state & (HtmlState.Dropped | HtmlState.Hidden)) == 0)
        {
            TurnTo(OriginOf(state));
            AddLine();
        }
    }

    /// <summary>Gives what was written since a line to its owner.</summary>
    public void Give(int first, HtmlState owner)
    {
        for (var i = first; i < _lines.Count; i++)
        {
            _lines[i] = _lines[i].Origin == LineOrigin.Body ? _lines[i] with { Origin = OriginOf(owner) } : _lines[i];
        }

        _origin = _origin == LineOrigin.Body ? OriginOf(owner) : _origin;
    }

    public IReadOnlyList<TextLine> Finish()
    {
        EndLine();
        return _lines;
    }

    private static LineOrigin OriginOf(HtmlState state) =>
        state.Has(HtmlState.History) ? LineOrigin.History
        : state.Has(HtmlState.Quote) ? LineOrigin.Quote
        : state.Has(HtmlState.Banner) ? LineOrigin.Banner
        : state.Has(HtmlState.Signature) ? LineOrigin.Signature
        : LineOrigin.Body;

    // The line ends between the tags of the source.
    private static bool IsCollapsed(string text, HtmlState state) =>
        !state.Has(HtmlState.Preformatted) && !text.AsSpan().ContainsAnyExcept(Blanks);

    private void TurnTo(LineOrigin origin)
    {
        if (origin != _origin)
        {
            EndLine();

            // What follows an element is never the wrapped rest of its last line.
            _hasGap |= _origin == LineOrigin.Quote;
            _origin = origin;
        }
    }

    private void Write(char c, bool isPreformatted)
    {
        if (isPreformatted && c is '\n')
        {
            AddLine();
        }
        else if (c is ' ' or '\t' or '\r' or '\n' or '\f' or '\u00A0')
        {
            // A paragraph of one no-break space is how Outlook writes an empty line.
            if (!_endsInSpace || isPreformatted || (c == '\u00A0' && _line.Length == 0))
            {
                _line.Append(' ');
                _endsInSpace = true;
            }
        }
        else
        {
            if (_line.Length == 0)
            {
                BeginLine();
            }

            _line.Append(c);
            _endsInSpace = false;
        }
    }

    private void BeginLine()
    {
        if (_hasGap && _lines.Count > 0 && !_lines[^1].IsBlank)
        {
            _lines.Add(new TextLine(string.Empty, _lines[^1].Origin == _origin ? _origin : LineOrigin.Body));
        }

        _hasGap = false;
        _line.Append(_lists.TakeMark());
    }

    private void AddLine()
    {
        var text = _line.ToString().TrimEnd();
        var origin = _origin == LineOrigin.Body && text.StartsWith('>') ? LineOrigin.Quote : _origin;
        if (_isDoubtful)
        {
            Hide(text, origin == LineOrigin.Body ? HtmlState.None : HtmlState.Quote);
            _isDoubtful = false;
        }

        FirstText ??= origin == LineOrigin.Body && text.Length > 0 ? _lines.Count : null;
        _lines.Add(new TextLine(text, origin));
        _line.Clear();
        _endsInSpace = true;
    }
}
