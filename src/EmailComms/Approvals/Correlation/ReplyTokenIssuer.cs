using EmailComms.Approvals.Assuring;

namespace EmailComms.Approvals.Correlation;

/// <summary>Makes the token of one request to one approver, in all its forms.</summary>
internal sealed class ReplyTokenIssuer(IssuedRequests issuedRequests)
{
    public IssuedToken Issue(ApprovalSettings settings, EmailAddress fromAddress, ApprovalRequest request, RequestDigest digest, Approver approver, DateTimeOffset expiresAt)
    {
        var claims = new RequestClaims
        {
            Kind = request.Kind ?? string.Empty,
            ApprovalId = request.ApprovalId,
            Round = request.Round,
            ExpiresAt = expiresAt,
            ContentDigest = digest,
            Approver = ApproverTag.Of(approver.Address),
            OtherAddresses = [.. approver.OtherAddresses.Select(ApproverTag.Of)],
            Assurance = request.Assurance,
        }.Encode();
        var token = ReplyToken.Issue(settings.SigningKeys[0], settings.InstanceId, claims);
        issuedRequests.Remember(token, claims, expiresAt);
        return Write(settings, fromAddress, token, claims, request.Assurance == ApprovalAssurance.TypedCode ? TypedCode.Write(settings.SigningKeys[0], token) : null);
    }

    /// <summary>The forms of a token, also of one that was issued before. The code of that one is not written a second time.</summary>
    public static IssuedToken Write(ApprovalSettings settings, EmailAddress fromAddress, ReplyToken token, ReadOnlySpan<byte> claims, string? code = null) => new()
    {
        ReplyAddress = settings.UseSubaddressing ? AddSubaddress(settings.ReplyAddress, token) : settings.ReplyAddress,
        MessageId = $"{ReplyReference.Write(token, claims)}@{fromAddress.Domain}",
        Reference = ReplyReference.WriteBlock(token, claims),
        LinkReference = ReplyReference.WriteLine(token, claims),
        Code = code,
    };

    private static EmailAddress AddSubaddress(EmailAddress address, ReplyToken token) =>
        new($"{address.LocalPart}+{token.Text}@{address.Domain}", address.DisplayName);
}
