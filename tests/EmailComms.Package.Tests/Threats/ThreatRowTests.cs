using System.Text.RegularExpressions;
using EmailComms.Package.Tests.Docs;
using EmailComms.Package.Tests.Support;

namespace EmailComms.Package.Tests.Threats;

/// <summary>No row of the threat table gets lost: it has a test, or docs/guides/security.md says why it has none.</summary>
public sealed partial class ThreatRowTests
{
    private const int NamesShown = 4;

    private static readonly IReadOnlyList<RowTest> Tests = RowTest.Of("Threat");

    private static readonly ILookup<string, RowTest> TestsOf =
        Tests.SelectMany(static test => test.Rows, static (test, row) => (row, test)).ToLookup(static pair => pair.row, static pair => pair.test);

    private static readonly IReadOnlySet<string> WithoutTest =
        RowsWithoutTest().Matches(Documentation.Read("docs/guides/security.md")).SelectMany(static match => match.Groups["row"].Captures).Select(static row => row.Value).ToHashSet();

    /// <summary>Each under the name of its threat and its tests, so that the list of tests is the table.</summary>
    public static TheoryData<string> Rows
    {
        get
        {
            var rows = new TheoryData<string>();
            foreach (var (row, threat) in ThreatTable.Rows)
            {
                rows.Add(new TheoryDataRow<string>(row) { TestDisplayName = $"{row}: {threat} ({Shown(row)})" }
                    .WithTrait("Category", "Threat")
                    .WithTrait("Threat", row));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_has_a_test_or_a_reason_why_it_has_none(string row) =>
        Assert.True(TestsOf[row].Any() != WithoutTest.Contains(row), $"{row}: {TestsOf[row].Count()} tests, and the guide says {(WithoutTest.Contains(row) ? "that there are none" : "nothing")}.");

    [Fact]
    public void A_test_of_a_threat_is_in_the_list_and_names_a_row()
    {
        Assert.NotEmpty(Tests);
        Assert.DoesNotContain(Tests, static test => !test.IsListed || test.Rows.Count == 0 || !test.Rows.All(ThreatTable.Rows.ContainsKey));
    }

    [Fact]
    public void The_guide_names_rows_of_the_table_alone() => Assert.Subset(ThreatTable.Rows.Keys.ToHashSet(), WithoutTest.ToHashSet());

    private static string Shown(string row)
    {
        var names = TestsOf[row].Select(static test => $"{test.Class}.{test.Method}").Distinct().ToList();
        return names.Count == 0 ? "see docs/guides/security.md"
            : string.Join(", ", names.Take(NamesShown)) + (names.Count > NamesShown ? $", and {names.Count - NamesShown} more" : string.Empty);
    }

    [GeneratedRegex(@"^\| (?<row>T\d+[a-z]?)(, (?<row>T\d+[a-z]?))* \|", RegexOptions.Multiline)]
    private static partial Regex RowsWithoutTest();
}
