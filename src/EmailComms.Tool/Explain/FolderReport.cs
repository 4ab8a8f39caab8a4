using System.Globalization;
using EmailComms.Approvals;
using Spectre.Console;

namespace EmailComms.Tool.Explain;

/// <summary>A line for each message of a folder, and how many of them are what.</summary>
internal sealed class FolderReport(IAnsiConsole console, bool canVerifyTokens) : IExplanationReport
{
    private readonly Table _table = new Table().Border(TableBorder.Rounded).AddColumns("file", "outcome", "reason", "kind", "decision");
    private readonly List<ApprovalReplyOutcome> _outcomes = [];
    private readonly List<string> _kinds = [];
    private readonly List<string> _decisions = [];
    private int _failures;

    public void Add(Explanation explanation)
    {
        var file = new Text(TerminalText.Of(explanation.File));
        if (explanation.Inspection is not { } inspection)
        {
            _failures++;
            _table.AddRow(file, new Text("not read", ReportStyles.Error), new Text(TerminalText.Of(explanation.Error!)));
            return;
        }

        var kind = InspectionWords.Of(inspection.Kind);
        var decision = InspectionWords.Of(inspection.Decision);
        _outcomes.Add(inspection.Outcome);
        _kinds.Add(kind);
        _decisions.Add(decision);
        _table.AddRow(
            file,
            new Text($"{inspection.Outcome}", ReportStyles.Of(inspection.Outcome)),
            new Text(InspectionWords.Of(inspection.Reason) ?? string.Empty),
            new Text(kind),
            new Text(decision));
    }

    public void Complete()
    {
        if (_table.Rows.Count > 0)
        {
            console.Write(_table);
        }

        Line($"{_outcomes.Count} messages explained, {_failures} not read");
        Line($"outcome   {Counts(_outcomes)}");
        Line($"kind      {Counts(_kinds)}");
        Line($"decision  {Counts(_decisions)}");
        if (!canVerifyTokens)
        {
            console.Write(new Text(ReportNotes.NoKeys + "\n", ReportStyles.Label));
        }
    }

    private void Line(FormattableString text) => console.Write(new Text(text.ToString(CultureInfo.InvariantCulture) + "\n"));

    private static string Counts<T>(IEnumerable<T> values)
        where T : notnull =>
        string.Join(", ", values.CountBy(static value => value).OrderByDescending(static pair => pair.Value).Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}")));
}
