using EmailComms.Approvals;

namespace EmailComms.Tool.Explain;

/// <summary>What one file turned out to be: a message that was explained, or one that could not be read.</summary>
internal sealed record Explanation
{
    private Explanation(string file) => File = file;

    /// <summary>The file as given, or its path below the folder.</summary>
    public string File { get; }

    public ApprovalReplyInspection? Inspection { get; private init; }

    /// <summary>Why the file could not be read.</summary>
    public string? Error { get; private init; }

    public static Explanation Of(string file, ApprovalReplyInspection inspection) => new(file) { Inspection = inspection };

    public static Explanation Failed(string file, string error) => new(file) { Error = error };
}
