using System.Runtime.InteropServices;
using System.Text;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>
/// Decodes iso-2022-jp (RFC 1468), and the half-width katakana that mail programs add to it, as strictly as the RFC is written.
/// </summary>
/// <remarks>Rewritten as EUC-JP, in which the same characters are told by their high bit: then no state is left to disagree about.</remarks>
internal static class Iso2022Jp
{
    public const byte Escape = 0x1B;

    private const int EucJp = 51932;
    private const byte SingleShift2 = 0x8E;

    private enum Set
    {
        Ascii,
        Roman,
        Katakana,
        Kanji,
    }

    public static bool TryDecode(ReadOnlySpan<byte> octets, out string text)
    {
        text = string.Empty;
        var euc = new List<byte>(octets.Length);
        var set = Set.Ascii;
        while (!octets.IsEmpty)
        {
            var octet = octets[0];
            if (octet == Escape)
            {
                if (!TrySwitch(ref octets, ref set))
                {
                    return false;
                }
            }
            else if (!TryTake(ref octets, set, euc))
            {
                return false;
            }
        }

        // "The text must end in ASCII"; where it does not, whatever a program adds below would be read as something else.
        if (set != Set.Ascii)
        {
            return false;
        }

        text = CodePagesEncodingProvider.Instance.GetEncoding(EucJp, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!
            .GetString(CollectionsMarshal.AsSpan(euc));
        return true;
    }

    private static bool TrySwitch(ref ReadOnlySpan<byte> octets, ref Set set)
    {
        if (octets.Length < 3)
        {
            return false;
        }

        Set? next = octets[1..3] switch
        {
            [(byte)'(', (byte)'B'] => Set.Ascii,
            [(byte)'(', (byte)'J'] => Set.Roman,
            [(byte)'(', (byte)'I'] => Set.Katakana,
            [(byte)'$', (byte)'@' or (byte)'B'] => Set.Kanji,
            _ => null,
        };
        set = next ?? set;
        octets = octets[3..];
        return next is not null;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> octets, Set set, List<byte> euc)
    {
        var octet = octets[0];
        if (set is Set.Ascii or Set.Roman)
        {
            euc.Add(octet);
            octets = octets[1..];
            return octet is < 0x80 and not (0x0E or 0x0F);
        }

        // A line must end in a set of single octets that holds the line end.
        if (octet is < 0x21 or > 0x7E || (set == Set.Kanji && (octets.Length < 2 || octets[1] is < 0x21 or > 0x7E)))
        {
            return false;
        }

        euc.Add(set == Set.Katakana ? SingleShift2 : (byte)(octet | 0x80));
        euc.Add((byte)(octets[set == Set.Katakana ? 0 : 1] | 0x80));
        octets = octets[(set == Set.Katakana ? 1 : 2)..];
        return true;
    }
}
