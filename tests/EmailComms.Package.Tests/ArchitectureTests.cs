using System.Text.RegularExpressions;
using System.Xml.Linq;
using EmailComms.Package.Tests.Support;

namespace EmailComms.Package.Tests;

/// <summary>Who may know whom inside the core.</summary>
public sealed partial class ArchitectureTests
{
    // A pass is a list of UIDs, which are MailKit's.
    private static readonly string[] FilesOfUids =
    [
        "Approvals/ApprovalReplyProcessor.cs",
        "Approvals/Passes/ClaimedMails.cs",
        "Approvals/Passes/MailInWork.cs",
        "Approvals/Passes/ReplyBatches.cs",
        "Approvals/Passes/ReplyClaims.cs",
        "Approvals/Passes/UnfinishedRemovals.cs",
        "Approvals/Queueing/ReplyQueue.cs",
    ];

    [Fact]
    public void Only_the_folders_that_talk_to_servers_or_take_messages_apart_know_MailKit()
    {
        string[] folders =
        [
            "Submission/", "Mailbox/", "Transport/", "Composition/", "ConfigurationTesting/",
            "Approvals/Authentication/", "Approvals/Reading/", "Approvals/Screening/",
        ];
        var users = SourceTree.CodeOf("EmailComms").Where(static file => Engine().IsMatch(file.Value)).Select(static file => file.Key).ToList();

        Assert.NotEmpty(users);
        Assert.DoesNotContain(users, file => !FilesOfUids.Contains(file) && !folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)));
        Assert.All(FilesOfUids, file => Assert.Contains(file, users));
    }

    [Fact]
    public void The_processor_takes_nothing_of_MailKit_but_its_UIDs()
    {
        var code = SourceTree.CodeOf("EmailComms");
        var others =
            from file in FilesOfUids
            from type in typeof(MailKit.IMailFolder).Assembly.GetExportedTypes()
            where type != typeof(MailKit.UniqueId) && type.Namespace == "MailKit"
            where Regex.IsMatch(code[file], $@"\b{Regex.Escape(type.Name)}\b")
            select $"{file}: {type.Name}";

        Assert.Empty(others);
    }

    [Theory]
    [InlineData("Mailbox", "Approvals.Screening", "Approvals.Authentication", "Approvals.Reading", "Hosting", "Submission", "Composition", "ConfigurationTesting")]
    [InlineData("Approvals/Screening", "Approvals.Correlation", "Approvals.Authentication", "Approvals.Reading", "Ledger", "Mailbox", "Hosting", "Submission", "Transport")]
    [InlineData("Approvals/Correlation", "Approvals.Authentication", "Approvals.Reading", "Ledger", "Mailbox", "Hosting", "Submission", "Transport")]
    [InlineData("Approvals/Authentication", "Approvals.Reading", "Ledger", "Mailbox", "Hosting", "Submission", "Transport")]
    [InlineData("Approvals/Reading", "Ledger", "Mailbox", "Hosting", "Submission", "Transport")]
    [InlineData("Ledger", "Approvals.Screening", "Approvals.Correlation", "Approvals.Authentication", "Approvals.Reading", "Mailbox", "Hosting", "Submission", "Transport")]
    [InlineData("Credentials", "Approvals", "Ledger", "Mailbox", "Hosting", "Submission", "Composition", "ConfigurationTesting")]
    [InlineData("Transport", "Approvals", "Ledger", "Mailbox", "Hosting", "Submission", "Composition", "ConfigurationTesting")]
    [InlineData("Composition", "Approvals", "Ledger", "Mailbox", "Hosting", "Submission", "Transport", "ConfigurationTesting")]
    [InlineData("Submission", "Approvals.Screening", "Approvals.Correlation", "Approvals.Authentication", "Approvals.Reading", "Ledger", "Mailbox", "Hosting", "ConfigurationTesting")]
    [InlineData("Diagnostics", "Approvals", "Ledger", "Mailbox", "Hosting", "Submission", "Transport", "Composition", "ConfigurationTesting")]
    public void A_stage_does_not_know_the_ones_after_it(string folder, params string[] unknown)
    {
        var files = SourceTree.CodeOf("EmailComms").Where(file => file.Key.StartsWith($"{folder}/", StringComparison.Ordinal)).ToList();
        var known =
            from file in files
            from later in unknown
            where Regex.IsMatch(file.Value, $@"\busing (static )?EmailComms\.{Regex.Escape(later)}(\.|;)|(?<!namespace )\bEmailComms\.{Regex.Escape(later)}\.[A-Z]")
            select $"{file.Key} knows {later}";

        Assert.NotEmpty(files);
        Assert.Empty(known);
    }

    [Theory]
    [InlineData("EmailComms")]
    [InlineData("EmailComms.Azure")]
    [InlineData("EmailComms.Google")]
    [InlineData("EmailComms.Testing")]
    [InlineData("EmailComms.Dkim")]
    [InlineData("EmailComms.Templates")]
    [InlineData("EmailComms.Tool")]
    public void A_file_says_the_namespace_of_its_folder(string project)
    {
        // A user of the test package needs one namespace, wherever its parts lie; the verbs of the builder are where the builder is.
        var wrong =
            from file in SourceTree.CodeOf(project)
            let folder = Path.GetDirectoryName(file.Key)!.Replace('/', '.').Replace('\\', '.')
            let expected = folder.Length == 0 ? project : $"{project}.{folder}"
            let actual = Namespace().Match(file.Value).Groups[1].Value
            where actual != expected && !(project == "EmailComms.Testing" && actual == project) && !(file.Key.EndsWith("BuilderExtensions.cs", StringComparison.Ordinal) && actual == "EmailComms")
            select $"{file.Key} is in {actual}";

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("EmailComms")]
    [InlineData("EmailComms.Azure")]
    [InlineData("EmailComms.Google")]
    [InlineData("EmailComms.Testing")]
    [InlineData("EmailComms.Dkim")]
    [InlineData("EmailComms.Templates")]
    public void Nothing_writes_to_the_console_sleeps_or_blocks(string project)
    {
        var files = SourceTree.CodeOf(project).Where(static file => Blocking().IsMatch(file.Value)).Select(static file => file.Key);

        Assert.Empty(files);
    }

    [Fact]
    public void The_core_asks_for_the_packages_of_its_design_and_no_other()
    {
        var project = XDocument.Load(SourceTree.PathOf("src/EmailComms/EmailComms.csproj"));

        Assert.Equal(
            [
                "MailKit",
                "Microsoft.Extensions.DependencyInjection.Abstractions",
                "Microsoft.Extensions.Hosting.Abstractions",
                "Microsoft.Extensions.Options",
                "Microsoft.Extensions.Options.ConfigurationExtensions",
                "System.Threading.RateLimiting",
            ],
            project.Descendants("PackageReference").Select(static reference => reference.Attribute("Include")!.Value).Order(StringComparer.Ordinal));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
    }

    [Fact]
    public void The_core_does_not_know_the_other_packages()
    {
        Assert.DoesNotContain(Assemblies.Core.GetReferencedAssemblies(), static name => name.Name!.StartsWith("EmailComms", StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_no_folders_by_kind()
    {
        string[] kinds = ["Abstractions", "Common", "Enums", "Extensions", "Helpers", "Interfaces", "Models", "Services", "Utils"];
        var folders = SourceTree.CodeOf("EmailComms").Keys.Concat(SourceTree.CodeOf("EmailComms.Testing").Keys).Concat(SourceTree.CodeOf("EmailComms.Tool").Keys)
            .SelectMany(static file => file.Split('/')[..^1])
            .Distinct();

        Assert.Empty(folders.Intersect(kinds));
    }

    [GeneratedRegex(@"\busing (static )?(\w+ = )?(MailKit|MimeKit)\b|(?<![\w.""])(MailKit|MimeKit)\.[A-Z]")]
    private static partial Regex Engine();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bConsole\.|\bThread\.Sleep|\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)|\basync void\b")]
    private static partial Regex Blocking();
}
