extern alias Benchmarks;

using System.Text;
using Benchmarks::EmailComms.Benchmarks;

namespace EmailComms.Tests.Approvals.Reading;

/// <summary>What a text costs to read: objects for each of its characters would make a flood of mails into a flood of collections.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T43")]
public class AllocationTests
{
    private const int MaxAllocatedPerOctet = 160;
    private const int Octets = 4096;

    // Of the scripts with and without capitals, with and without blanks; words of phrases, words of nothing, marks.
    private static readonly string[] Words =
        ["a", "A", "1", "я", "א", "ア", "承認", "한", "👍", "é", "\u0301", "approve", "not", "if", "thanks", "nicht", "x@y", ""];

    private static readonly string[] Middles = ["", "承認します", "Approve\n", "I approve ", "Reject, ", "Hi Kim,\n", "\n-- \n", "<b>승인</b>"];

    public static TheoryData<string> Separators =>
    [
        ":", "：", ",", "、", ";", "-", "—", "=", "|", "@", "<", "[", "(", "\"", "\u201E", "'", "*", "_", "?", "!", ". ", "。", " ", "\t", " : ", ": ",
        "\u202E", "\u200F", "\u200B", "\u200D", "\n", "\n\n", " \n", ":\n", ": \n", "\r", "\n>", "> ",
    ];

    [Theory]
    [MemberData(nameof(Separators))]
    public void Allocates_in_proportion_to_a_text_of_short_words_and_that_separator(string separator)
    {
        foreach (var word in Words)
        {
            foreach (var middle in Middles)
            {
                AssertCheapAround(middle, $"{word}{separator}");
            }
        }
    }

    [Fact]
    public void Allocates_in_proportion_to_the_texts_that_make_a_careless_reader_slow() =>
        Assert.All(HostileTexts.All, static text => AssertCheap(text.MediaType, text.Make(Octets)));

    private static void AssertCheapAround(string middle, string piece)
    {
        var half = new StringBuilder().Insert(0, piece, Octets / 2 / Encoding.UTF8.GetByteCount(piece));
        AssertCheap("text/plain", $"{half}{middle}{half}");
        AssertCheap("text/plain", $"{middle}{half}{half}");
        AssertCheap("text/html", $"{middle}{half}{half}");
    }

    private static void AssertCheap(string mediaType, string text)
    {
        var parts = ReplyPath.PartsOf((mediaType, text));

        // The first time, tables are made.
        ReplyPath.Read(parts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReplyPath.Read(parts);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        var octets = Encoding.UTF8.GetByteCount(text);
        Assert.True(allocated <= (long)MaxAllocatedPerOctet * octets, $"{allocated} octets for {octets} of \"{text[..8]}\" in {mediaType}");
    }
}
