using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading.Lines;

public class NameLettersTests
{
    [Theory]
    [InlineData("R\u00F6der", "Roeder")]
    [InlineData("\u0110or\u0111evi\u0107", "Djordjevic")]
    [InlineData("\u0130pek", "ipek")]
    [InlineData("I\u015F\u0131k", "isik")]
    [InlineData("\u0141ukasz", "lukasz")]
    [InlineData("S\u00F8ren", "Soeren")]
    [InlineData("\u0421\u0435\u0440\u0433\u0435\u0439", "Sergey")]
    [InlineData("\u0415\u0432\u0433\u0435\u043D\u0438\u0439", "Evgeny")]
    [InlineData("\u039D\u03AF\u03BA\u03BF\u03C2", "Nikos")]
    [InlineData("\u0623\u062D\u0645\u062F", "\u0627\u062D\u0645\u062F")]
    [InlineData("\u0645\u064F\u062D\u064E\u0645\u0651\u062F", "\u0645\u062D\u0645\u062F")]
    public void Are_the_same_in_two_spellings_of_a_name(string one, string other) => Assert.Equal(NameLetters.Fold(one), NameLetters.Fold(other));

    [Theory]
    [InlineData("Ann", "Anna")]
    [InlineData("\u5F20\u4E3D\u4E3D", "\u5F20\u4E3D")]
    [InlineData("\u0924\u093E\u0930\u093E", "\u0924\u0930")]
    public void Differ_between_two_names(string one, string other) => Assert.NotEqual(NameLetters.Fold(one), NameLetters.Fold(other));

    [Fact]
    public void Stand_what_no_text_can_hold() => Assert.Equal(string.Empty, NameLetters.Fold("\uD800"));
}
