namespace EmailComms.Approvals;

/// <summary>What a composer needs to write the message for one approver. It holds the approver's token: keep it out of logs.</summary>
public sealed record ApprovalMessageContext
{
    /// <summary>The request.</summary>
    public required ApprovalRequest Request { get; init; }

    /// <summary>Who is asked.</summary>
    public required EmailAddress Approver { get; init; }

    /// <summary>Until when an answer counts.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Where the answer goes: the reply address, with the token as its sub-address when that is switched on.</summary>
    public required EmailAddress ReplyAddress { get; init; }

    /// <summary>The reference line, to be shown as it stands and left alone by the approver. It may span several lines.</summary>
    public required string Reference { get; init; }

    /// <summary>
    /// The code that the approver types behind the decision, with <see cref="ApprovalAssurance.TypedCode"/>; else null. It
    /// belongs into the text of the message alone: not into the subject, and not into a link.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The <c>mailto:</c> link (RFC 6068) that opens a prepared approval. It is encoded as a URI, not as HTML.</summary>
    public required string ApproveLink { get; init; }

    /// <summary>The <c>mailto:</c> link (RFC 6068) that opens a prepared rejection. It is encoded as a URI, not as HTML.</summary>
    public required string RejectLink { get; init; }

    /// <summary>The host's key of the request, never the token.</summary>
    public override string ToString() => Request.ToString();
}
