using EmailComms.Approvals;
using EmailComms.Tool.Explain;
using EmailComms.Tool.Tests.Support;
using Spectre.Console;

namespace EmailComms.Tool.Tests.Explain;

/// <summary>What a person sees of one message.</summary>
public sealed class MessageReportTests
{
    private static readonly ApprovalReplyInspection Inspection = new()
    {
        Outcome = ApprovalReplyOutcome.Unclear,
        Reason = ApprovalReplyReason.Question,
        Kind = ApprovalMailKind.Reply,
        DecisionLine = "Approved?",
        Passages =
        [
            new ApprovalPassage { Kind = ApprovalPassageKind.NewText, Lines = ["Hello", "Approved?"] },
            new ApprovalPassage { Kind = ApprovalPassageKind.SignOff, Lines = ["Best, Ann"] },
            new ApprovalPassage { Kind = ApprovalPassageKind.Attribution, Lines = ["On Monday somebody wrote:"] },
            new ApprovalPassage { Kind = ApprovalPassageKind.QuotedText, Lines = [.. Enumerable.Range(1, 30).Select(static i => $"> line {i}.")] },
        ],
        Stages =
        [
            new ApprovalReplyStage { Code = "header", Status = ApprovalReplyStageStatus.Passed, Observed = "6 fields." },
            new ApprovalReplyStage
            {
                Code = "correlation",
                Status = ApprovalReplyStageStatus.Refused,
                Refusal = ApprovalReplyOutcome.Unrelated,
                Reason = ApprovalReplyReason.NoToken,
                Observed = "No token.",
            },
            new ApprovalReplyStage { Code = "content", Status = ApprovalReplyStageStatus.Passed, Observed = "Plain text.", IsAfterRefusal = true },
        ],
    };

    [Fact]
    public void The_outcome_comes_first_and_in_words()
    {
        var lines = Shown(Inspection);

        Assert.Equal(["a.eml", "Unclear (Question)", "The decision is a question."], lines.Take(3));
        Assert.Contains("What the host can do: Ask the approver for another answer, or decide in the host.", lines);
    }

    [Fact]
    public void Each_line_stands_beside_what_it_was_taken_for()
    {
        var lines = Shown(Inspection);

        Assert.Contains("new text     | Hello", lines);
        Assert.Contains("             > Approved?", lines);
        Assert.Contains("sign off     | Best, Ann", lines);
        Assert.Contains("attribution  | On Monday somebody wrote:", lines);
        Assert.Contains("quoted text  | > line 1.", lines);
    }

    [Fact]
    public void Long_history_is_cut_short()
    {
        var lines = Shown(Inspection);

        Assert.Contains("             | > line 20.", lines);
        Assert.Contains("             | … 10 more lines", lines);
        Assert.DoesNotContain(lines, static line => line.Contains("> line 21.", StringComparison.Ordinal));
    }

    [Fact]
    public void Stages_behind_the_refusal_are_marked()
    {
        var lines = Shown(Inspection);

        Assert.Contains(lines, static line => Cells(line) is ["header", "passed", "6 fields."]);
        Assert.Contains(lines, static line => Cells(line) is ["correlation", "refused", "No token."]);
        Assert.Contains(lines, static line => Cells(line) is ["content", "passed (not reached)", "Plain text."]);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(200)]
    public void A_narrow_window_wraps_and_loses_nothing(int width)
    {
        var lines = Shown(Inspection, width);

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Contains("Approved?", string.Concat(lines.Select(static line => line.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_used_where_there_are_colours()
    {
        var plain = Rendered(Inspection, 100, AnsiSupport.No);
        var coloured = Rendered(Inspection, 100, AnsiSupport.Yes);

        Assert.DoesNotContain('\u001B', plain);
        Assert.Contains("\u001B[", coloured, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_mail_is_text()
    {
        var shown = string.Join('\n', Shown(Saying("[red]Approved[/] [link=http://example.test]x")));

        Assert.Contains("[red]Approved[/] [link=http://example.test]x", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u001B]0;owned\u0007", "<U+001B>]0;owned<U+0007>")]
    [InlineData("a\u009B2Jb", "a<U+009B>2Jb")]
    [InlineData("a\u202Eb\u2069", "a<U+202E>b<U+2069>")]
    [InlineData("a\u200Bb\uFEFF", "a<U+200B>b<U+FEFF>")]
    [InlineData("a\u2028b\rc", "a<U+2028>b<U+000D>c")]
    [InlineData("x\U000E0041", "x<U+E0041>")]
    [InlineData("tab\tbed", "tab    bed")]
    [InlineData("👩\u200D🔧 承認", "👩\u200D🔧 承認")]
    public void What_commands_or_deceives_a_terminal_is_named_instead(string text, string expected)
    {
        var shown = Rendered(Saying(text), 200, AnsiSupport.No);

        Assert.Equal(expected, TerminalText.Of(text));
        Assert.Equal(4, shown.Split(expected).Length - 1);
        Assert.All(shown.EnumerateRunes(), static rune => Assert.True(rune.Value == '\n' || !TerminalText.IsUnsafe(rune)));
    }

    [Fact]
    public void A_file_name_cannot_command_the_terminal_either()
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });

        new MessageReport(console, canVerifyTokens: true).Add(Explanation.Failed("\u001B[2J.eml", "no \u001B[2J either"));

        Assert.DoesNotContain('\u001B', writer.ToString());
    }

    [Fact]
    public void Every_outcome_and_reason_has_words()
    {
        Assert.All(Enum.GetValues<ApprovalReplyOutcome>(), static outcome => Assert.EndsWith(".", OutcomeReference.MeaningOf(outcome), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<ApprovalReplyOutcome>(), static outcome => Assert.NotEmpty(OutcomeReference.RemedyOf(outcome)));
        Assert.All(Enum.GetValues<ApprovalReplyReason>(), static reason => Assert.NotEmpty(OutcomeReference.MeaningOf(reason)));
    }

    private static ApprovalReplyInspection Saying(string text) => Inspection with
    {
        DecisionLine = text,
        Comment = text,
        Passages = [new ApprovalPassage { Kind = ApprovalPassageKind.NewText, Lines = [text] }],
        Stages = [new ApprovalReplyStage { Code = "decision", Status = ApprovalReplyStageStatus.Passed, Observed = text }],
    };

    private static string[] Cells(string line) => line.Trim('│').Split('│', StringSplitOptions.TrimEntries);

    private static List<string> Shown(ApprovalReplyInspection inspection, int width = 120) =>
        [.. Rendered(inspection, width, AnsiSupport.No).Split('\n').Select(static line => line.TrimEnd())];

    private static string Rendered(ApprovalReplyInspection inspection, int width, AnsiSupport ansi)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            ColorSystem = ansi == AnsiSupport.Yes ? ColorSystemSupport.TrueColor : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        new MessageReport(console, canVerifyTokens: true).Add(Explanation.Of("a.eml", inspection));
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
