using MimeKit.Text;

namespace EmailComms.Approvals.Reading;

/// <summary>The open elements, as far as they decide what is quoted, hidden or dropped.</summary>
/// <remarks>
/// A stray end tag must not close a quote early, or quoted words become new ones: an inline end tag never closes a block,
/// and nothing inside a table cell closes what is outside of it (the scopes of the HTML standard, section 13.2.4.2).
/// </remarks>
internal sealed class HtmlElementStack
{
    // Threads of many answers nest deep, but the answer itself never stands below this.
    private const int MaxDepth = 256;

    private readonly List<(HtmlTagId Id, string Name, HtmlState State)> _open = [];
    private HtmlState _document;

    public HtmlState Current => _document | (_open.Count == 0 ? HtmlState.None : _open[^1].State);

    public void Open(HtmlTagToken tag)
    {
        var own = HtmlElement.StateOf(tag);
        _document |= own & HtmlState.History;
        if (HtmlElement.IsVoid(tag))
        {
            return;
        }

        if (tag.Id is HtmlTagId.Body)
        {
            _open.Clear();
        }

        CloseParagraphBefore(tag);
        if (_open.Count == MaxDepth)
        {
            _document |= HtmlState.History;
            return;
        }

        _open.Add((tag.Id, tag.Name, Combine(own)));
    }

    public void Close(HtmlTagToken tag)
    {
        var crossesBlocks = HtmlElement.BreaksLine(tag) || IsTablePart(tag.Id) || tag.Id == HtmlTagId.Html;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var (id, name, _) = _open[i];
            if (id == tag.Id && (id != HtmlTagId.Unknown || name.Equals(tag.Name, StringComparison.OrdinalIgnoreCase)))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            if (IsScope(id, tag.Id) || (!crossesBlocks && IsBlock(id)))
            {
                return;
            }
        }
    }

    private HtmlState Combine(HtmlState own)
    {
        var parent = _open.Count == 0 ? HtmlState.None : _open[^1].State;
        if (own.HasFlag(HtmlState.Hidden) && (own | parent).HasFlag(HtmlState.Background))
        {
            own &= ~HtmlState.Hidden;
        }

        return parent | own;
    }

    private void CloseParagraphBefore(HtmlTagToken tag)
    {
        if (_open.Count > 0 && _open[^1].Id == HtmlTagId.P && HtmlElement.BreaksLine(tag))
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

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
}
