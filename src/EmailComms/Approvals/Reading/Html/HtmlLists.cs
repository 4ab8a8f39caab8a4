using System.Globalization;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>Numbers the items of the open lists, as plain text marks them.</summary>
internal sealed class HtmlLists
{
    private const int MaxDepth = 64;
    private const int MaxMarkLength = 8;
    private const string Dot = "- ";

    // How many items the list has had, or -1 for a list of dots.
    private readonly List<int> _open = [];
    private string _mark = string.Empty;

    public bool IsEmpty => _open.Count == 0;

    public void Open(bool isNumbered, string? start)
    {
        if (_open.Count < MaxDepth)
        {
            var first = int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
            _open.Add(isNumbered ? Math.Max(0, first - 1) : -1);
        }
    }

    public void Close()
    {
        _mark = string.Empty;
        if (_open.Count > 0)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    public void OpenItem()
    {
        if (_open.Count == 0 || _open[^1] < 0)
        {
            _mark = Dot;
            return;
        }

        _open[^1]++;
        _mark = string.Create(CultureInfo.InvariantCulture, $"{_open[^1]}. ");
    }

    public void CloseItem() => _mark = string.Empty;

    /// <summary>What stands before the first letter of the item, once.</summary>
    public string TakeMark()
    {
        var mark = _mark;
        _mark = string.Empty;
        return mark;
    }

    /// <summary>The mark that a word processor wrote itself: a number stays, a letter of a font of dots becomes one.</summary>
    public static string MarkOf(string text)
    {
        var mark = text.AsSpan().Trim();
        return mark.IsEmpty ? string.Empty
            : mark.Length <= MaxMarkLength && mark[^1] is '.' or ')' ? string.Concat(mark, " ")
            : Dot;
    }
}
