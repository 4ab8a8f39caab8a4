using System.Globalization;
using System.Text;

namespace EmailComms.Testing.Imap;

/// <summary>A set of sequence numbers or UIDs such as <c>1:3,7,9:*</c> (RFC 3501 section 9, sequence-set).</summary>
internal sealed class SequenceSet
{
    private const uint Star = 0;
    private const int MaxRanges = 20_000;

    private readonly List<(uint From, uint To)> _ranges = [];

    /// <summary>Reads a set, or returns null when it is not well-formed.</summary>
    public static SequenceSet? TryParse(string text)
    {
        var set = new SequenceSet();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split(':');
            if (ends.Length > 2 || set._ranges.Count >= MaxRanges || !TryNumber(ends[0], out var from) || !TryNumber(ends[^1], out var to))
            {
                return null;
            }

            set._ranges.Add((from, to));
        }

        return set;
    }

    /// <summary>Returns the ranges in ascending form, with <paramref name="largest"/> in place of the asterisk.</summary>
    public IEnumerable<(uint From, uint To)> Resolve(uint largest)
    {
        foreach (var range in _ranges)
        {
            var from = range.From == Star ? largest : range.From;
            var to = range.To == Star ? largest : range.To;
            yield return from <= to ? (from, to) : (to, from);
        }
    }

    /// <summary>Writes ascending numbers as a set, runs joined.</summary>
    public static string Format(IReadOnlyList<uint> numbers)
    {
        var result = new StringBuilder();
        for (var i = 0; i < numbers.Count;)
        {
            var start = i;
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1)
            {
                i++;
            }

            result.Append(result.Length == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{numbers[start]}");
            if (i > start)
            {
                result.Append(CultureInfo.InvariantCulture, $":{numbers[i]}");
            }

            i++;
        }

        return result.ToString();
    }

    private static bool TryNumber(string text, out uint number)
    {
        number = Star;
        return text == "*" || (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number != 0);
    }
}
