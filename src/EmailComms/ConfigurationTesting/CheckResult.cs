namespace EmailComms.ConfigurationTesting;

/// <summary>How one stage ended; code, title and duration are added by who ran it.</summary>
internal sealed record CheckResult(EmailConfigStatus Status, string Observed, string Remedy = "")
{
    public static CheckResult Passed(string observed) => new(EmailConfigStatus.Passed, observed);

    public static CheckResult Warning(string observed, string remedy) => new(EmailConfigStatus.Warning, observed, remedy);

    public static CheckResult Failed(string observed, string remedy) => new(EmailConfigStatus.Failed, observed, remedy);

    public static CheckResult Skipped(string observed) => new(EmailConfigStatus.Skipped, observed);
}
