namespace EmailComms.ConfigurationTesting;

/// <summary>One stage of the test.</summary>
internal interface IConfigCheck
{
    /// <summary>The stable name.</summary>
    string Code { get; }

    string Title { get; }

    /// <summary>The stages without which this one makes no sense; where one of them failed, this one is skipped.</summary>
    IReadOnlyList<string> DependsOn { get; }

    /// <summary>Skipped while approvals are not enabled.</summary>
    bool NeedsApprovals { get; }

    /// <summary>Runs the stage. What does not work is a result; an exception says that something unforeseen happened.</summary>
    Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken);
}
