using System.Text;
using EmailComms.Fuzz;

namespace EmailComms.Tests.Fuzz;

public class FuzzSmokeTests
{
    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Finds_nothing_in_what_the_mutations_begin_with(string name)
    {
        var target = FuzzTarget.All.Single(target => target.Name == name);
        using var output = new StringWriter();

        var isClean = StandaloneRun.Run(target, TimeSpan.Zero, seed: 1, folder: null, output);

        Assert.True(isClean, output.ToString());
    }

    [Fact]
    public void The_same_seed_makes_the_same_inputs()
    {
        Assert.Equal(Inputs(seed: 1), Inputs(seed: 1));
        Assert.NotEqual(Inputs(seed: 1), Inputs(seed: 2));
    }

    [Theory]
    [InlineData("Approve", true)]
    [InlineData("this is\napproved", true)]
    [InlineData("abgelehnt", true)]
    [InlineData("disapprover", false)]
    [InlineData("", false)]
    public void Knows_the_words_without_which_there_is_no_decision(string text, bool isKeyword) => Assert.Equal(isKeyword, Keyword.IsIn(text));

    private static List<string> Inputs(int seed)
    {
        var mutator = new Mutator(new Random(seed), [Encoding.UTF8.GetBytes("Approve\n\n> asked\n")]);
        return [.. Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(mutator.Next()))];
    }
}
