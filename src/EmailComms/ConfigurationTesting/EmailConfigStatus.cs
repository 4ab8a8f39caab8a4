namespace EmailComms.ConfigurationTesting;

/// <summary>How a stage of the test ended; the higher, the worse.</summary>
public enum EmailConfigStatus
{
    /// <summary>Not run, because it is switched off or a stage that it needs failed.</summary>
    Skipped = 0,

    /// <summary>All is well.</summary>
    Passed = 1,

    /// <summary>It works, but somebody should look.</summary>
    Warning = 2,

    /// <summary>It does not work.</summary>
    Failed = 3,
}
