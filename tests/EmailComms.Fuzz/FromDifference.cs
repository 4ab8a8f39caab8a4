using System.Text;
using EmailComms.Approvals.Authentication;
using EmailComms.Approvals.Screening;
using MimeKit;

namespace EmailComms.Fuzz;

/// <summary>
/// Compares who wrote a message according to the grammar of <see cref="AuthorAddress"/> and according to MimeKit, strict and loose,
/// which is given the same octets and none of the results.
/// </summary>
internal static class FromDifference
{
    private static readonly ParserOptions Loose = new();

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>Compares the body of one From field.</summary>
    public static FromVerdict CompareField(string body)
    {
        // MimeKit gets the folded octets: unfolding is ours.
        var octets = Encoding.Latin1.GetBytes(body);
        var message = Encoding.Latin1.GetBytes($"From:{body}\r\n\r\n");

        // A line end without white space behind it ends the field, so that this would be the body of another one.
        return Read(message, out var length) is { Fields.Count: 1 } header && length == message.Length
            ? Judge(header, options => MailboxesOf(options, octets))
            : FromVerdict.Refused;
    }

    /// <summary>Compares a message, whatever its header section makes of the From field.</summary>
    public static FromVerdict CompareMessage(string message)
    {
        var octets = Encoding.Latin1.GetBytes(message);
        return Read(octets, out _) is { } header ? Judge(header, options => AuthorsOf(options, octets)) : FromVerdict.Refused;
    }

    private static HeaderBlock? Read(byte[] octets, out int length) => HeaderBlock.TryRead(octets, LineEnds.CrLf, out var header, out length, out _) ? header : null;

    // The grammar alone may find an address where MimeKit finds none; that is refused, too. None of them may find another one.
    private static FromVerdict Judge(HeaderBlock header, Func<ParserOptions, IReadOnlyList<MailboxAddress>?> mailboxesOf)
    {
        var isAccepted = AuthorAddress.TryRead(header, out var author);
        var found = author?.Address ?? (header.ValuesOf("From").Count() == 1 ? AuthorAddress.FindAddrSpec(header["From"]!) : null);
        if (found is null)
        {
            return FromVerdict.Refused;
        }

        foreach (var (options, name) in new[] { (Strict, "strict"), (Loose, "loose") })
        {
            var mailboxes = mailboxesOf(options);
            var isSame = mailboxes is [var sole] && IsSame(sole, found);
            if (!isSame && (isAccepted || mailboxes is not null))
            {
                var seen = mailboxes is null ? "nothing" : string.Join(" and ", mailboxes.Select(static mailbox => $"<{mailbox.Address}>"));
                return new FromVerdict(isAccepted, $"It finds <{found}>, where MimeKit ({name}) finds {seen}.");
            }
        }

        return new FromVerdict(isAccepted, null);
    }

    /// <summary>Null when it cannot be read.</summary>
    private static IReadOnlyList<MailboxAddress>? MailboxesOf(ParserOptions options, byte[] octets) =>
        InternetAddressList.TryParse(options, octets, out var list) ? AllOf(list) : null;

    private static IReadOnlyList<MailboxAddress>? AuthorsOf(ParserOptions options, byte[] octets)
    {
        var message = MimeMessage.Load(options, new MemoryStream(octets, writable: false));
        return AllOf(message.From) is { Count: > 0 } mailboxes ? mailboxes : null;
    }

    // A group counts with whatever is in it, and is never the one mailbox.
    private static IReadOnlyList<MailboxAddress> AllOf(InternetAddressList list) =>
        list is [GroupAddress group] ? [.. group.Members.Mailboxes, new MailboxAddress(group.Name, "group")] : [.. list.Mailboxes];

    // MimeKit decodes A-labels; the comparison is on what was written.
    private static bool IsSame(MailboxAddress mailbox, string address) =>
        mailbox.Route.Count == 0
        && (mailbox.Address.Equals(address, StringComparison.Ordinal)
            || (address.Contains("xn--", StringComparison.OrdinalIgnoreCase) && mailbox.GetAddress(idnEncode: true).Equals(address, StringComparison.OrdinalIgnoreCase)));
}
