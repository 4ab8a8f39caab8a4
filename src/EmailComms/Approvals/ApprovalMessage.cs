namespace EmailComms.Approvals;

/// <summary>The subject and body of the message that asks for an approval.</summary>
public sealed record ApprovalMessage
{
    /// <summary>The subject: one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The body.</summary>
    public required EmailBody Body { get; init; }

    /// <summary>Says which forms the body has, never what it holds.</summary>
    public override string ToString() => Body.ToString();
}
