namespace EmailComms.Approvals.Correlation;

/// <summary>Decides from the tokens seen in a mail which request it answers.</summary>
internal sealed class ReplyCorrelator(IssuedRequests issuedRequests)
{
    /// <param name="settings">The settings.</param>
    /// <param name="sightings">Where in the mail which tokens are.</param>
    /// <param name="known">What the first of these sightings said already: what was verified is not verified again.</param>
    public CorrelationResult Correlate(ApprovalSettings settings, List<TokenSighting> sightings, CorrelationResult? known = null)
    {
        if (sightings.Count == 0)
        {
            return CorrelationResult.NoToken;
        }

        var carriers = CarriersOf(sightings);
        if (sightings.TrueForAll(sighting => !sighting.Token.IsOfInstance(settings.InstanceId)))
        {
            return new CorrelationResult { Reason = ApprovalReplyReason.OtherInstance, Carriers = carriers };
        }

        var token = sightings[0].Token;
        if (!sightings.TrueForAll(sighting => sighting.Token.Equals(token)))
        {
            return new CorrelationResult { Reason = ApprovalReplyReason.ConflictingTokens, Carriers = carriers };
        }

        var result = token.Equals(known?.Token) ? known! : Verify(settings, token, sightings);
        return result with { Carriers = carriers };
    }

    private CorrelationResult Verify(ApprovalSettings settings, ReplyToken token, List<TokenSighting> sightings)
    {
        issuedRequests.TryFind(token, out var remembered);
        if (remembered is null && sightings.TrueForAll(static sighting => sighting.Claims is null))
        {
            return new CorrelationResult { Reason = ApprovalReplyReason.UnknownRequest };
        }

        // One pair of token and claims that verifies is proof; what a mail program mangled elsewhere takes nothing from it.
        var genuine = sightings.Find(sighting => IsGenuine(sighting.Claims))?.Claims ?? (IsGenuine(remembered) ? remembered : null);
        return genuine is not null && RequestClaims.TryDecode(genuine, out var claims)
            ? new CorrelationResult { Claims = claims, Token = token, SignedClaims = genuine }
            : new CorrelationResult { Reason = ApprovalReplyReason.InvalidToken };

        bool IsGenuine(byte[]? seen) => seen is not null && token.Verify(settings.SigningKeys, seen);
    }

    /// <summary>Each carrier once, in their own order.</summary>
    private static List<ApprovalTokenCarrier> CarriersOf(List<TokenSighting> sightings)
    {
        var carriers = new List<ApprovalTokenCarrier>();
        foreach (var sighting in sightings)
        {
            if (!carriers.Contains(sighting.Carrier))
            {
                carriers.Add(sighting.Carrier);
            }
        }

        carriers.Sort();
        return carriers;
    }
}
