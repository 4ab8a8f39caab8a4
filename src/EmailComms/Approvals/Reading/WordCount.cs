using System.Buffers;

namespace EmailComms.Approvals.Reading;

/// <summary>Counts words of a list in a line.</summary>
internal static class WordCount
{
    public static bool IsAtLeast(int count, ReadOnlySpan<char> text, SearchValues<string> words)
    {
        var rest = text;
        while (count > 0 && rest.IndexOfAny(words) is var at and >= 0)
        {
            rest = rest[(at + 1)..];
            count--;
        }

        return count == 0;
    }
}
