using System.Globalization;
using EmailComms.Approvals;
using Spectre.Console;

namespace EmailComms.Tool.Explain;

/// <summary>The text of a message, each line beside what it was taken for.</summary>
internal sealed class PassageView(ApprovalReplyInspection inspection)
{
    // History can be very long, and what is of interest is where it begins.
    private const int MaxCutLines = 20;

    private readonly Grid _grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap().PadRight(1)).AddColumn();

    public Grid ToGrid()
    {
        var decisionLine = inspection.DecisionLine;
        foreach (var passage in inspection.Passages)
        {
            var style = ReportStyles.Of(passage.Kind);
            var label = InspectionWords.Of(passage.Kind).Replace('_', ' ');
            var shown = passage.Kind == ApprovalPassageKind.NewText ? passage.Lines.Count : MaxCutLines;
            foreach (var line in passage.Lines.Take(shown))
            {
                var decides = passage.Kind == ApprovalPassageKind.NewText && decisionLine.Length > 0 && line.Trim().StartsWith(decisionLine, StringComparison.Ordinal);
                AddRow(label, decides ? ">" : "|", TerminalText.Of(line), style);
                (label, decisionLine) = (string.Empty, decides ? string.Empty : decisionLine);
            }

            if (passage.Lines.Count > shown)
            {
                AddRow(label, "|", string.Create(CultureInfo.InvariantCulture, $"… {passage.Lines.Count - shown} more lines"), ReportStyles.Faint);
            }
        }

        return _grid;
    }

    private void AddRow(string label, string mark, string text, Style style) =>
        _grid.AddRow(new Text(label, ReportStyles.Label), new Text(mark, ReportStyles.Label), new Text(text, style));
}
