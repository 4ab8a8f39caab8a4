using CsCheck;
using EmailComms.Fuzz;

namespace EmailComms.Tests.Approvals.Authentication;

/// <summary>
/// T9 to T12: whoever the From field names as its author, MimeKit, strict and loose, finds the very same and nobody else, in the
/// same octets. <c>dotnet run -c Release --project tests/EmailComms.Fuzz -- from --count 1000000</c> compares more of them.
/// </summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T9")]
[Trait("Threat", "T10")]
[Trait("Threat", "T11")]
[Trait("Threat", "T12")]
public class FromDifferenceTests
{
    private const int Count = 20_000;

    [Fact]
    public void No_program_finds_another_author_in_a_field() => AssertSame(FromHeaders.FieldBody, FromDifference.CompareField);

    [Fact]
    public void No_program_finds_another_author_in_a_message() => AssertSame(FromHeaders.Message, FromDifference.CompareMessage);

    private static void AssertSame(Gen<string> texts, Func<string, FromVerdict> compare)
    {
        var accepted = 0;

        texts.Sample(
            text =>
            {
                var verdict = compare(text);
                Assert.Null(verdict.Difference);
                Interlocked.Add(ref accepted, verdict.IsAccepted ? 1 : 0);
            },
            iter: Count,
            print: Uri.EscapeDataString);

        Assert.InRange(accepted, Count * FromRun.MinAcceptedPercent / 100, Count);
    }
}
