using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using EmailComms.Approvals.Screening;
using MimeKit;

namespace EmailComms.Approvals.Authentication;

/// <summary>
/// Who wrote a message: the one address of its From field (RFC 5322 3.6.2), or nobody.
/// </summary>
/// <remarks>
/// Programs disagree about odd From fields, and a spoofer lives on that. The grammar here is what mail programs really
/// write: <c>addr-spec</c>, or <c>&lt;addr-spec&gt;</c> behind atoms, encoded-words and quoted strings, in ASCII; no groups,
/// routes, comments or lists. Then MimeKit, strict and loose, has to find the very same address, or there is none.
/// Sender, Reply-To and Resent-From never name the author.
/// </remarks>
internal static class AuthorAddress
{
    private const int MaxOctets = 998;

    // atext (RFC 5322 3.2.3), and the dot of unquoted initials ("Ann B. Example", obs-phrase 4.1).
    private static readonly SearchValues<char> DisplayNameText =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.");

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    private static readonly ParserOptions Loose = new();

    public static bool TryRead(HeaderBlock header, [NotNullWhen(true)] out EmailAddress? author)
    {
        author = null;
        var fields = header.ValuesOf("From").Take(2).ToArray();
        return fields.Length == 1 && TryParse(fields[0], out author);
    }

    public static bool TryParse(string from, [NotNullWhen(true)] out EmailAddress? author)
    {
        author = null;
        if (FindAddrSpec(from) is not { } candidate || !IsSoleMailbox(Strict, from, candidate) || !IsSoleMailbox(Loose, from, candidate))
        {
            return false;
        }

        author = new EmailAddress(candidate);
        return true;
    }

    /// <summary>The address that the grammar finds, before anybody else is asked; null when it finds none.</summary>
    public static string? FindAddrSpec(string from)
    {
        if (from.Length > MaxOctets || !TryFindAddrSpec(from, out var addrSpec))
        {
            return null;
        }

        var candidate = addrSpec.ToString();
        return AddrSpec.FindAt(candidate) < 0 || candidate.StartsWith("=?", StringComparison.Ordinal) ? null : candidate;
    }

    private static bool TryFindAddrSpec(ReadOnlySpan<char> from, out ReadOnlySpan<char> addrSpec)
    {
        from = from.Trim(" \t");
        addrSpec = from;
        if (!from.EndsWith('>'))
        {
            return true;
        }

        var open = from.LastIndexOf('<');
        if (open < 0 || !IsDisplayName(from[..open]))
        {
            return false;
        }

        addrSpec = from[(open + 1)..^1];
        return true;
    }

    private static bool IsDisplayName(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart(" \t");
            if (text.IsEmpty)
            {
                return true;
            }

            var length = text[0] == '"' ? LengthOfQuotedString(text) : LengthOfAtom(text);
            if (length == 0)
            {
                return false;
            }

            text = text[length..];
        }
    }

    private static int LengthOfAtom(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(DisplayNameText);
        return end < 0 ? text.Length : end;
    }

    // RFC 5322 3.2.4, without the obsolete forms; 0 when it has no end.
    private static int LengthOfQuotedString(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                return i + 1;
            }

            if (text[i] == '\\')
            {
                i++;
            }

            if (i < text.Length && text[i] is not ('\t' or (>= ' ' and <= '~')))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsSoleMailbox(ParserOptions options, string from, string candidate)
    {
        return InternetAddressList.TryParse(options, from, out var list)
            && list.Count == 1
            && list[0] is MailboxAddress mailbox
            && mailbox.Route.Count == 0
            && IsSame(mailbox, candidate);
    }

    // MimeKit decodes A-labels (xn--); the comparison is on what was written.
    private static bool IsSame(MailboxAddress mailbox, string candidate) =>
        mailbox.Address.Equals(candidate, StringComparison.Ordinal)
        || (candidate.Contains("xn--", StringComparison.OrdinalIgnoreCase)
            && mailbox.GetAddress(idnEncode: true).Equals(candidate, StringComparison.OrdinalIgnoreCase));
}
