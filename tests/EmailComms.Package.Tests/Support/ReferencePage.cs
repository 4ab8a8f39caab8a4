using System.Text.RegularExpressions;

namespace EmailComms.Package.Tests.Support;

/// <summary>A page of docs/reference: the rows of its tables, by the text between backticks in the first cell.</summary>
internal sealed partial class ReferencePage
{
    private ReferencePage(string name, IReadOnlyDictionary<string, IReadOnlyList<string>> rows)
    {
        Name = name;
        Rows = rows;
    }

    public string Name { get; }

    /// <summary>The cells of each row, the first included.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Rows { get; }

    public static ReferencePage Read(string name, string? section = null)
    {
        var rows = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var line in Section(SourceTree.Read($"docs/reference/{name}"), section).Split('\n').Select(static line => line.Trim()))
        {
            var cells = line.StartsWith('|') ? line.Trim('|').Split('|').Select(static cell => cell.Trim()).ToList() : [];
            if (cells.Count > 1 && Literals(cells[0]) is [var key, ..])
            {
                Assert.True(rows.TryAdd(key, cells), $"{name} has two rows for {key}.");
                Assert.All(cells, cell => Assert.False(cell.Length == 0, $"{name} has an empty cell in the row of {key}."));
            }
        }

        Assert.NotEmpty(rows);
        return new ReferencePage(name, rows);
    }

    public IReadOnlyList<string> Row(string key) =>
        Rows.TryGetValue(key, out var cells) ? cells : throw new KeyNotFoundException($"docs/reference/{Name} has no row for {key}.");

    /// <summary>The texts between backticks.</summary>
    public static IReadOnlyList<string> Literals(string cell) => [.. Literal().Matches(cell).Select(static match => match.Groups[1].Value)];

    private static string Section(string text, string? heading)
    {
        if (heading is null)
        {
            return text;
        }

        var parts = text.Split("\n## ");
        return Assert.Single(parts, part => part.StartsWith(heading + "\n", StringComparison.Ordinal));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Literal();
}
