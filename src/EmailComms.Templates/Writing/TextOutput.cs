namespace EmailComms.Templates.Writing;

/// <summary>Plain text: a value stays on its line, so that it cannot begin one of its own with a decision, or with what ends an answer.</summary>
internal sealed class TextOutput : TemplateOutput
{
    private const string QuotationMark = "> ";

    /// <summary>Whether a line that a value begins is marked as a quotation.</summary>
    public bool QuotesLeadingValues { get; init; }

    public override bool WriteValue(string value)
    {
        if (QuotesLeadingValues && !string.IsNullOrWhiteSpace(value) && IsAtLineStart())
        {
            Written.Append(QuotationMark);
        }

        Written.Append(OneLine.Of(value));
        return true;
    }

    public override bool WriteLines(IEnumerable<string> lines, string mark)
    {
        if (!IsAtLineStart())
        {
            Written.Append('\n');
        }

        Written.AppendJoin('\n', lines.Select(line => mark + OneLine.Of(line)));
        return true;
    }

    private bool IsAtLineStart()
    {
        var end = Written.Length;
        while (end > 0 && Written[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end == 0 || Written[end - 1] == '\n';
    }
}
