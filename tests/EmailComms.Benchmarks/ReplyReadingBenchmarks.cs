using BenchmarkDotNet.Attributes;
using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Benchmarks;

/// <summary>
/// What it costs to read one answer. Targets on an ordinary machine: 3 KB in less than 100 µs and 100 KB allocated, a
/// discussion of 100 KB in less than 3 ms.
/// </summary>
[MemoryDiagnoser]
public class ReplyReadingBenchmarks
{
    private readonly ReceivedParts _plain = ReplyPath.PartsOf(("text/plain", SampleReplies.PlainText));
    private readonly ReceivedParts _longThread = ReplyPath.PartsOf(("text/plain", SampleReplies.LongThread));
    private readonly ReceivedParts _longHtmlThread = ReplyPath.PartsOf(("text/html", SampleReplies.LongHtmlThread));

    /// <summary>A decoded plain text of 3 KB.</summary>
    [Benchmark(Baseline = true)]
    public object? PlainText() => ReplyPath.Read(_plain);

    /// <summary>A message of 3 KB, plain text only.</summary>
    [Benchmark]
    public object? MessageFromThunderbird() => ReplyPath.ReadMessage(SampleReplies.Thunderbird);

    /// <summary>A message of 3 KB, plain text and HTML.</summary>
    [Benchmark]
    public object? MessageFromGmail() => ReplyPath.ReadMessage(SampleReplies.Gmail);

    /// <summary>A message with Outlook's markup.</summary>
    [Benchmark]
    public object? MessageFromOutlook() => ReplyPath.ReadMessage(SampleReplies.Outlook);

    /// <summary>A decoded plain text of 100 KB.</summary>
    [Benchmark]
    public object? LongThread() => ReplyPath.Read(_longThread);

    /// <summary>A decoded HTML text of 100 KB.</summary>
    [Benchmark]
    public object? LongHtmlThread() => ReplyPath.Read(_longHtmlThread);
}
