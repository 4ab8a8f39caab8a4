namespace EmailComms.Templates.Liquid;

/// <summary>The text of one part, and where in it something stands.</summary>
internal sealed class Source
{
    private readonly EmailTemplatePart _part;
    private readonly List<int> _lineStarts = [0];

    public Source(EmailTemplatePart part, string text)
    {
        _part = part;
        Text = text.ReplaceLineEndings("\n");
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public string Text { get; }

    public Place At(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Place(_part, line + 1, offset - _lineStarts[line] + 1);
    }
}
