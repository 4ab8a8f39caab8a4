using System.Reflection;
using System.Text.RegularExpressions;
using EmailComms.Package.Tests.Support;

namespace EmailComms.Package.Tests;

/// <summary>Every error code is thrown somewhere and has a row in docs/reference/errors.md.</summary>
public sealed class ErrorCodeTests
{
    private static readonly Dictionary<string, Type> Families = new()
    {
        ["EC10"] = typeof(MailServerConnectionException),
        ["EC11"] = typeof(MailServerAuthenticationException),
        ["EC12"] = typeof(SubmissionException),
        ["EC13"] = typeof(Outbox.OutboxFullException),
        ["EC14"] = typeof(MailboxException),
        ["EC15"] = typeof(MessageVetoedException),
    };

    // Told by a report, and thrown at nobody.
    private static readonly Dictionary<string, Type> NotThrown = new() { ["EC1302"] = typeof(Outbox.OutboxFailure) };

    private static readonly IReadOnlyList<(string Name, string Code)> Codes =
    [
        .. Assemblies.Core.GetType("EmailComms.Diagnostics.ErrorCodes", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Select(static field => (field.Name, (string)field.GetRawConstantValue()!)),
    ];

    [Fact]
    public void A_code_is_used_once_and_has_the_form_that_is_promised()
    {
        Assert.NotEmpty(Codes);
        Assert.Equal(Codes.Count, Codes.DistinctBy(static pair => pair.Code).Count());
        Assert.All(Codes, static pair => Assert.Matches("^EC[0-9]{4}$", pair.Code));
    }

    [Fact]
    public void A_code_is_thrown_somewhere()
    {
        var code = SourceTree.CodeOf("EmailComms").Where(static file => file.Key != "Diagnostics/ErrorCodes.cs").Select(static file => file.Value).ToList();
        var unused = Codes.Where(pair => !code.Any(text => Regex.IsMatch(text, $@"\bErrorCodes\.{pair.Name}\b")));

        Assert.Empty(unused);
    }

    [Fact]
    public void A_code_is_documented_with_its_exception_and_the_other_way_round()
    {
        var page = ReferencePage.Read("errors.md");

        Assert.Equal(Codes.Select(static pair => pair.Code).Order(StringComparer.Ordinal), page.Rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(Codes, pair =>
        {
            var row = page.Row(pair.Code);
            Assert.Equal(5, row.Count);
            Assert.Equal($"`{NotThrown.GetValueOrDefault(pair.Code, Families[pair.Code[..4]]).Name}`", row[1]);
        });
    }

    [Fact]
    public void The_help_link_of_an_exception_leads_to_its_row()
    {
        var text = SourceTree.Read("docs/reference/errors.md");

        Assert.All(Codes, pair =>
        {
            var link = new MailServerConnectionException(pair.Code, "x", isTransient: false).HelpLink!;
            Assert.StartsWith("docs/reference/errors.md#", link, StringComparison.Ordinal);
            Assert.Contains($"<a id=\"{link.Split('#')[1]}\"></a>`{pair.Code}`", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_exception_of_the_library_has_a_family_of_codes()
    {
        var exceptions = Assemblies.Core.GetExportedTypes().Where(static type => typeof(EmailCommsException).IsAssignableFrom(type) && !type.IsAbstract);

        Assert.Equal(exceptions.OrderBy(static type => type.Name), Families.Values.OrderBy(static type => type.Name));
    }
}
