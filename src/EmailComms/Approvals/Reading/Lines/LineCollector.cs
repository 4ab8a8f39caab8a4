namespace EmailComms.Approvals.Reading.Lines;

/// <summary>Collects lines of text: one blank line between paragraphs, none at the ends.</summary>
internal sealed class LineCollector
{
    private readonly List<string> _lines = [];

    public void Add(string line)
    {
        var text = line.Trim();
        if (text.Length > 0 || (_lines.Count > 0 && _lines[^1].Length > 0))
        {
            _lines.Add(text);
        }
    }

    public void AddRange(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            Add(line);
        }
    }

    public List<string> Finish()
    {
        if (_lines.Count > 0 && _lines[^1].Length == 0)
        {
            _lines.RemoveAt(_lines.Count - 1);
        }

        return _lines;
    }
}
