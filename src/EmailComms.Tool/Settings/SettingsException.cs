namespace EmailComms.Tool.Settings;

/// <summary>The settings cannot be used.</summary>
internal sealed class SettingsException(IEnumerable<string> failures) : Exception("The settings cannot be used.")
{
    /// <summary>What is wrong, one sentence each, without a secret.</summary>
    public IReadOnlyList<string> Failures { get; } = [.. failures];
}
