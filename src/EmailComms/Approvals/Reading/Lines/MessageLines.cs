namespace EmailComms.Approvals.Reading.Lines;

/// <summary>The lines of a body, classified when somebody asks: below a quoted header nobody does.</summary>
internal sealed class MessageLines(IReadOnlyList<TextLine> lines)
{
    private readonly LineClass[] _classes = new LineClass[lines.Count];
    private readonly QuotedField[] _fields = new QuotedField[lines.Count];

    public int Count => lines.Count;

    /// <summary>What each line is in the message; 0 as long as that is not known.</summary>
    public ApprovalPassageKind[] Kinds { get; } = new ApprovalPassageKind[lines.Count];

    /// <summary>The line as a string, which is made for each call.</summary>
    public string this[int index] => lines[index].Text;

    public int LengthOf(int index) => lines[index].Characters.Length;

    public ReadOnlySpan<char> TextOf(int index) => LineText.Trim(lines[index].Span);

    public LineClass ClassOf(int index)
    {
        if (_classes[index] == LineClass.Unread)
        {
            _classes[index] = LineClassifier.Classify(lines[index], out _fields[index]);
        }

        return _classes[index];
    }

    public QuotedField FieldOf(int index) => ClassOf(index) == LineClass.HeaderField ? _fields[index] : QuotedField.None;

    public bool IsBlank(int index) => ClassOf(index) == LineClass.Blank;

    public int NextFilled(int index)
    {
        while (index < Count && IsBlank(index))
        {
            index++;
        }

        return index;
    }
}
