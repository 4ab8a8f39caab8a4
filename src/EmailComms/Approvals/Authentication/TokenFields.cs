using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Screening;

namespace EmailComms.Approvals.Authentication;

/// <summary>
/// The header fields that say which request a mail answers. Whoever has a genuine signed answer could put the token of another
/// request into a field that the signature does not cover, so one of these has to be signed.
/// </summary>
internal static class TokenFields
{
    private static readonly string[] AddressFields = ["To", "Cc"];

    /// <summary>Finds them; none when the text or the subject carries the token, because no signature counts that leaves these out.</summary>
    public static IReadOnlyCollection<string> Find(HeaderBlock header, IReadOnlyList<ApprovalTokenCarrier> carriers, EmailAddress replyAddress) =>
        carriers.Contains(ApprovalTokenCarrier.Body) || carriers.Contains(ApprovalTokenCarrier.Subject)
            ? []
            : [.. carriers.SelectMany(carrier => NamesOf(carrier, header, replyAddress))];

    private static IEnumerable<string> NamesOf(ApprovalTokenCarrier carrier, HeaderBlock header, EmailAddress replyAddress) => carrier switch
    {
        ApprovalTokenCarrier.InReplyTo => ["In-Reply-To"],
        ApprovalTokenCarrier.References => ["References"],
        _ => AddressFields.Where(name => header[name] is { } field && TokenCarriers.InAddressField(field, replyAddress).Any()),
    };
}
