namespace EmailComms.Approvals.Reading;

/// <summary>A line and what it is.</summary>
internal readonly record struct ClassifiedLine(string Text, LineClass Class, QuotedField Field = QuotedField.None)
{
    public bool IsBlank => Class == LineClass.Blank;
}
