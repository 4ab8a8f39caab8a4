using System.Text;

namespace EmailComms.Approvals.Reading;

/// <summary>Collects visible text into lines as a browser would break them.</summary>
internal sealed class HtmlLineWriter
{
    private const int MaxHiddenText = 16 * 1024;

    private readonly List<TextLine> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly StringBuilder _hidden = new();
    private LineOrigin _origin;
    private bool _endsInSpace = true;

    public string HiddenText => _hidden.ToString();

    public void Write(string text, HtmlState state)
    {
        if (state.HasFlag(HtmlState.Dropped))
        {
            return;
        }

        var origin = OriginOf(state);
        if (state.HasFlag(HtmlState.Hidden))
        {
            Hide(text, origin);
            return;
        }

        if (origin != _origin)
        {
            EndLine();
            _origin = origin;
        }

        foreach (var c in text)
        {
            Write(c, state.HasFlag(HtmlState.Preformatted));
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

    /// <summary>Ends the line even when it is empty.</summary>
    public void BreakLine(HtmlState state)
    {
        if (!state.HasFlag(HtmlState.Dropped) && !state.HasFlag(HtmlState.Hidden))
        {
            AddLine();
        }
    }

    public IReadOnlyList<TextLine> Finish()
    {
        EndLine();
        return _lines;
    }

    private static LineOrigin OriginOf(HtmlState state) =>
        state.HasFlag(HtmlState.History) ? LineOrigin.History
        : state.HasFlag(HtmlState.Quote) ? LineOrigin.Quote
        : state.HasFlag(HtmlState.Signature) ? LineOrigin.Signature
        : LineOrigin.Body;

    // What is hidden in a quote came from whoever wrote the quote: our own mail, for one, hides its preview text.
    private void Hide(string text, LineOrigin origin)
    {
        if (origin == LineOrigin.Body && _hidden.Length < MaxHiddenText)
        {
            _hidden.Append(text.AsSpan(0, Math.Min(text.Length, MaxHiddenText))).Append('\n');
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
            _line.Append(c);
            _endsInSpace = false;
        }
    }

    private void AddLine()
    {
        var text = _line.ToString().TrimEnd();
        var origin = _origin == LineOrigin.Body && text.StartsWith('>') ? LineOrigin.Quote : _origin;
        _lines.Add(new TextLine(text, origin));
        _line.Clear();
        _endsInSpace = true;
    }
}
