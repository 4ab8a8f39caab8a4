using MimeKit.Text;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>The open elements, as far as they decide what is quoted, hidden or dropped.</summary>
/// <remarks>
/// A stray end tag must not close a quote early, or quoted words become new ones: an inline end tag never closes a block,
/// and nothing inside a table cell closes what is outside of it (the scopes of the HTML standard, section 13.2.4.2).
/// </remarks>
internal sealed class HtmlElementStack(HtmlStyleSheet sheet)
{
    // Threads of many answers nest deep, but the answer itself never stands below this.
    private const int MaxDepth = 256;

    private readonly List<OpenElement> _open = [];
    private readonly int[] _openById = new int[(int)HtmlTagId.Xmp + 1];
    private HtmlState _document = sheet.IsDoubtful ? HtmlState.Doubtful : HtmlState.None;

    public HtmlContext Current => Top with { State = _document | Top.State };

    private HtmlContext Top => _open.Count == 0 ? HtmlContext.Default : _open[^1].Context;

    /// <summary>Nothing new stands below.</summary>
    public void BeginHistory() => _document |= HtmlState.History;

    /// <summary>Opens an element that begins at a line.</summary>
    public void Open(HtmlTagToken tag, int line)
    {
        CloseBefore(tag);
        var context = HtmlElement.Enter(tag, Top, sheet);
        _document |= context.State & HtmlState.History;
        if (context.State.Has(HtmlState.Quote))
        {
            _document &= ~HtmlState.Signature;
        }

        if (HtmlElement.IsVoid(tag.Id))
        {
            // Apple's mark above a signature is an empty line, and what follows it is not inside.
            _document |= context.State & ~Top.State & HtmlState.Signature;
            return;
        }

        if (_open.Count == MaxDepth)
        {
            _document |= HtmlState.History;
            return;
        }

        _open.Add(new OpenElement(tag.Id, tag.Name, context, line));
        _openById[(int)tag.Id]++;
    }

    public void Close(HtmlTagToken tag)
    {
        if (_openById[(int)tag.Id] == 0)
        {
            return;
        }

        var crossesBlocks = HtmlElement.BreaksLine(tag) || IsTablePart(tag.Id) || tag.Id == HtmlTagId.Html;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var id = _open[i].Id;
            if (id == tag.Id && (id != HtmlTagId.Unknown || _open[i].Name.Equals(tag.Name, StringComparison.OrdinalIgnoreCase)))
            {
                CloseFrom(i);
                return;
            }

            if (IsScope(id, tag.Id) || (!crossesBlocks && IsBlock(id)))
            {
                return;
            }
        }
    }

    /// <summary>Gives the innermost open table to whoever wrote a part of it.</summary>
    /// <returns>The line at which the table begins, or -1 when there is nothing to give.</returns>
    public int GiveInnermostTable(HtmlState owner) =>
        IsGiven(owner) ? -1 : Give(_open.FindLastIndex(element => element.Id == HtmlTagId.Table), owner);

    /// <summary>Gives the outermost open table that begins below a line.</summary>
    /// <returns>The line at which the table begins, or -1 when there is nothing to give.</returns>
    public int GiveTableBelow(int line, HtmlState owner) =>
        IsGiven(owner) ? -1 : Give(_open.FindIndex(element => element.Id == HtmlTagId.Table && element.Line > line), owner);

    private bool IsGiven(HtmlState owner) => _openById[(int)HtmlTagId.Table] == 0 || (Top.State & (owner | HtmlState.Quote)) != 0;

    private int Give(int table, HtmlState owner)
    {
        if (table < 0)
        {
            return -1;
        }

        for (var i = table; i < _open.Count; i++)
        {
            var context = _open[i].Context;
            _open[i] = _open[i] with { Context = context with { State = context.State | owner } };
        }

        return _open[table].Line;
    }

    // End tags that HTML lets one leave out.
    private void CloseBefore(HtmlTagToken tag)
    {
        switch (tag.Id)
        {
            case HtmlTagId.Body:
                CloseFrom(0);
                break;
            case HtmlTagId.LI:
                CloseInside(HtmlTagId.LI, HtmlTagId.LI, HtmlTagId.UL, HtmlTagId.OL);
                break;
            case HtmlTagId.TD or HtmlTagId.TH:
                CloseInside(HtmlTagId.TD, HtmlTagId.TH, HtmlTagId.TR, HtmlTagId.Table);
                break;
            case HtmlTagId.TR:
                CloseInside(HtmlTagId.TR, HtmlTagId.TR, HtmlTagId.Table, HtmlTagId.Table);
                break;
            default:
                if (_open.Count > 0 && _open[^1].Id == HtmlTagId.P && HtmlElement.BreaksLine(tag))
                {
                    CloseFrom(_open.Count - 1);
                }

                break;
        }
    }

    private void CloseInside(HtmlTagId id, HtmlTagId orId, HtmlTagId end, HtmlTagId orEnd)
    {
        if (_openById[(int)id] + _openById[(int)orId] == 0)
        {
            return;
        }

        var last = _open.FindLastIndex(element => element.Id == id || element.Id == orId || element.Id == end || element.Id == orEnd
            || element.Id == HtmlTagId.BlockQuote);
        if (last >= 0 && (_open[last].Id == id || _open[last].Id == orId))
        {
            CloseFrom(last);
        }
    }

    private void CloseFrom(int index)
    {
        for (var i = index; i < _open.Count; i++)
        {
            _openById[(int)_open[i].Id]--;
            _document |= i > index && OutlivesParent(i) ? HtmlState.Doubtful : HtmlState.None;
        }

        _open.RemoveRange(index, _open.Count - index);
    }

    // Browsers open an element of mere formatting again when it was left open in what is closed: "<p><s>no<p>yes".
    private bool OutlivesParent(int index) =>
        _open[index].Id is HtmlTagId.S or HtmlTagId.Strike or HtmlTagId.Font or HtmlTagId.B or HtmlTagId.I or HtmlTagId.U or HtmlTagId.EM
            or HtmlTagId.Strong or HtmlTagId.Small or HtmlTagId.Big or HtmlTagId.Code or HtmlTagId.TT or HtmlTagId.A
        && IsUnseen(_open[index].Context) && !IsUnseen(_open[index - 1].Context);

    private static bool IsUnseen(HtmlContext context) => (context.State | context.Look.Readability).Has(HtmlState.Hidden);

    private static bool IsScope(HtmlTagId open, HtmlTagId closing) =>
        open switch
        {
            HtmlTagId.TD or HtmlTagId.TH or HtmlTagId.Caption => !IsTablePart(closing),
            HtmlTagId.Table => closing is not HtmlTagId.Table and not HtmlTagId.Body and not HtmlTagId.Html,
            _ => false,
        };

    private static bool IsBlock(HtmlTagId id) => id is HtmlTagId.Div or HtmlTagId.P or HtmlTagId.BlockQuote or HtmlTagId.Table
        or HtmlTagId.TD or HtmlTagId.TH or HtmlTagId.LI or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.Pre or HtmlTagId.Body;

    private static bool IsTablePart(HtmlTagId id) => id is HtmlTagId.Table or HtmlTagId.TBody or HtmlTagId.THead or HtmlTagId.Tfoot
        or HtmlTagId.TR or HtmlTagId.TD or HtmlTagId.TH;

    private readonly record struct OpenElement(HtmlTagId Id, string Name, HtmlContext Context, int Line);
}
