using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading.Lines;

public class AuthorNameTests
{
    [Theory]
    [InlineData("Ann Example <ann@example.org>", "Ann")]
    [InlineData("Ann Example <ann@example.org>", "ann example")]
    [InlineData("Ann Example <ann@example.org>", "- A. Example")]
    [InlineData("\"Example, Ann-Marie\" <a@example.org>", "Ann-Marie Example")]
    [InlineData("Alexandra Example <a@example.org>", "Alex")]
    [InlineData("<jane.example@example.org>", "Jane")]
    [InlineData("jane.example@example.org", "Jane")]
    [InlineData("=?utf-8?B?5bCP5p6X5aSn6LyU?= <d-kobayashi@example.org>", "\u5C0F\u6797")]
    [InlineData("=?utf-8?B?5bCP5p6X5aSn6LyU?= <d-kobayashi@example.org>", "\u5927\u8F14")]
    [InlineData("=?utf-8?B?2LPYp9ix2Kkg2KfZhNit2LPZitmG2Yo=?= <sara@example.org>", "\u0633\u0627\u0631\u0629")]
    public void Is_known_in_the_forms_that_people_sign_with(string from, string line) => Assert.True(AuthorName.Of(from).Is(line));

    [Theory]
    [InlineData("Ann Example <ann@example.org>", "Ben")]
    [InlineData("Ann Example <ann@example.org>", "Ann called")]
    [InlineData("Ann Example <ann@example.org>", "A.")]
    [InlineData("Ann Example <ann@example.org>", "")]
    [InlineData("Reject Example <reject@example.org>", "Reject")]
    [InlineData("=?utf-8?B?5bCP5p6X5aSn6LyU?= <d-kobayashi@example.org>", "\u5C0F")]
    [InlineData("<>", "Ann")]
    [InlineData(null, "Ann")]
    public void Is_nothing_else(string? from, string line) => Assert.False(AuthorName.Of(from).Is(line));

    [Theory]
    [InlineData("Approved\nAnn", "Approved")]
    [InlineData("The keys are here\n\nann", "The keys are here")]
    [InlineData("The keys are here\n\nAnn Example | Facilities | Room 2.14", "The keys are here")]
    [InlineData("The keys are here\n\nAnn\nAnn Example\nFacilities", "The keys are here")]
    [InlineData("The keys are here\n\nWith sunny wishes,\nAnn", "The keys are here")]
    [InlineData("Who has the keys:\nAnn", "Who has the keys:\nAnn")]
    [InlineData("The keys are here\n\nAnn\ngave them to the porter on Monday, and he has lost them since.", "The keys are here\n\nAnn\ngave them to the porter on Monday, and he has lost them since.")]
    [InlineData("Hi Ben,\n\nFine with me,\nAnn", "Hi Ben,\n\nFine with me,")]
    [InlineData("Ann", "Ann")]
    public void Ends_what_its_owner_wrote(string text, string expected)
    {
        var settings = ReadingSettings.Default.For(AuthorName.Of("Ann Example <ann@example.org>"));

        Assert.Equal(expected, string.Join('\n', QuotedTextTrimmer.Trim(TextLine.Split(text), settings).Lines));
    }

    [Theory]
    [InlineData("The keys are here.\n\n\u5C0F\u6797", "The keys are here.")]
    [InlineData("The keys are here.\n\n\u062F\u0627\u0646\u0629", "The keys are here.")]
    [InlineData("The keys are here.\n\n\u8BF7\u67E5\u6536\u9644\u4EF6\u5E76\u56DE\u590D", "The keys are here.\n\n\u8BF7\u67E5\u6536\u9644\u4EF6\u5E76\u56DE\u590D")]
    [InlineData("The keys are here\n\n\u5C0F\u6797", "The keys are here\n\n\u5C0F\u6797")]
    public void Is_guessed_without_capitals_where_a_sentence_has_ended(string text, string expected) => Assert.Equal(expected, NewText.Of(text));
}
