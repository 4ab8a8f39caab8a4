extern alias Benchmarks;

using System.Reflection;
using BenchmarkDotNet.Attributes;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading;
using Benchmarks::EmailComms.Benchmarks;

namespace EmailComms.Tests.Benchmarks;

/// <summary>A benchmark that does nothing is fast: every one is called once and must have read something.</summary>
public class BenchmarkSmokeTests
{
    public static TheoryData<string> ReadingBenchmarks => [.. MethodsOf(typeof(ReplyReadingBenchmarks)).Select(static method => method.Name)];

    [Theory]
    [MemberData(nameof(ReadingBenchmarks))]
    public void Reads_an_approval(string benchmark)
    {
        var method = MethodsOf(typeof(ReplyReadingBenchmarks)).Single(method => method.Name == benchmark);

        var reading = Assert.IsType<ReplyReading>(method.Invoke(new ReplyReadingBenchmarks(), null));

        Assert.Equal(ApprovalDecision.Approve, reading.Decision);
    }

    [Fact]
    public void Reads_every_shape()
    {
        foreach (var shape in GrowthBenchmarks.Shapes)
        {
            var benchmark = new GrowthBenchmarks { Shape = shape };
            benchmark.SetUp();

            Assert.IsType<ReplyReading>(benchmark.Read());
        }
    }

    [Fact]
    public void The_samples_have_the_sizes_that_the_targets_speak_of()
    {
        Assert.All([SampleReplies.PlainText.Length, SampleReplies.Thunderbird.Length, SampleReplies.Gmail.Length], size => Assert.InRange(size, 2900, 3300));
        Assert.All([SampleReplies.LongThread.Length, SampleReplies.LongHtmlThread.Length], size => Assert.InRange(size, 100 * 1024, 101 * 1024));
        Assert.All(HostileTexts.All, text => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text.Make(4096)), 4000, 4096));
    }

    [Fact]
    public void No_shape_has_the_name_of_another() =>
        Assert.Equal(HostileTexts.All.Count, HostileTexts.All.Select(text => text.Name).Distinct().Count());

    private static IEnumerable<MethodInfo> MethodsOf(Type type) => type.GetMethods().Where(static method => method.GetCustomAttribute<BenchmarkAttribute>() is not null);
}
