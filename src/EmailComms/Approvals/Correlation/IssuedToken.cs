namespace EmailComms.Approvals.Correlation;

/// <summary>A token in all the forms in which it goes out with one request to one approver.</summary>
internal sealed class IssuedToken
{
    /// <summary>Where the answer goes: with the token as sub-address when that is switched on.</summary>
    public required EmailAddress ReplyAddress { get; init; }

    /// <summary>The Message-ID without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>The visible reference, in lines of at most 60 characters.</summary>
    public required string Reference { get; init; }

    /// <summary>The reference on one line, for the prepared body of a link.</summary>
    public required string LinkReference { get; init; }

    /// <summary>The code that the approver types; null when the request asks for none.</summary>
    public string? Code { get; init; }
}
