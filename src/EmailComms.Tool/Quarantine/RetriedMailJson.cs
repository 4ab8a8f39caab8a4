namespace EmailComms.Tool.Quarantine;

/// <summary>What was done with a mail, as an object of JSON. Its members are documented: they stay as they are.</summary>
internal sealed class RetriedMailJson
{
    public required string Folder { get; init; }

    public required long UidValidity { get; init; }

    public required long Uid { get; init; }

    public required string Result { get; init; }
}
