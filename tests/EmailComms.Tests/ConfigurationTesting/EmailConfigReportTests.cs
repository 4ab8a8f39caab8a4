using System.Globalization;
using EmailComms.ConfigurationTesting;

namespace EmailComms.Tests.ConfigurationTesting;

public sealed class EmailConfigReportTests
{
    [Fact]
    public void Is_written_as_a_table_without_a_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(
                """
                ok       smtp.connect  connected to 192.0.2.1:587 (12 ms)
                FAILED   smtp.login    refused: 535 5.7.8 (1234 ms)
                                       -> Check A:B.
                                       -> Or C.
                skipped  smtp.send     not run: smtp.login failed
                1 ok, 0 warning, 1 FAILED, 1 skipped in 1.5 s

                """.ReplaceLineEndings("\n"),
                Report().Format());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_empty_report_can_be_written() =>
        Assert.Equal("0 ok, 0 warning, 0 FAILED, 0 skipped in 0.0 s\n", new EmailConfigReport { Checks = [] }.Format());

    [Fact]
    public void Is_as_bad_as_its_worst_stage_and_finds_stages_by_code()
    {
        var report = Report();

        Assert.Equal(EmailConfigStatus.Failed, report.Status);
        Assert.Equal("refused: 535 5.7.8", report["smtp.login"].Observed);
        Assert.Throws<KeyNotFoundException>(() => report["imap.login"]);
    }

    private static EmailConfigReport Report() => new()
    {
        Duration = TimeSpan.FromSeconds(1.46),
        Checks =
        [
            new() { Code = "smtp.connect", Title = "Connect", Status = EmailConfigStatus.Passed, Observed = "connected to 192.0.2.1:587", Duration = TimeSpan.FromMilliseconds(12) },
            new() { Code = "smtp.login", Title = "Login", Status = EmailConfigStatus.Failed, Observed = "refused: 535 5.7.8", Remedy = "Check A:B.\nOr C.", Duration = TimeSpan.FromMilliseconds(1234) },
            new() { Code = "smtp.send", Title = "Send", Status = EmailConfigStatus.Skipped, Observed = "not run: smtp.login failed" },
        ],
    };
}
