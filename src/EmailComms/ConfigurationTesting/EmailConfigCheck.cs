namespace EmailComms.ConfigurationTesting;

/// <summary>One stage of the test.</summary>
public sealed record EmailConfigCheck
{
    /// <summary>A stable name such as <c>smtp.login</c>; <c>docs/guides/config-tester.md</c> has a row for each.</summary>
    public required string Code { get; init; }

    /// <summary>What is checked, for a person.</summary>
    public required string Title { get; init; }

    /// <summary>How it ended.</summary>
    public required EmailConfigStatus Status { get; init; }

    /// <summary>What was seen. It holds no secret and no full address.</summary>
    public required string Observed { get; init; }

    /// <summary>What to change, naming the setting by its configuration path; empty when nothing.</summary>
    public string Remedy { get; init; } = string.Empty;

    /// <summary>How long the stage took.</summary>
    public TimeSpan Duration { get; init; }
}
