namespace EmailComms.Testing.Replies.Automatic;

/// <summary>How a system reports on a message: <c>multipart/report</c> of a text, a machine-readable part and the message (RFC 6522).</summary>
internal sealed record ReportStyle
{
    public required ReplyStyle Message { get; init; }

    /// <summary>The report-type, such as <c>delivery-status</c>; its part is <c>message/</c> with the same name.</summary>
    public required string Type { get; init; }

    /// <summary>What a person reads.</summary>
    public required string Text { get; init; }

    /// <summary>The fields of the machine-readable part.</summary>
    public required string Status { get; init; }

    /// <summary>True when the message that is reported on is part of the report.</summary>
    public bool ReturnsMessage { get; init; }
}
