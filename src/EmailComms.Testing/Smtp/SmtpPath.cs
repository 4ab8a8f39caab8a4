using System.Buffers;
using System.Text;

namespace EmailComms.Testing.Smtp;

/// <summary>The argument of MAIL and RCPT: a path in angle brackets and parameters (RFC 5321 section 4.1.2).</summary>
internal sealed record SmtpPath(string Address, IReadOnlyList<string> Parameters)
{
    // RFC 5321 section 4.5.3.1.3 allows 256 octets for the path, brackets included.
    private const int MaxAddressLength = 254;

    private static readonly SearchValues<char> NotInAtoms = SearchValues.Create(" <>()[],;:\\\"@");

    public bool IsAscii => Ascii.IsValid(Address);

    /// <summary>Reads what follows <c>FROM:</c> or <c>TO:</c>.</summary>
    /// <returns>Null when it is not well-formed.</returns>
    public static SmtpPath? TryParse(string text)
    {
        text = text.TrimStart(' ');
        var end = text.StartsWith('<') ? FindEnd(text) : -1;
        if (end < 0 || (end + 1 < text.Length && text[end + 1] != ' '))
        {
            return null;
        }

        var address = WithoutSourceRoute(text[1..end]);
        return IsAddress(address) ? new SmtpPath(address, text[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) : null;
    }

    public bool HasParameter(string name) => Parameters.Any(parameter => NameOf(parameter) == name);

    public string? Value(string name) =>
        Parameters.FirstOrDefault(parameter => NameOf(parameter) == name) is { } found && found.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
            ? found[(equals + 1)..]
            : null;

    public static string NameOf(string parameter) => parameter.Split('=', 2)[0].ToUpperInvariant();

    private static int FindEnd(string text)
    {
        var quoted = false;
        for (var i = 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when quoted:
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '>' when !quoted:
                    return i;
            }
        }

        return -1;
    }

    // A source route is accepted and ignored (RFC 5321 appendix C).
    private static string WithoutSourceRoute(string path) =>
        path.StartsWith('@') && path.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? path[(colon + 1)..] : path;

    private static bool IsAddress(string address)
    {
        if (address.Length == 0)
        {
            return true;
        }

        var at = address.LastIndexOf('@');
        var postmaster = string.Equals(address, "postmaster", StringComparison.OrdinalIgnoreCase);
        return address.Length <= MaxAddressLength
            && !address.Any(char.IsControl)
            && (postmaster || (at > 0 && at < address.Length - 1 && IsLocalPart(address[..at]) && !address.AsSpan(at).ContainsAny(" <>,;")));
    }

    private static bool IsLocalPart(string local) =>
        local is ['"', .., '"'] || !local.AsSpan().ContainsAny(NotInAtoms);
}
