namespace EmailComms.ConfigurationTesting;

/// <summary>The result of a test of the configuration.</summary>
public sealed record EmailConfigReport
{
    /// <summary>The stages in the order of running, those that were skipped included.</summary>
    public required IReadOnlyList<EmailConfigCheck> Checks { get; init; }

    /// <summary>The status of the worst stage.</summary>
    public EmailConfigStatus Status => Checks.Count == 0 ? EmailConfigStatus.Skipped : Checks.Max(static check => check.Status);

    /// <summary>How long the whole test took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The stage with this code.</summary>
    /// <param name="code">A code such as <c>smtp.login</c>.</param>
    /// <exception cref="KeyNotFoundException">The report has no such stage.</exception>
    public EmailConfigCheck this[string code] =>
        Checks.FirstOrDefault(check => string.Equals(check.Code, code, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"The report has no stage '{code}'.");

    /// <summary>
    /// Writes the report as plain text for a console or a file: for each stage its status, code, what was seen and how long it
    /// took, and under it what to change.
    /// </summary>
    public string Format() => ReportFormatter.Format(this);
}
