using System.Text.RegularExpressions;

namespace EmailComms.Package.Tests.Docs;

/// <summary>The documents of the repository, and what is in them.</summary>
internal static partial class Documentation
{
    public static readonly string Root = FindRoot();

    /// <summary>The paths of all documents for readers, relative to the root.</summary>
    public static IEnumerable<string> Paths =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "src"), "README.md", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(static path => !IsBuildOutput(path))
            .Prepend("README.md")
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks of one language.</summary>
    public static IEnumerable<string> Blocks(string markdown, string language) =>
        Fence().Matches(markdown).Where(match => match.Groups["language"].Value == language).Select(static match => match.Groups["code"].Value);

    /// <summary>The document without its fenced blocks, or without those of one language.</summary>
    public static string WithoutBlocks(string markdown, string? language = null) =>
        Fence().Replace(markdown, match => language is null || match.Groups["language"].Value == language ? string.Empty : match.Value);

    /// <summary>The C# files of some folders, build output left out.</summary>
    public static IEnumerable<string> SourcesIn(params string[] folders) =>
        folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(static path => !IsBuildOutput(Path.GetRelativePath(Root, path)))
            .Select(static path => File.ReadAllText(path));

    private static bool IsBuildOutput(string path) => path.Split('/', '\\').Any(static part => part is "bin" or "obj");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EmailComms.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^```(?<language>[a-z]*)[^\n]*\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
