using System.Security.Cryptography;
using System.Text;
using EmailComms.Approvals.Asking;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Approvals.Assuring;

/// <summary>The code of a request, as a word in any case.</summary>
/// <param name="codes">The codes under each of the signing keys: a key may have been replaced since the request was sent.</param>
internal sealed class CodeMark(IReadOnlyList<string> codes) : RequestMark
{
    // Of 2^30 codes a mail can try so many; without a bound, its 256 KiB would hold 37,000.
    private const int MaxWords = 20;

    private readonly IReadOnlyList<byte[]> _codes = [.. codes.Select(Encoding.ASCII.GetBytes)];

    protected override ApprovalReplyReason Missing => ApprovalReplyReason.CodeMissing;

    protected override bool IsGivenIn(TrimmedText text) => FindAll(Join(text.Lines)).Count > 0;

    protected override IReadOnlyList<MarkPlace> FindToRemove(string text) => FindAll(text);

    protected override IReadOnlyList<string> Tidy(IReadOnlyList<string> lines) =>
        [.. lines.Where(static line => !line.AsSpan().Trim().Equals(ApprovalMessageWords.CodePlace, StringComparison.OrdinalIgnoreCase))];

    private List<MarkPlace> FindAll(string text)
    {
        var found = new List<MarkPlace>();
        var words = 0;
        var start = 0;
        for (var i = 0; i <= text.Length && words < MaxWords; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var word = text.AsSpan(start, i - start);
            if (word.Length == TypedCode.Length && IsOfDigits(word))
            {
                words++;
                if (IsCode(word))
                {
                    found.Add(new MarkPlace(start, i));
                }
            }

            start = i + 1;
        }

        return found;
    }

    // Every code is compared, however early one fits.
    private bool IsCode(ReadOnlySpan<char> word)
    {
        Span<byte> typed = stackalloc byte[TypedCode.Length];
        for (var i = 0; i < typed.Length; i++)
        {
            typed[i] = (byte)char.ToUpperInvariant(word[i]);
        }

        var isCode = false;
        foreach (var code in _codes)
        {
            isCode |= CryptographicOperations.FixedTimeEquals(typed, code);
        }

        return isCode;
    }

    private static bool IsOfDigits(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Base32.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
