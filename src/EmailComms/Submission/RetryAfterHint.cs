using System.Globalization;

namespace EmailComms.Submission;

/// <summary>Reads how long a server asks to wait, in the forms that servers document: it is in their words, never in a code.</summary>
internal static class RetryAfterHint
{
    // More would be hours beyond what a TimeSpan holds.
    private const int MaxDigits = 8;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    // Exchange's throttling, and postgrey, SQLgrey, milter-greylist and their like.
    private static readonly string[] Introductions = ["backoff time:", "greylisted for", "try again in", "retry in", "retry after", "come back in"];

    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("milliseconds", TimeSpan.FromMilliseconds(1)),
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("sec", TimeSpan.FromSeconds(1)),
        ("min", TimeSpan.FromMinutes(1)),
        ("hour", TimeSpan.FromHours(1)),
    ];

    public static TimeSpan? Find(string text)
    {
        foreach (var introduction in Introductions)
        {
            var at = text.IndexOf(introduction, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Read(text.AsSpan(at + introduction.Length).TrimStart()) is { } hint)
            {
                return hint < Longest ? hint : Longest;
            }
        }

        return null;
    }

    private static TimeSpan? Read(ReadOnlySpan<char> text)
    {
        // milter-greylist writes 00:04:59.
        if (text.Length >= 8 && TimeSpan.TryParseExact(text[..8], @"hh\:mm\:ss", CultureInfo.InvariantCulture, out var clock))
        {
            return clock;
        }

        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > MaxDigits)
        {
            return null;
        }

        var unit = text[digits..].TrimStart();
        foreach (var (name, length) in Units)
        {
            if (unit.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return length * int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
