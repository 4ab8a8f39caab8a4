using System.Security.Cryptography;
using System.Text;
using EmailComms.Approvals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace EmailComms.Package.Tests.Docs;

/// <summary>Each example of a settings file is read and checked as a host would do it, with the secrets put in that it leaves out.</summary>
public class ConfigurationBlockTests
{
    public static TheoryData<string, int> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, int>();
            foreach (var document in Documentation.Paths)
            {
                for (var i = 0; i < JsonBlocks(document).Count; i++)
                {
                    blocks.Add(document, i);
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_host_starts_with_it(string document, int index)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["EmailCommunications:Smtp:Host"] = "smtp.example.org",
                ["EmailCommunications:Smtp:FromAddress"] = "approvals@example.org",
                ["EmailCommunications:Smtp:User"] = "approvals@example.org",
                ["EmailCommunications:Smtp:Password"] = "secret",
                ["EmailCommunications:Imap:Host"] = "imap.example.org",
                ["EmailCommunications:Imap:Password"] = "secret",
                ["EmailCommunications:Approvals:SigningKeys:0"] = key,
            })
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(JsonBlocks(document)[index])))
            .Build();
        var services = new ServiceCollection();
        services.AddEmailCommunications(configuration).AddApprovalHandler(_ => Substitute.For<IApprovalHandler>());
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void The_guide_shows_failures_as_they_are_reported()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["EmailCommunications:Smtp:Host"] = "smtp.example.org",
                ["EmailCommunications:Smtp:Port"] = "five",
                ["EmailCommunications:Smtp:FromAddress"] = "approvals@example.org",
                ["EmailCommunications:Smtp:User"] = "approvals@example.org",
                ["EmailCommunications:Smtp:Password"] = "secret",
                ["EmailCommunications:Approvals:Enabled"] = "true",
                ["EmailCommunications:Approvals:ReplyFoldr"] = "Approvals",
                ["EmailCommunications:Approvals:SigningKeys:0"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            })
            .Build();
        var services = new ServiceCollection();
        services.AddEmailCommunications(configuration).AddApprovalHandler(_ => Substitute.For<IApprovalHandler>());
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        var shown = Documentation.Blocks(Documentation.Read("docs/guides/configuration.md"), "text").First().TrimEnd().Split('\n');
        Assert.Equal(exception.Failures.Count(), shown.Length);
        Assert.All(shown, line => Assert.Contains(exception.Failures, failure => failure.StartsWith(line.TrimEnd('…'), StringComparison.Ordinal)));
    }

    private static List<string> JsonBlocks(string document) => [.. Documentation.Blocks(Documentation.Read(document), "json")];
}
