using System.Text.RegularExpressions;

namespace EmailComms.Package.Tests.Docs;

/// <summary>What cannot be compiled or found is not documentation.</summary>
public partial class SnippetTests
{
    private static readonly Lazy<string[]> CompiledSources = new(() =>
        [.. Documentation.SourcesIn("docs/samples", "tests/EmailComms.Package.Tests/Docs").Select(Normalize)]);

    private static readonly Lazy<HashSet<string>> KnownWords = new(() =>
        [.. Documentation.SourcesIn("src", "tests", "docs/samples").SelectMany(static source => Word().Matches(source)).Select(static match => match.Value)]);

    private static readonly Lazy<HashSet<string>> SettingPaths = new(() =>
        new HashSet<string>(PathsOf(typeof(EmailCommunicationsOptions), string.Empty), StringComparer.Ordinal));

    public static TheoryData<string> AllDocuments => [.. Documentation.Paths];

    // The page of the testing package shows how steps of a test follow each other, and leaves out what is between them.
    public static TheoryData<string> DocumentsWithCode => [.. Documentation.Paths.Where(static path => path != "src/EmailComms.Testing/README.md")];

    [Theory]
    [MemberData(nameof(DocumentsWithCode))]
    public void Every_block_of_code_is_compiled(string document)
    {
        var missing = Documentation.Blocks(Documentation.Read(document), "csharp")
            .Where(static block => !CompiledSources.Value.Any(source => source.Contains(Normalize(block), StringComparison.Ordinal)));

        FailWith("These blocks are in no file of docs/samples or tests/EmailComms.Package.Tests/Docs", missing);
    }

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public void Every_relative_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Documentation.Root, document))!;
        var broken = Link().Matches(Documentation.WithoutBlocks(Documentation.Read(document)))
            .Select(static match => match.Groups["target"].Value)
            .Where(static target => !target.Contains(':', StringComparison.Ordinal))
            .Where(target => !LeadsSomewhere(folder, document, target));

        FailWith("These links lead nowhere", broken);
    }

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public void Every_setting_exists(string document)
    {
        // Blocks of text show what the library says, also of settings that do not exist.
        var unknown = Setting().Matches(Documentation.WithoutBlocks(Documentation.Read(document), "text"))
            .Select(static match => match.Groups["path"].Value.Replace("__", ":", StringComparison.Ordinal))
            .Select(static path => Index().Replace(path, string.Empty))
            .Where(static path => !SettingPaths.Value.Contains(path));

        FailWith("These settings do not exist", unknown);
    }

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public void Every_name_of_the_code_exists(string document)
    {
        var unknown = CodeSpan().Matches(Documentation.WithoutBlocks(Documentation.Read(document)))
            .SelectMany(static span => Name().Matches(span.Value))
            .Select(static match => match.Value)
            .Where(static name => !KnownWords.Value.Contains(name));

        FailWith("These names are in no source file", unknown);
    }

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public void Every_error_code_exists(string document)
    {
        var unknown = ErrorCode().Matches(Documentation.Read(document)).Select(static match => match.Value).Where(static code => !KnownWords.Value.Contains(code));

        FailWith("These error codes do not exist", unknown);
    }

    private static bool LeadsSomewhere(string folder, string document, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? Path.Combine(Documentation.Root, document) : Path.GetFullPath(Path.Combine(folder, parts[0]));
        return parts.Length == 1
            ? File.Exists(path) || Directory.Exists(path)
            : File.Exists(path) && AnchorsOf(File.ReadAllText(path)).Contains(parts[1]);
    }

    // Headings as the hosts of repositories make them: lower case, blanks to hyphens, the rest of the punctuation dropped.
    private static IEnumerable<string> AnchorsOf(string markdown) =>
        Heading().Matches(Documentation.WithoutBlocks(markdown.ReplaceLineEndings("\n")))
            .Select(static match => NotInAnchor().Replace(match.Groups["text"].Value.ToLowerInvariant(), string.Empty).Replace(' ', '-'))
            .Concat(Anchor().Matches(markdown).Select(static match => match.Groups["id"].Value));

    private static IEnumerable<string> PathsOf(Type options, string prefix)
    {
        foreach (var property in options.GetProperties())
        {
            var path = prefix + property.Name;
            yield return path;
            if (property.PropertyType.Namespace?.StartsWith("EmailComms", StringComparison.Ordinal) == true && property.PropertyType.IsClass)
            {
                foreach (var inner in PathsOf(property.PropertyType, path + ":"))
                {
                    yield return inner;
                }
            }
        }
    }

    private static string Normalize(string text) => Blanks().Replace(text, " ").Trim();

    private static void FailWith(string message, IEnumerable<string> problems)
    {
        var distinct = problems.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count > 0)
        {
            Assert.Fail($"{message}:\n{string.Join('\n', distinct)}");
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("<a id=\"(?<id>[^\"]+)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"(?:EmailCommunications(?::|__)|(?<![\w:]))(?<path>(?:Smtp|Imap|Approvals)(?::|__)[A-Z]\w*(?::\d+)?)")]
    private static partial Regex Setting();

    [GeneratedRegex(@":\d+$")]
    private static partial Regex Index();

    [GeneratedRegex(@"`[^`\n]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\bI?[A-Z][a-z]+[A-Z][A-Za-z0-9]*(_[a-z]\w*)?")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bEC\d{4}\b")]
    private static partial Regex ErrorCode();
}
