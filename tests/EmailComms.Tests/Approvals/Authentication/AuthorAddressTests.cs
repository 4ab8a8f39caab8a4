using CsCheck;
using EmailComms.Approvals;
using EmailComms.Approvals.Authentication;
using MimeKit;

namespace EmailComms.Tests.Approvals.Authentication;

public class AuthorAddressTests
{
    private const string V = "boss@corp.example";
    private const string A = "x@attack.example";

    [Theory]
    [InlineData(V)]
    [InlineData($"<{V}>")]
    [InlineData($"Boss <{V}>")]
    [InlineData($"  Boss <{V}>  ")]
    [InlineData($"The Boss\t<{V}>")]
    [InlineData($"\"Boss, The\" <{V}>")]
    [InlineData($"\"The \\\"Boss\\\"\" <{V}>")]
    [InlineData($"\"{A}\" <{V}>")]
    [InlineData($"Ann B. Boss <{V}>")]
    [InlineData($"=?utf-8?B?SsO8cmdlbg==?= <{V}>")]
    [InlineData($"=?utf-8?Q?J=C3=BCrgen_Boss?= <{V}>")]
    public void Reads_the_forms_that_mail_programs_write(string from)
    {
        Assert.True(AuthorAddress.TryParse(from, out var author));
        Assert.Equal(V, author.Address);
    }

    [Theory]
    [InlineData("BOSS@Corp.Example")]
    [InlineData("Boss@CORP.EXAMPLE")]
    public void Compares_without_regard_to_ascii_case(string from)
    {
        Assert.True(AuthorAddress.TryParse(from, out var author));
        Assert.Equal(from, author.Address);
        Assert.Equal(new EmailAddress(V), author);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T12")]
    [Trait("Threat", "T13")]
    [InlineData("boss+x@corp.example")]
    [InlineData("boss@xn--crp-jna.example")]
    [InlineData("boss@corp.example.attack.example")]
    public void Takes_another_address_for_another_author(string from)
    {
        Assert.True(AuthorAddress.TryParse(from, out var author));
        Assert.Equal(from, author.Address);
        Assert.NotEqual(new EmailAddress(V), author);
    }

    public static TheoryData<string> Malformed =>
    [
        "", " ", "Boss", "Boss <>", "<>", "boss", "boss@", "@corp.example", "boss@corp..example", "boss@.corp.example", "boss@corp.example.",
        // Several addresses, groups, routes (T9).
        $"{A}, {V}", $"{V}, {A}", $"{V},<{A}>", $"<{V}>,<{A}>", $"g: {V}, {A};", $"g: {V};", $"g:;", $"<@attack.example:{V}>", $"<@attack.example,@any.example:{V}>",
        // Parser confusion (T10).
        $"{V};{A}", $"<{V}@attack.example>", $"{V}@attack.example", $"{V}\0.attack.example", $"<{V}\0@attack.example>", "boss@corp.example(x)@attack.example",
        "boss(x)@corp.example", "boss@(x)corp.example", $"{V} (Boss)", $"(Boss) {V}", $"<{A}>{V}", $"<{A}> {V}", $"<{V}>\\,<{A}>", $"{V}\r", $"{V}\n{A}", $"Boss\r<{V}>", $"<{V}> x",
        $"{V} <{A}>", $"Boss, The <{V}>", $"Boss; <{V}>", $"Boss: <{V}>", $"Boss [x] <{V}>", $"\"Boss <{V}>", $"\"Boss\" \" <{V}>", $"\"Bo\u0001ss\" <{V}>", $"\"Boss\\\u0001\" <{V}>",
        $"<<{V}>>", $"< {V}>", $"<{V} >", "\"boss\"@corp.example", "boss@[192.0.2.1]", "boss @corp.example", "boss@ corp.example", "b oss@corp.example", ".boss@corp.example", "boss.@corp.example",
        $"'{V}' <{A}>", $"Boss\u007F <{V}>",
        // Encoded-words (T11).
        $"=?utf-8?B?PFY+?=,<{A}>", "=?utf-8?Q?boss?=@corp.example", "=?utf-8?Q?boss=40corp.example?=", "boss@=?utf-8?Q?corp.example?=", "<=?utf-8?Q?boss?=@corp.example>",
        // Outside ASCII (T12).
        "b\u043Ess@corp.example", "bos\u017F@corp.example", "bos\u0131@corp.example", "\u212Aoss@corp.example", "\uFF42oss@corp.example", "boss@corp\u3002example", "bo\u00ADss@corp.example", "boss@c\u00F6rp.example", $"J\u00FCrgen <{V}>",
        new string('a', 65) + "@corp.example", "Boss " + new string('x', 1000) + $" <{V}>", $"a@{new string('b', 64)}.example",
    ];

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T9")]
    [Trait("Threat", "T10")]
    [Trait("Threat", "T11")]
    [MemberData(nameof(Malformed))]
    public void Refuses_everything_that_programs_read_differently(string from) => Assert.False(AuthorAddress.TryParse(from, out _));

    [Theory]
    [InlineData("From: boss@corp.example\r\n", true)]
    [InlineData("Sender: boss@corp.example\r\nReply-To: boss@corp.example\r\nResent-From: boss@corp.example\r\n", false)]
    [InlineData("From: x@attack.example\r\nSender: boss@corp.example\r\n", true)]
    public void Takes_the_author_from_the_from_field_alone(string fields, bool found)
    {
        var header = Screening.Headers.Read(fields);

        Assert.Equal(found, AuthorAddress.TryRead(header, out var author));
        if (found)
        {
            Assert.Contains($"From: {author!.Address}\r\n", fields, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T10")]
    public void Never_names_an_author_that_mimekit_does_not_see()
    {
        // Pieces that make addresses, and pieces that break them, in any order.
        var piece = Gen.OneOf(
            V, A, "<", ">", ",", ";", ":", "(", ")", "\"", "\\", "@", ".", " ", "\t", "Boss", "boss", "corp.example", "=?utf-8?Q?", "?=", "\0", "\r\n ", "g:", "xn--", "\u00E9", "[", "]", "%", "!");
        var from = piece.Array[1, 9].Select(string.Concat);

        from.Sample(
            text =>
            {
                if (AuthorAddress.TryParse(text, out var author))
                {
                    Assert.True(InternetAddressList.TryParse(text, out var list));
                    Assert.Equal(author.Address, Assert.IsType<MailboxAddress>(Assert.Single(list)).GetAddress(idnEncode: true), ignoreCase: true);
                    Assert.Contains(author.Address, text, StringComparison.Ordinal);
                    Assert.True(EmailAddress.TryParse(author.Address, out _));
                }
            },
            iter: 10_000);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T10")]
    public void Never_throws_on_arbitrary_text() =>
        Gen.String.Sample(text => AuthorAddress.TryParse(text, out _) || true, iter: 10_000);
}
