using System.Buffers;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The marks that make a sentence a question.</summary>
internal static class QuestionMarks
{
    private const char GreekQuestionMark = ';';

    private static readonly SearchValues<char> Marks = SearchValues.Create("?\uFF1F\u00BF\u061F\u2047\u2048\u2049\u203D\u2753\u2754\u055E\u1367");

    public static bool IsIn(ReadOnlySpan<char> text) => IsIn(text, IsGreek(text));

    /// <summary>Whether a semicolon asks in that text.</summary>
    public static bool IsGreek(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0370', '\u03FF');

    public static bool IsIn(ReadOnlySpan<char> text, bool isGreek) => text.ContainsAny(Marks) || (isGreek && text.Contains(GreekQuestionMark));
}
