using EmailComms.Package.Tests.Support;

namespace EmailComms.Package.Tests.Faults;

/// <summary>No row of the fault table loses its tests: it has one, or the table says why it has none.</summary>
public sealed class FaultRowTests
{
    private static readonly IReadOnlyList<RowTest> Tests = RowTest.Of("Fault");

    private static readonly ILookup<string, RowTest> TestsOf =
        Tests.SelectMany(static test => test.Rows, static (test, row) => (row, test)).ToLookup(static pair => pair.row, static pair => pair.test);

    /// <summary>Each under the name of its fault, so that the list of tests is the table.</summary>
    public static TheoryData<string> Rows
    {
        get
        {
            var rows = new TheoryData<string>();
            foreach (var (row, fault) in FaultTable.Rows)
            {
                var state = FaultTable.WithoutTest.TryGetValue(row, out var reason) ? reason : $"{TestsOf[row].Count()} test(s)";
                rows.Add(new TheoryDataRow<string>(row) { TestDisplayName = $"{row}: {fault} ({state})" }.WithTrait("Category", "Fault").WithTrait("Fault", row));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_has_a_test_or_a_reason_why_it_has_none(string row) =>
        Assert.True(
            TestsOf[row].Any() != FaultTable.WithoutTest.ContainsKey(row),
            $"{row}: {TestsOf[row].Count()} test(s), and the table says {(FaultTable.WithoutTest.ContainsKey(row) ? "that there are none" : "nothing")}.");

    [Fact]
    public void A_test_of_a_fault_is_in_the_list_and_names_a_row_of_the_table()
    {
        Assert.NotEmpty(Tests);
        Assert.DoesNotContain(Tests, static test => !test.IsListed || !test.Rows.All(FaultTable.Rows.ContainsKey));
    }

    [Fact]
    public void The_reasons_are_about_rows_of_the_table() => Assert.Subset(FaultTable.Rows.Keys.ToHashSet(), FaultTable.WithoutTest.Keys.ToHashSet());
}
