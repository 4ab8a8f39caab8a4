namespace EmailComms.Tool.Explain;

/// <summary>How explanations are shown.</summary>
internal interface IExplanationReport
{
    void Add(Explanation explanation);

    /// <summary>Called after the last.</summary>
    void Complete();
}
