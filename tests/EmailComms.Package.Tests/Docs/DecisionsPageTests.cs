
using EmailComms.Approvals.Reading.Decisions;

namespace EmailComms.Package.Tests.Docs;

/// <summary>The page about decisions lists the phrases that the code knows.</summary>
public class DecisionsPageTests
{
    private const string Heading = "## Phrases\n";

    [Fact]
    public void Lists_the_phrases_of_every_language()
    {
        var page = Documentation.Read("docs/reference/decisions.md");
        var start = page.IndexOf(Heading, StringComparison.Ordinal);

        Assert.True(start >= 0);
        Assert.Equal(Expected(), page[(start + Heading.Length)..page.IndexOf("\n## ", start + Heading.Length, StringComparison.Ordinal)].TrimEnd());
    }

    private static string Expected() => string.Concat(DecisionLanguages.All.Select(static language =>
        $"\n### {language.Name}\n\n- Approve: {List(language.Approve)}\n- Reject: {List(language.Reject)}\n")).TrimEnd();

    private static string List(string[] patterns) => string.Join(", ", patterns.Select(static pattern => $"`{pattern}`"));
}
