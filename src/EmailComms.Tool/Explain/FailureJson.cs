namespace EmailComms.Tool.Explain;

/// <summary>A file that could not be read, as an object of JSON.</summary>
internal sealed class FailureJson
{
    public required string File { get; init; }

    public required string Error { get; init; }
}
