namespace EmailComms.Approvals;

/// <summary>What has to prove, besides the token, that an answer comes from the approver whose address is in its From field.</summary>
public enum SenderAuthentication
{
    /// <summary>Nothing: the From address is believed. Who holds the request, and can write the approver's address into a mail that your mail system accepts, can answer for them.</summary>
    FromAddress = 0,

    /// <summary>The <c>Authentication-Results</c> field (RFC 8601) that your own mail border wrote: <c>dmarc=pass</c> for the domain of the From address.</summary>
    AuthenticationResults = 1,

    /// <summary>The same of Exchange Online, whose field does not name its service: it is recognised by its place in the header section.</summary>
    ExchangeOnline = 2,

    /// <summary>A DKIM signature (RFC 6376) of the domain of the From address, checked in the process. Needs the package <c>EmailComms.Dkim</c> and its <c>AddDkimVerification()</c>.</summary>
    Dkim = 3,
}
