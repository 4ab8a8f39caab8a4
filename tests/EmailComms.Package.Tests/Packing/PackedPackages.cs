using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using EmailComms.Package.Tests.Support;

namespace EmailComms.Package.Tests.Packing;

/// <summary>The packages, packed once into a folder that is also a package source for programs made to try them.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"emailcomms-packages-{Guid.NewGuid():N}");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        foreach (var project in new[] { "EmailComms", "EmailComms.Azure", "EmailComms.Google", "EmailComms.Testing", "EmailComms.Dkim", "EmailComms.Templates", "EmailComms.Tool" })
        {
            // What the tests run against is what is packed; nothing in the repository is built again.
            await RunAsync(_folder, "pack", SourceTree.PathOf($"src/{project}/{project}.csproj"), "--no-build", "-c", SourceTree.Configuration, "-o", Path.Combine(_folder, "source"));
        }

        // The machine's own sources stay in force for everything else.
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "nuget.config"),
            """<configuration><packageSources><add key="packed" value="source" /></packageSources></configuration>""",
            TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The files of a package, without what the package format adds, and its manifest.</summary>
    internal (IReadOnlyList<string> Files, XElement Metadata) Open(string package, string extension = "nupkg")
    {
        var path = Directory.GetFiles(Path.Combine(_folder, "source"), $"{package}.*.{extension}").Single(file => char.IsAsciiDigit(Path.GetFileName(file)[package.Length + 1]));
        using var archive = ZipFile.OpenRead(path);
        using var manifest = archive.GetEntry($"{package}.nuspec")!.Open();
        var files = archive.Entries.Select(static entry => entry.FullName)
            .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
        return ([.. files], XDocument.Load(manifest).Root!.Elements().Single());
    }

    /// <summary>The text of a file in a package.</summary>
    internal string Read(string package, string file)
    {
        var path = Directory.GetFiles(Path.Combine(_folder, "source"), $"{package}.*.nupkg").Single(name => char.IsAsciiDigit(Path.GetFileName(name)[package.Length + 1]));
        using var archive = ZipFile.OpenRead(path);
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Writes a program that takes the packages as any user does.</summary>
    internal string WriteProgram(string name, string code, string properties, params string[] packages)
    {
        var folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        var references = string.Concat(packages.Select(static package => $"""<PackageReference Include="{package}" Version="{VersionOf(package)}" />"""));

        // Into a folder of its own, so that a package of this version that somebody restored before is not mistaken for it.
        File.WriteAllText(
            Path.Combine(folder, $"{name}.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>../restored</RestorePackagesPath>
                <RestoreFallbackFolders>{GlobalPackages}</RestoreFallbackFolders>
                {properties}
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
        return folder;
    }

    /// <summary>Makes sure that a program got the packages of this run.</summary>
    internal void AssertRestoredHere(params string[] packages) =>
        Assert.All(packages, package => Assert.True(Directory.Exists(Path.Combine(_folder, "restored", package.ToLowerInvariant())), $"{package} came from somewhere else."));

    /// <summary>Installs a tool as any user does, and returns the folder that its command is in.</summary>
    internal async Task<string> InstallToolAsync(string package)
    {
        var folder = Path.Combine(_folder, "tools");
        await RunAsync(_folder, "tool", "install", package, "--tool-path", folder, "--version", VersionOf(package));
        return folder;
    }

    internal static Task<string> RunAsync(string folder, params string[] arguments) => RunProgramAsync("dotnet", folder, arguments);

    /// <summary>Runs a program to its end and returns what it wrote; fails when it fails.</summary>
    internal static async Task<string> RunProgramAsync(string program, string folder, params string[] arguments)
    {
        var run = await ChildProgram.RunAsync(program, folder, arguments);
        Assert.True(run.ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"{program} {string.Join(' ', arguments)} ended with {run.ExitCode}:\n{run.Output}"));
        return run.Output;
    }

    /// <summary>The version of one of our packages or of one that the repository uses.</summary>
    internal static string VersionOf(string package) => package.StartsWith("EmailComms", StringComparison.Ordinal)
        ? XDocument.Load(SourceTree.PathOf("src/Directory.Build.props")).Descendants("VersionPrefix").Single().Value
        : XDocument.Load(SourceTree.PathOf("src/Directory.Packages.props")).Descendants("PackageVersion").Single(version => version.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

    private static string GlobalPackages { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
