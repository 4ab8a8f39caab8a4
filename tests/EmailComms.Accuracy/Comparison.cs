using System.Text;

namespace EmailComms.Accuracy;

/// <summary>Compares texts as the corpus says: white space collapsed, invisible characters dropped.</summary>
internal static class Comparison
{
    public static bool AreEqual(string text, string expected) => Normalize(text) == Normalize(expected);

    /// <summary>The harmonic mean of precision and recall over words.</summary>
    public static double TokenF1(string text, string expected)
    {
        var read = Words(text);
        var wanted = Words(expected);
        if (read.Length == 0 || wanted.Length == 0)
        {
            return read.Length == wanted.Length ? 1 : 0;
        }

        var left = wanted.CountBy(word => word).ToDictionary();
        var common = 0;
        foreach (var word in read)
        {
            if (left.TryGetValue(word, out var count) && count > 0)
            {
                left[word] = count - 1;
                common++;
            }
        }

        return 2.0 * common / (read.Length + wanted.Length);
    }

    private static string[] Words(string text) => Normalize(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
            else if (!IsInvisible(c))
            {
                result.Append(c);
            }
        }

        return result.ToString().TrimEnd();
    }

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060' or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
