using EmailComms.Approvals.Screening;

namespace EmailComms.Approvals.Correlation;

/// <summary>Finds the tokens in the places of a mail that can carry one. Linear, and without reading any address list.</summary>
internal static class TokenCarriers
{
    private static readonly string[] AddressFields = ["To", "Cc"];

    /// <summary>All tokens of a header section, in the order of its carriers.</summary>
    public static List<TokenSighting> InHeader(HeaderBlock header, EmailAddress replyAddress)
    {
        var found = new List<TokenSighting>();
        foreach (var name in AddressFields)
        {
            foreach (var value in header.ValuesOf(name))
            {
                found.AddRange(InAddressField(value, replyAddress));
            }
        }

        found.AddRange(InText(header["In-Reply-To"], ApprovalTokenCarrier.InReplyTo));
        found.AddRange(InText(header["References"], ApprovalTokenCarrier.References));
        found.AddRange(InText(header.Subject, ApprovalTokenCarrier.Subject));
        return found;
    }

    /// <summary>Sub-addresses of the reply address in the raw value of To or Cc.</summary>
    public static IEnumerable<TokenSighting> InAddressField(string value, EmailAddress replyAddress)
    {
        var prefix = replyAddress.LocalPart + "+";
        var suffix = "@" + replyAddress.Domain;
        for (var at = IndexOf(value, prefix, 0); at >= 0; at = IndexOf(value, prefix, at + 1))
        {
            var start = at + prefix.Length;
            var end = start + ReplyToken.TextLength;
            if ((at == 0 || IsBoundary(value[at - 1]))
                && end + suffix.Length <= value.Length
                && value.AsSpan(end, suffix.Length).Equals(suffix, StringComparison.OrdinalIgnoreCase)
                && (end + suffix.Length == value.Length || IsBoundary(value[end + suffix.Length]))
                && ReplyToken.TryParse(value.AsSpan(start, ReplyToken.TextLength), out var token))
            {
                yield return new TokenSighting(ApprovalTokenCarrier.Subaddress, token, Claims: null);
            }
        }
    }

    /// <summary>References in the text of a carrier: our Message-IDs, the subject, the body.</summary>
    public static List<TokenSighting> InText(string? text, ApprovalTokenCarrier carrier) =>
        ReplyReference.FindAll(text).ConvertAll(reference => new TokenSighting(carrier, reference.Token, reference.Claims));

    private static int IndexOf(string value, string prefix, int start) => value.IndexOf(prefix, start, StringComparison.OrdinalIgnoreCase);

    private static bool IsBoundary(char c) => c is ' ' or '\t' or '\r' or '\n' or '<' or '>' or ',' or ';' or ':' or '"' or '\'';
}
