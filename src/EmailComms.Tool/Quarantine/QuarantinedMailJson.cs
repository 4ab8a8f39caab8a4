namespace EmailComms.Tool.Quarantine;

/// <summary>A mail, as an object of JSON. Its members are documented: they stay as they are.</summary>
internal sealed class QuarantinedMailJson
{
    public required string Folder { get; init; }

    public required long UidValidity { get; init; }

    public required long Uid { get; init; }

    public required DateTimeOffset? ArrivedAt { get; init; }

    public required long Size { get; init; }

    public required string From { get; init; }

    public required string Subject { get; init; }
}
