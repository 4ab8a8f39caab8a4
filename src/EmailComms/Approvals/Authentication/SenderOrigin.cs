using EmailComms.Approvals.Screening;

namespace EmailComms.Approvals.Authentication;

/// <summary>
/// Whether the own mail border has found the From address genuine (RFC 8601). Only fields that nobody but the border can have
/// written count; SPF and ARC never do, because neither says anything about the From address by itself.
/// </summary>
internal static class SenderOrigin
{
    private const string Field = "Authentication-Results";
    private const string Dmarc = "dmarc";
    private const string Dkim = "dkim";

    public static ApprovalReplyReason Check(HeaderBlock header, EmailAddress author, OriginSettings settings)
    {
        if (BorderZone.Find(header.Fields, settings) is not { } zone || IsSubmittedWithin(header, settings))
        {
            return ApprovalReplyReason.AuthenticationMissing;
        }

        return TryCollect(header.Fields, zone, settings, out var counted) ? Judge(counted, author.Domain, settings) : ApprovalReplyReason.AuthenticationConflicting;
    }

    // Exchange Online marks what its own users submit, and takes the mark from everything else. It proves nothing here: such
    // mail has not come over the border, so whatever it says about the border is its sender's invention.
    private static bool IsSubmittedWithin(HeaderBlock header, OriginSettings settings) =>
        settings.Mode == SenderAuthentication.ExchangeOnline
        && header.ValuesOf("X-MS-Exchange-Organization-AuthAs").Any(static value => !value.Equals("Anonymous", StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds the fields that count; false when one claims to without being one.</summary>
    private static bool TryCollect(IReadOnlyList<HeaderField> fields, Range zone, OriginSettings settings, out List<AuthenticationResultsField> counted)
    {
        counted = [];
        for (var i = 0; i < fields.Count; i++)
        {
            var isInZone = i >= zone.Start.Value && i < zone.End.Value;
            if (!fields[i].Is(Field) || !settings.Trusts(AuthenticationResultsField.FindServiceId(fields[i].Value)))
            {
                continue;
            }

            if (isInZone && AuthenticationResultsField.TryParse(fields[i].Value, out var field))
            {
                counted.Add(field);
            }
            else if (isInZone || settings.Mode == SenderAuthentication.AuthenticationResults)
            {
                // It cannot be read, or stands where the border puts none. Fields that name no service have many honest writers.
                return false;
            }
        }

        return settings.Position == AuthenticationResultsPosition.AboveReceived || counted.Count <= 1;
    }

    private static ApprovalReplyReason Judge(List<AuthenticationResultsField> counted, string domain, OriginSettings settings)
    {
        var results = counted.SelectMany(static field => field.Results).Where(static result => result.IsOf(Dmarc)).Take(2).ToList();
        return results switch
        {
            [var dmarc] when !(settings.AcceptsAlignedDkim && dmarc.Is("none")) => JudgeDmarc(dmarc, domain),
            [_, _] => ApprovalReplyReason.AuthenticationConflicting,
            _ when settings.AcceptsAlignedDkim => JudgeDkim(counted, domain),
            _ => ApprovalReplyReason.AuthenticationMissing,
        };
    }

    private static ApprovalReplyReason JudgeDmarc(AuthenticationResult result, string domain) =>
        result.Is("temperror") ? ApprovalReplyReason.AuthenticationUnavailable
        : !result.Is("pass") ? ApprovalReplyReason.AuthenticationFailed
        : result.Names("header.from", domain) ? ApprovalReplyReason.None
        : ApprovalReplyReason.AuthenticationConflicting;

    // One service reports all signatures of a mail in one field. Those of other domains, such as a mailing list's, say nothing;
    // of the author's own domain none may be broken.
    private static ApprovalReplyReason JudgeDkim(List<AuthenticationResultsField> counted, string domain)
    {
        var fields = counted.Where(static field => field.Results.Any(static result => result.IsOf(Dkim))).Take(2).ToList();
        if (fields.Count > 1)
        {
            return ApprovalReplyReason.AuthenticationConflicting;
        }

        var aligned = fields.SelectMany(static field => field.Results).Where(result => result.IsOf(Dkim) && result.Names("header.d", domain)).ToList();
        return aligned.Count == 0 ? ApprovalReplyReason.AuthenticationMissing
            : aligned.TrueForAll(static result => result.Is("pass")) ? ApprovalReplyReason.None
            : aligned.Exists(static result => result.Is("temperror")) ? ApprovalReplyReason.AuthenticationUnavailable
            : ApprovalReplyReason.AuthenticationFailed;
    }
}
