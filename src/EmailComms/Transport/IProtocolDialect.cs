namespace EmailComms.Transport;

/// <summary>What of a protocol's lines may be shown. What is not known to be harmless is not: it is counted.</summary>
internal interface IProtocolDialect
{
    /// <summary>The protocol's name.</summary>
    string Name { get; }

    /// <summary>What may be shown of the line, or null for nothing, and how many octets of content follow it.</summary>
    (string? Shown, long ContentLength) Show(ProtocolSide side, ProtocolLine line);
}
