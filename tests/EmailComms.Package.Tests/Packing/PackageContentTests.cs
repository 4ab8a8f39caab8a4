using System.Xml.Linq;
using EmailComms.Package.Tests.Support;

namespace EmailComms.Package.Tests.Packing;

/// <summary>What is in the packages, and that a program can be built with them.</summary>
public sealed class PackageContentTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    private static readonly string[] DependenciesOfTheCore =
    [
        "MailKit",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Hosting.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Options.ConfigurationExtensions",

        // MimeKit's own, in the version that this repository pins because not every feed holds the one that MimeKit names.
        "System.Security.Cryptography.Pkcs",
        "System.Threading.RateLimiting",
    ];

    [Fact]
    public void The_core_package_holds_the_library_its_documentation_and_the_schema_for_appsettings()
    {
        Assert.Equal(
            [
                "ConfigurationSchema.json",
                "EmailComms.nuspec",
                "LICENSE",
                "README.md",
                "buildTransitive/EmailComms.targets",
                "lib/net10.0/EmailComms.dll",
                "lib/net10.0/EmailComms.xml",
            ],
            packages.Open("EmailComms").Files);
    }

    [Theory]
    [InlineData("EmailComms.Dkim")]
    [InlineData("EmailComms.Templates")]
    [InlineData("EmailComms.Testing")]
    public void A_package_beside_the_core_holds_its_library_and_documentation(string package)
    {
        Assert.Equal([$"{package}.nuspec", "LICENSE", "README.md", $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml"], packages.Open(package).Files);
    }

    [Theory]
    [InlineData("EmailComms.Azure", "Azure.Identity")]
    [InlineData("EmailComms.Google", "Google.Apis.Auth")]
    public void A_package_with_access_tokens_holds_the_library_and_asks_for_the_providers_own(string package, string dependency)
    {
        Assert.Equal([$"{package}.nuspec", "LICENSE", "README.md", $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml"], packages.Open(package).Files);
        Assert.Superset(new HashSet<string> { "EmailComms", dependency }, Dependencies(package).ToHashSet());
    }

    [Fact]
    public void The_tool_package_holds_the_tool_with_everything_that_it_runs_on()
    {
        var files = packages.Open("EmailComms.Tool").Files;

        Assert.Equal(["EmailComms.Tool.nuspec", "LICENSE", "README.md"], files.Where(static file => !file.Contains('/')));
        Assert.All(files.Where(static file => file.Contains('/')), static file => Assert.StartsWith("tools/net10.0/any/", file, StringComparison.Ordinal));
        Assert.DoesNotContain(files, static file => file.EndsWith(".xml", StringComparison.Ordinal) && !file.EndsWith("/DotnetToolSettings.xml", StringComparison.Ordinal));
        Assert.Superset(
            new HashSet<string> { "EmailComms.Tool.dll", "EmailComms.dll", "EmailComms.Dkim.dll", "DnsClient.dll", "MailKit.dll", "Spectre.Console.dll", "System.CommandLine.dll", "DotnetToolSettings.xml" },
            files.Select(static file => file.Split('/')[^1]).ToHashSet());
        Assert.Contains("""<Command Name="emailcomms" EntryPoint="EmailComms.Tool.dll" """, packages.Read("EmailComms.Tool", "tools/net10.0/any/DotnetToolSettings.xml"), StringComparison.Ordinal);
        Assert.Empty(Dependencies("EmailComms.Tool"));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task The_tool_is_installed_and_run_by_its_name()
    {
        var folder = await packages.InstallToolAsync("EmailComms.Tool");

        var version = await PackedPackages.RunProgramAsync(Path.Combine(folder, OperatingSystem.IsWindows() ? "emailcomms.exe" : "emailcomms"), folder, "--version");

        Assert.Equal(PackedPackages.VersionOf("EmailComms.Tool"), version.Trim());
    }

    [Theory]
    [InlineData("EmailComms")]
    [InlineData("EmailComms.Azure")]
    [InlineData("EmailComms.Google")]
    [InlineData("EmailComms.Dkim")]
    [InlineData("EmailComms.Templates")]
    [InlineData("EmailComms.Testing")]
    public void The_symbols_are_in_a_package_of_their_own(string package)
    {
        Assert.Equal([$"{package}.nuspec", $"lib/net10.0/{package}.pdb"], packages.Open(package, "snupkg").Files);
    }

    [Fact]
    public void The_core_package_depends_on_what_its_design_names()
    {
        Assert.Equal(DependenciesOfTheCore, Dependencies("EmailComms"));
    }

    [Fact]
    public void The_testing_package_brings_nothing_that_the_core_does_not_bring()
    {
        // Central pinning repeats the core's dependencies in the package that depends on it.
        var dependencies = Dependencies("EmailComms.Testing");

        Assert.Contains("EmailComms", dependencies);
        Assert.Empty(dependencies.Except(DependenciesOfTheCore.Append("EmailComms")));
    }

    [Fact]
    public void The_dkim_package_brings_a_resolver_and_nothing_else_that_the_core_does_not_bring()
    {
        Assert.Equal(["DnsClient", "EmailComms"], Dependencies("EmailComms.Dkim").Except(DependenciesOfTheCore));
    }

    [Fact]
    public void The_templates_package_brings_nothing_that_the_core_does_not_bring()
    {
        Assert.Equal(["EmailComms"], Dependencies("EmailComms.Templates").Except(DependenciesOfTheCore));
    }

    [Theory]
    [InlineData("EmailComms")]
    [InlineData("EmailComms.Azure")]
    [InlineData("EmailComms.Google")]
    [InlineData("EmailComms.Dkim")]
    [InlineData("EmailComms.Templates")]
    [InlineData("EmailComms.Testing")]
    [InlineData("EmailComms.Tool")]
    public void The_manifest_says_what_the_package_is_and_names_its_readme_and_licence(string package)
    {
        var metadata = packages.Open(package).Metadata;

        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("LICENSE", Value(metadata, "license"));
        Assert.Equal(PackedPackages.VersionOf(package), Value(metadata, "version"));
        Assert.EndsWith(".", Value(metadata, "description"), StringComparison.Ordinal);
        Assert.NotEmpty(Value(metadata, "tags"));
    }

    [Fact]
    public void The_schema_in_the_package_is_the_one_that_is_compared_with_the_options()
    {
        Assert.Equal(SourceTree.Read("src/EmailComms/ConfigurationSchema.json"), packages.Read("EmailComms", "ConfigurationSchema.json"));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_host_is_built_with_the_package_and_gets_completion_for_its_appsettings()
    {
        const string Code = """
            using EmailComms;
            using EmailComms.Approvals;
            using Microsoft.Extensions.Hosting;

            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddEmailCommunications(builder.Configuration.GetSection("EmailCommunications"))
                .AddApprovalHandler<ReleaseApprovalHandler>();
            await builder.Build().RunAsync();

            internal sealed class ReleaseApprovalHandler : IApprovalHandler
            {
                public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken) =>
                    Task.FromResult(reply.Decision == ApprovalDecision.Approve ? ApprovalHandlerResult.Applied : ApprovalHandlerResult.AlreadyDecided);
            }
            """;
        var folder = packages.WriteProgram("consumer", Code, string.Empty, "EmailComms", "Microsoft.Extensions.Hosting");

        await PackedPackages.RunAsync(folder, "build");
        var schemas = await PackedPackages.RunAsync(folder, "msbuild", "-getItem:JsonSchemaSegment");

        packages.AssertRestoredHere("EmailComms");
        Assert.Contains("ConfigurationSchema.json", schemas, StringComparison.Ordinal);
        Assert.Contains("appsettings", schemas, StringComparison.Ordinal);
    }

    private List<string> Dependencies(string package) =>
        [.. packages.Open(package).Metadata.Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal)];

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
}
