using System.Text.RegularExpressions;

namespace EmailComms.Package.Tests.Support;

/// <summary>A test of any project, and the rows of a table that its traits name. Read from the sources, for no test sees all assemblies.</summary>
/// <param name="Class">The class that declares it.</param>
/// <param name="Method">Its name.</param>
/// <param name="IsListed">Whether <c>--filter Category=</c> and the name of the table finds it.</param>
/// <param name="Rows">The rows.</param>
internal sealed partial record RowTest(string Class, string Method, bool IsListed, IReadOnlyList<string> Rows)
{
    /// <summary>The tests that have a trait of a table: <c>Threat</c> or <c>Fault</c>.</summary>
    public static IReadOnlyList<RowTest> Of(string table) =>
    [
        .. Directory.EnumerateFiles(SourceTree.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Read(path, table))
            .Where(static test => test.IsListed || test.Rows.Count > 0),
    ];

    // Attributes stand on lines of their own above a class at the margin, or above a method one level in.
    private static IEnumerable<RowTest> Read(string path, string table)
    {
        var name = string.Empty;
        List<(string Name, string Value)> traits = [], ofClass = [];
        var isTest = false;
        foreach (var line in File.ReadLines(path))
        {
            if (Trait().Match(line) is { Success: true } trait)
            {
                traits.Add((trait.Groups["name"].Value, trait.Groups["value"].Value));
            }
            else if (TestMark().IsMatch(line))
            {
                isTest = true;
            }
            else if (ClassName().Match(line) is { Success: true } type)
            {
                (name, ofClass, traits, isTest) = (type.Groups["name"].Value, traits, [], false);
            }
            else if (MethodName().Match(line) is { Success: true } method)
            {
                if (isTest)
                {
                    List<(string Name, string Value)> both = [.. ofClass, .. traits];
                    yield return new RowTest(
                        name,
                        method.Groups["name"].Value,
                        both.Contains(("Category", table)),
                        [.. both.Where(pair => pair.Name == table).Select(static pair => pair.Value).Distinct()]);
                }

                (traits, isTest) = ([], false);
            }
        }
    }

    [GeneratedRegex("""^ {0,4}\[Trait\("(?<name>[^"]+)", "(?<value>[^"]+)"\)\]""")]
    private static partial Regex Trait();

    [GeneratedRegex(@"^    \[(Fact|Theory)\b")]
    private static partial Regex TestMark();

    [GeneratedRegex(@"^(public|internal)[a-z ]* class (?<name>\w+)")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"^    (public|internal|private)[^(=]* (?<name>\w+)\(")]
    private static partial Regex MethodName();
}
