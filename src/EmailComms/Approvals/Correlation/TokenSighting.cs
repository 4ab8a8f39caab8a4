namespace EmailComms.Approvals.Correlation;

/// <summary>A token seen in a mail: where, and with its claims unless it was the bare sub-address.</summary>
internal sealed record TokenSighting(ApprovalTokenCarrier Carrier, ReplyToken Token, byte[]? Claims);
