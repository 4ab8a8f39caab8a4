using System.Security.Cryptography;

namespace EmailComms.Mailbox;

/// <summary>
/// The name by which this process claims mails: eight keywords of a small fixed set, since servers keep few keywords (Cyrus 100 in
/// a folder) and forget none. Of the 1.5 million names of the same length none is part of another, and two processes hardly ever draw the same.
/// </summary>
internal sealed class WorkerName
{
    private const string Prefix = "$EmailComms";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Length = 8;

    public WorkerName()
    {
        var letters = Letters.ToCharArray();
        RandomNumberGenerator.Shuffle(letters.AsSpan());
        Keywords = [.. letters.Take(Length).Order().Select(static letter => $"{Prefix}{letter}")];
    }

    /// <summary>The keywords of all workers.</summary>
    public static IReadOnlyList<string> AllKeywords { get; } = [.. Letters.Select(static letter => $"{Prefix}{letter}")];

    public IReadOnlyList<string> Keywords { get; }

    /// <summary>The keywords of any worker among those of a mail.</summary>
    public static IEnumerable<string> AnyOf(IEnumerable<string> keywords) =>
        keywords.Where(static keyword => keyword.Length == Prefix.Length + 1
            && keyword.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && Letters.Contains(char.ToUpperInvariant(keyword[^1]), StringComparison.Ordinal));

    /// <summary>Whether the keywords of all workers are among these.</summary>
    public static bool AreAllIn(IEnumerable<string> keywords) => AnyOf(keywords).ToHashSet(StringComparer.OrdinalIgnoreCase).Count == Letters.Length;

    /// <summary>Whether the mail is claimed by this process, and by no other.</summary>
    public bool IsOn(IEnumerable<string> keywords) => AnyOf(keywords).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(Keywords);
}
