namespace EmailComms.Tool.Explain;

/// <summary>What a reader has to know about every report.</summary>
internal static class ReportNotes
{
    public const string NoKeys =
        "No signing keys are known (--settings FILE), so no token can be verified: the stage 'correlation' refuses every one. Text and decision do not depend on it.";
}
