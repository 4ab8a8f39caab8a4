
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading.Lines;

/// <summary>The new text of a body.</summary>
internal static class NewText
{
    public const string Answer = "The answer.\n\nIts second paragraph is longer than the first.";

    public static string Of(string text) => string.Join('\n', Trim(text).Lines);

    public static TrimmedText Trim(string text) => QuotedTextTrimmer.Trim(TextLine.Split(text));
}
