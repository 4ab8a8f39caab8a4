using CsCheck;
using EmailComms.Approvals.Asking;

namespace EmailComms.Tests.Approvals.Asking;

public sealed class MailtoLinkTests
{
    private static readonly EmailAddress To = new("approvals+token@example.org");

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30d")]
    public void Encodes_everything_but_unreserved_characters()
    {
        var link = MailtoLink.Create(To, "Re: 50% & more?", "Approve\n\n[ref:x]", "id-1@example.org");

        Assert.Equal(
            "mailto:approvals%2Btoken@example.org?subject=Re%3A%2050%25%20%26%20more%3F&In-Reply-To=%3Cid-1%40example.org%3E&body=Approve%0D%0A%0D%0A%5Bref%3Ax%5D",
            link);
    }

    [Theory]
    [InlineData("a\r\nBcc: eve@example.org")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31")]
    [Trait("Threat", "T30d")]
    public void Refuses_a_subject_that_is_not_one_line(string subject)
    {
        var exception = Assert.Throws<ArgumentException>(() => MailtoLink.Create(To, subject, "body", null));

        Assert.Equal("subject", exception.ParamName);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30d")]
    public void Reads_back_as_it_was_written() =>
        Gen.Select(Gen.String, Gen.String).Sample((subject, body) =>
        {
            subject = string.Concat(subject.Where(static c => !char.IsSurrogate(c)));
            body = string.Concat(body.Where(static c => !char.IsSurrogate(c)));
            if (HeaderText.HasControlCharacter(subject))
            {
                return true;
            }

            var link = MailtoLink.Create(To, subject, body, "id@example.org");

            var fields = new Uri(link).Query[1..].Split('&')
                .Select(static field => field.Split('='))
                .ToDictionary(static field => field[0], static field => Uri.UnescapeDataString(field[1]), StringComparer.Ordinal);
            return fields.Count == 3
                && fields["subject"] == subject
                && fields["In-Reply-To"] == "<id@example.org>"
                && fields["body"].Replace("\r\n", "\n", StringComparison.Ordinal) == body.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
                && link.All(static c => char.IsAsciiLetterOrDigit(c) || "-._~:@?=&%".Contains(c, StringComparison.Ordinal));
        });
}
