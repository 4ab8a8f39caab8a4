namespace EmailComms.Package.Tests.Support;

/// <summary>The repository that these tests were built from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>The configuration that everything was built in: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    public static string Read(string relativePath) => File.ReadAllText(PathOf(relativePath));

    /// <summary>The C# files of a project, by their paths relative to it, with forward slashes.</summary>
    public static IReadOnlyDictionary<string, string> CodeOf(string project)
    {
        var folder = PathOf(Path.Combine("src", project));
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(static file => !file.Name.StartsWith("obj/", StringComparison.Ordinal) && !file.Name.StartsWith("bin/", StringComparison.Ordinal))
            .ToDictionary(static file => file.Name, static file => File.ReadAllText(file.Path));
        Assert.NotEmpty(files);
        return files;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EmailComms.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("These tests read the repository that they are built in: no folder above them holds EmailComms.sln.");
    }
}
