namespace EmailComms;

/// <summary>A recipient that the server refused, and why (the reply to RCPT, RFC 5321 section 4.2).</summary>
public sealed record RefusedRecipient
{
    /// <summary>The recipient.</summary>
    public required EmailAddress Recipient { get; init; }

    /// <summary>The reply code, such as 550.</summary>
    public required int ReplyCode { get; init; }

    /// <summary>The enhanced status code, such as 5.1.1, when the server gave one.</summary>
    public EnhancedStatusCode? EnhancedStatusCode { get; init; }

    /// <summary>The server's words: one line, at most 200 characters, addresses shortened.</summary>
    public string ServerText { get; init; } = string.Empty;

    /// <summary>True for a transient negative reply (4yz): trying again later may succeed.</summary>
    public bool IsTransient => ReplyCode is >= 400 and < 500;
}
