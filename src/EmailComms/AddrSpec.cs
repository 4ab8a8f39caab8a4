using System.Buffers;

namespace EmailComms;

/// <summary>The one form of addr-spec that the library takes and accepts: dot-atom, @, host name (RFC 5322 3.4.1, RFC 5321 4.1.2).</summary>
internal static class AddrSpec
{
    public const int MaxLocalPartOctets = 64;
    private const int MaxOctets = 254;
    private const int MaxLabelOctets = 63;

    private static readonly SearchValues<char> AtomText =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~");

    private static readonly SearchValues<char> LabelText =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>The index of the @ in a valid addr-spec, or -1 when the text is not one.</summary>
    public static int FindAt(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        if (at < 1 || at > MaxLocalPartOctets || text.Length > MaxOctets)
        {
            return -1;
        }

        return IsDotAtom(text[..at]) && IsDomain(text[(at + 1)..]) ? at : -1;
    }

    public static bool IsDomain(ReadOnlySpan<char> domain)
    {
        if (domain.IsEmpty)
        {
            return false;
        }

        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.IsEmpty || label.Length > MaxLabelOctets || label[0] == '-' || label[^1] == '-' || label.ContainsAnyExcept(LabelText))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDotAtom(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('.'))
        {
            var atom = text[range];
            if (atom.IsEmpty || atom.ContainsAnyExcept(AtomText))
            {
                return false;
            }
        }

        return true;
    }
}
