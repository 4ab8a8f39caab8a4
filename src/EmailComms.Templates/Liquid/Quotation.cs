namespace EmailComms.Templates.Liquid;

/// <summary>A value that keeps its lines, each behind a mark that makes it somebody else's words.</summary>
internal sealed record Quotation(string Text, string Mark = "> ")
{
    public IEnumerable<string> Lines => Text.ReplaceLineEndings("\n").Split('\n');
}
