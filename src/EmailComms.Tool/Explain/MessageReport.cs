using EmailComms.Approvals;
using Spectre.Console;

namespace EmailComms.Tool.Explain;

/// <summary>One message at length: what becomes of it, what each line was taken for, and what each stage saw.</summary>
internal sealed class MessageReport(IAnsiConsole console, bool canVerifyTokens) : IExplanationReport
{
    public void Add(Explanation explanation)
    {
        Line(explanation.File, new Style(decoration: Decoration.Bold));
        if (explanation.Inspection is not { } inspection)
        {
            Line(explanation.Error!, ReportStyles.Error);
            return;
        }

        Headline(inspection);
        console.WriteLine();
        Facts(inspection);
        console.WriteLine();
        if (inspection.Passages.Count > 0)
        {
            console.Write(new PassageView(inspection).ToGrid());
            console.WriteLine();
        }

        Stages(inspection);
        if (!canVerifyTokens)
        {
            console.WriteLine();
            Line(ReportNotes.NoKeys, ReportStyles.Label);
        }
    }

    public void Complete()
    {
    }

    private void Headline(ApprovalReplyInspection inspection)
    {
        var (outcome, reason) = (inspection.Outcome, inspection.Reason);
        Line(inspection.ToString(), ReportStyles.Of(outcome));
        Line(reason == ApprovalReplyReason.None ? OutcomeReference.MeaningOf(outcome) : OutcomeReference.MeaningOf(reason));
        if (outcome != ApprovalReplyOutcome.Applied)
        {
            Line($"What the host can do: {OutcomeReference.RemedyOf(outcome)}", ReportStyles.Label);
        }
    }

    private void Facts(ApprovalReplyInspection inspection)
    {
        var facts = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        Fact("kind", InspectionWords.Of(inspection.Kind));
        Fact("decision", InspectionWords.Of(inspection.Decision));
        Fact(inspection.Decision is null ? "line read" : "by the line", inspection.DecisionLine);
        Fact("comment", inspection.Comment);
        Fact("approval", inspection.ApprovalId);
        Fact("tokens in", string.Join(", ", inspection.TokenCarriers.Select(InspectionWords.Of)));
        console.Write(facts);

        void Fact(string label, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                facts.AddRow(new Text(label, ReportStyles.Label), Foreign(text));
            }
        }
    }

    private void Stages(ApprovalReplyInspection inspection)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("stage", "result", "what was seen");
        foreach (var stage in inspection.Stages)
        {
            var status = InspectionWords.Of(stage.Status) + (stage.IsAfterRefusal && stage.Status != ApprovalReplyStageStatus.Skipped ? " (not reached)" : string.Empty);
            var text = stage.IsAfterRefusal ? ReportStyles.Faint : Style.Plain;
            table.AddRow(new Text(stage.Code, text), new Text(status, ReportStyles.Of(stage)), Foreign(stage.Observed, text));
        }

        console.Write(table);
    }

    private void Line(string text, Style? style = null) => console.Write(new Rows(Foreign(text, style)));

    private static Rows Foreign(string text, Style? style = null) => new(text.Split('\n').Select(line => new Text(TerminalText.Of(line), style)));
}
