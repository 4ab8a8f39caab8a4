using System.Globalization;
using System.Text;

namespace EmailComms.ConfigurationTesting;

/// <summary>Writes a report as plain text: one line for each stage, and under it what to change.</summary>
internal static class ReportFormatter
{
    private const string Arrow = "-> ";

    public static string Format(EmailConfigReport report)
    {
        var codeWidth = report.Checks.Select(static check => check.Code.Length).DefaultIfEmpty(0).Max();
        var indent = new string(' ', "warning  ".Length + codeWidth + 2);
        var text = new StringBuilder();
        foreach (var check in report.Checks)
        {
            text.Append(Mark(check.Status).PadRight("warning  ".Length)).Append(check.Code.PadRight(codeWidth + 2)).Append(check.Observed);
            if (check.Status != EmailConfigStatus.Skipped)
            {
                text.Append(CultureInfo.InvariantCulture, $" ({check.Duration.TotalMilliseconds:0} ms)");
            }

            text.Append('\n');
            foreach (var line in check.Remedy.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                text.Append(indent).Append(Arrow).Append(line).Append('\n');
            }
        }

        var counts = new[] { EmailConfigStatus.Passed, EmailConfigStatus.Warning, EmailConfigStatus.Failed, EmailConfigStatus.Skipped }
            .Select(status => string.Create(CultureInfo.InvariantCulture, $"{report.Checks.Count(check => check.Status == status)} {Mark(status)}"));
        return text.Append(CultureInfo.InvariantCulture, $"{string.Join(", ", counts)} in {report.Duration.TotalSeconds:0.0} s\n").ToString();
    }

    private static string Mark(EmailConfigStatus status) => status switch
    {
        EmailConfigStatus.Passed => "ok",
        EmailConfigStatus.Warning => "warning",
        EmailConfigStatus.Failed => "FAILED",
        _ => "skipped",
    };
}
