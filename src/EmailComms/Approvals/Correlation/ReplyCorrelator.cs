namespace EmailComms.Approvals.Correlation;

/// <summary>Decides from the tokens seen in a mail which request it answers.</summary>
internal sealed class ReplyCorrelator(IssuedRequests issuedRequests)
{
    public CorrelationResult Correlate(ApprovalSettings settings, IReadOnlyCollection<TokenSighting> sightings)
    {
        if (sightings.Count == 0)
        {
            return CorrelationResult.NoToken;
        }

        var carriers = sightings.Select(static sighting => sighting.Carrier).Distinct().Order().ToList();
        var tokens = sightings.Select(static sighting => sighting.Token).Distinct().ToList();
        if (tokens.TrueForAll(token => !token.IsOfInstance(settings.InstanceId)))
        {
            return new CorrelationResult { Reason = ApprovalReplyReason.OtherInstance, Carriers = carriers };
        }

        if (tokens.Count > 1)
        {
            return new CorrelationResult { Reason = ApprovalReplyReason.ConflictingTokens, Carriers = carriers };
        }

        return Verify(settings, tokens[0], sightings) with { Carriers = carriers };
    }

    private CorrelationResult Verify(
        ApprovalSettings settings,
        ReplyToken token,
        IReadOnlyCollection<TokenSighting> sightings)
    {
        var candidates = sightings.Where(static sighting => sighting.Claims is not null).Select(static sighting => sighting.Claims!).ToList();
        if (issuedRequests.TryFind(token, out var remembered))
        {
            candidates.Add(remembered);
        }

        if (candidates.Count == 0)
        {
            return new CorrelationResult { Reason = ApprovalReplyReason.UnknownRequest };
        }

        // One pair of token and claims that verifies is proof; what a mail program mangled elsewhere takes nothing from it.
        var genuine = candidates.Find(candidate => token.Verify(settings.SigningKeys, candidate));
        return genuine is not null && RequestClaims.TryDecode(genuine, out var claims)
            ? new CorrelationResult { Claims = claims, Token = token, SignedClaims = genuine }
            : new CorrelationResult { Reason = ApprovalReplyReason.InvalidToken };
    }
}
