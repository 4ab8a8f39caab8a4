using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading.Lines;

public class EncodedWordsTests
{
    [Theory]
    [InlineData("=?gb18030?b?1cXOsA==?= <z@example.org>", "\u5F20\u4F1F <z@example.org>")]
    [InlineData("=?GBK?B?y+/A9g==?=", "\u5B59\u4E3D")]
    [InlineData("=?koi8-r?Q?=E1=CE=CE=C1?= Example", "\u0410\u043D\u043D\u0430 Example")]
    [InlineData("=?utf-8?Q?Ann_?= =?utf-8?Q?Example?=", "Ann Example")]
    [InlineData("=?utf-8*en?q?Ann?=", "Ann")]
    [InlineData("Ann Example", "Ann Example")]
    [InlineData("=?", "=?")]
    [InlineData("=?utf-8?Q", "=?utf-8?Q")]
    [InlineData("=?utf-8?X?Ann?=", "=?utf-8?X?Ann?=")]
    public void Are_decoded_with_the_charsets_of_bodies(string value, string expected) => Assert.Equal(expected, EncodedWords.Decode(value));
}
