namespace EmailComms.Tool.Explain;

/// <summary>What a file holds.</summary>
internal enum MessageFormat
{
    /// <summary>A message, if it begins like one.</summary>
    Unknown = 0,

    /// <summary>A message (RFC 5322) from its first header field on.</summary>
    Message = 1,

    /// <summary>A body of plain text, decoded.</summary>
    PlainText = 2,

    /// <summary>A body of HTML, decoded.</summary>
    Html = 3,
}
