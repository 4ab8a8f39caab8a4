using System.Text;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>What was written besides the decision, made fit to be handed on.</summary>
internal static class DecisionComment
{
    public const int MaxLength = 4000;

    private static readonly Rune Blank = new(' ');

    private const string Separators = " \t\u00A0,:;.!-\u2013\u2014*_\"'\u201C\u201D\u00BB)\u3000\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\u300D\u060C\u0964\u200E\u200F";

    public static string Of(DecisionStatement statement, IReadOnlyList<string> lines, int nextLine)
    {
        var comment = new StringBuilder();
        var rest = statement.Line.Text.AsSpan(statement.CommentStart);
        if (!LineClassifier.IsDeviceTagline(rest))
        {
            Append(comment, rest.TrimStart(Separators).TrimEnd());
        }

        for (var i = nextLine; i < lines.Count && comment.Length < MaxLength; i++)
        {
            if (lines[i].Length > 0 || comment.Length > 0)
            {
                comment.Append(comment.Length > 0 ? "\n" : string.Empty);
                Append(comment, lines[i]);
            }
        }

        return comment.ToString().Trim();
    }

    private static void Append(StringBuilder comment, ReadOnlySpan<char> text)
    {
        Span<char> utf16 = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (comment.Length + rune.Utf16SequenceLength > MaxLength)
            {
                return;
            }

            if (rune.IsBmp && DeceptiveText.IsReordering((char)rune.Value))
            {
                continue;
            }

            // U+2028 and U+2029 break lines as control characters do.
            var character = Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? Blank : rune;
            comment.Append(utf16[..character.EncodeToUtf16(utf16)]);
        }
    }
}
