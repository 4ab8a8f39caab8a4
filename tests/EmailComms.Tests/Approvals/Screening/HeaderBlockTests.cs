using System.Text;
using CsCheck;
using EmailComms.Approvals;
using EmailComms.Approvals.Screening;

namespace EmailComms.Tests.Approvals.Screening;

public class HeaderBlockTests
{
    [Fact]
    public void Reads_fields_and_finds_the_body()
    {
        var message = Octets("From: ann@example.org\r\nSubject: one\r\n\ttwo \r\nX-Empty:\r\n\r\nbody");

        Assert.True(HeaderBlock.TryRead(message, LineEnds.CrLf, out var header, out var bodyOffset, out var reason));

        Assert.Equal(ApprovalReplyReason.None, reason);
        Assert.Equal("body", Encoding.ASCII.GetString(message[bodyOffset..]));
        Assert.Equal(["From", "Subject", "X-Empty"], header.Fields.Select(field => field.Name));
        Assert.Equal("ann@example.org", header["from"]);
        Assert.Equal("one\ttwo", header["SUBJECT"]);
        Assert.Equal(string.Empty, header["X-Empty"]);
        Assert.Null(header["To"]);
    }

    [Fact]
    public void Keeps_octets_outside_of_ascii() => Assert.Equal("caf\u00C3\u00A9", Headers.Read("Subject: caf\u00C3\u00A9\r\n")["Subject"]);

    [Theory]
    [InlineData("From: a@example.org")]
    [InlineData("From: a@example.org\r\n")]
    [InlineData("")]
    public void Reads_a_message_that_ends_with_its_header(string message) =>
        Assert.True(HeaderBlock.TryRead(Octets(message), LineEnds.CrLf, out _, out _, out _));

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T8")]
    [InlineData("From : a@example.org\r\n\r\n")]
    [InlineData(" From: a@example.org\r\n\r\n")]
    [InlineData("\tFrom: a@example.org\r\n\r\n")]
    [InlineData("From\r\n : a@example.org\r\n\r\n")]
    [InlineData("From\r\n\r\n")]
    [InlineData(": a@example.org\r\n\r\n")]
    [InlineData("Fr\u00F6m: a@example.org\r\n\r\n")]
    [InlineData("Fr\u007Fom: a@example.org\r\n\r\n")]
    [InlineData("From ann@example.org Sun Nov 22 10:00:00 2026\r\nFrom: a@example.org\r\n\r\n")]
    public void Refuses_field_names_that_programs_read_differently(string message) =>
        Assert.Equal(ApprovalReplyReason.MalformedHeader, Refuse(message));

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T25g")]
    [InlineData("From: a@example.org\nTo: b@example.org\r\n\r\n")]
    [InlineData("From: a@example.org\rTo: b@example.org\r\n\r\n")]
    [InlineData("From: a@example.org\n\nbody")]
    [InlineData("From: a\0@example.org\r\n\r\n")]
    [InlineData("From: a@example.org\r\n\n")]
    public void Refuses_bare_line_ends_and_nul(string message) =>
        Assert.Equal(ApprovalReplyReason.BareLineEnd, Refuse(message));

    [Theory]
    [InlineData("From: a@example.org\nTo: b@example.org\n\nbody", true)]
    [InlineData("From a@example.org Sun Nov 22 10:00:00 2026\nFrom: a@example.org\n\nbody", true)]
    [InlineData("From: a@example.org\r\nTo: b@example.org\r\n\r\nbody", true)]
    [InlineData("From: a@example.org\nTo: b@example.org\r\n\r\nbody", false)]
    public void Reads_the_line_ends_of_files_when_they_are_consistent(string message, bool isRead)
    {
        Assert.Equal(isRead, HeaderBlock.TryRead(Octets(message), LineEnds.File, out _, out var bodyOffset, out _));
        Assert.True(!isRead || message[bodyOffset..] == "body");
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T7")]
    [Trait("Threat", "T23")]
    [InlineData("From")]
    [InlineData("Sender")]
    [InlineData("Reply-To")]
    [InlineData("To")]
    [InlineData("Cc")]
    [InlineData("Subject")]
    [InlineData("Date")]
    [InlineData("Message-ID")]
    [InlineData("In-Reply-To")]
    [InlineData("References")]
    [InlineData("MIME-Version")]
    [InlineData("Content-Type")]
    [InlineData("Content-Transfer-Encoding")]
    public void Refuses_a_second_field_where_one_may_be(string name) =>
        Assert.Equal(ApprovalReplyReason.RepeatedHeaderField, Refuse($"{name}: x\r\nX-Other: y\r\n{name.ToUpperInvariant()}: z\r\n\r\n"));

    [Fact]
    public void Allows_fields_that_may_repeat() => Assert.Equal(2, Headers.Read("Received: a\r\nReceived: b\r\n").ValuesOf("received").Count());

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T40")]
    [InlineData("From", 2 * 1024)]
    [InlineData("To", 8 * 1024)]
    [InlineData("cc", 8 * 1024)]
    [InlineData("Content-Type", 2 * 1024)]
    [InlineData("Authentication-Results", 8 * 1024)]
    [InlineData("X-Anything", 16 * 1024)]
    public void Bounds_each_field(string name, int octets)
    {
        var fits = $"{name}: {new string('x', octets - name.Length - 4)}\r\n";

        Assert.Equal(octets, fits.Length);
        Assert.True(HeaderBlock.TryRead(Octets(fits + "\r\n"), LineEnds.CrLf, out _, out _, out _));
        Assert.Equal(ApprovalReplyReason.HeaderTooLarge, Refuse($"{name}: x{fits[(name.Length + 2)..]}\r\n"));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T40")]
    public void Bounds_the_number_of_fields()
    {
        Assert.True(HeaderBlock.TryRead(Octets(Repeat("X: y\r\n", 300) + "\r\n"), LineEnds.CrLf, out _, out _, out _));
        Assert.Equal(ApprovalReplyReason.HeaderTooLarge, Refuse(Repeat("X: y\r\n", 301) + "\r\n"));
        Assert.Equal(ApprovalReplyReason.HeaderTooLarge, Refuse(Repeat("Authentication-Results: y\r\n", 11) + "\r\n"));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T40")]
    public void Bounds_the_header_section()
    {
        var line = "X: " + new string('x', 1019) + "\r\n";

        Assert.True(HeaderBlock.TryRead(Octets(Repeat(line, 64) + "\r\n"), LineEnds.CrLf, out _, out _, out _));
        Assert.Equal(ApprovalReplyReason.HeaderTooLarge, Refuse(Repeat(line, 65) + "\r\n"));
        Assert.Equal(ApprovalReplyReason.HeaderTooLarge, Refuse(new string('x', 1_000_000)));
        Assert.Equal(ApprovalReplyReason.HeaderTooLarge, Refuse("From: a\r\n" + Repeat(" x\r\n", 200_000)));
    }

    [Theory]
    [InlineData("From: a@b\r\nno field\r\nSubject: s\r\n\r\n", ApprovalReplyReason.MalformedHeader)]
    [InlineData("From: a@b\r\nSubject: s\r\nSubject: t\r\n\r\n", ApprovalReplyReason.RepeatedHeaderField)]
    [InlineData("From: a@b\nSubject: s\r\n\r\n", ApprovalReplyReason.BareLineEnd)]
    public void Holds_what_could_be_read_of_a_header_that_is_refused(string message, ApprovalReplyReason expected)
    {
        var isRead = HeaderBlock.TryRead(Octets(message + "text"), LineEnds.CrLf, out var header, out var bodyOffset, out var reason);

        Assert.Equal((false, expected), (isRead, reason));
        Assert.Equal(("a@b", "s"), (header!["From"], header["Subject"]));
        Assert.Equal("text", (message + "text")[bodyOffset..]);
    }

    [Fact]
    public void Never_throws_and_always_says_why() =>
        Gen.OneOf(Gen.Byte.Array[0, 400], Gen.OneOf("From", "To", ":", " ", "\r\n", "\r", "\n", "\0", "a@b", "\t").Array[0, 40].Select(pieces => Octets(string.Concat(pieces))))
            .Sample(
                octets => HeaderBlock.TryRead(octets, LineEnds.CrLf, out var header, out var offset, out var reason)
                    ? header is not null && offset <= octets.Length && reason == ApprovalReplyReason.None
                    : reason != ApprovalReplyReason.None,
                iter: 10_000);

    private static ApprovalReplyReason Refuse(string message)
    {
        Assert.False(HeaderBlock.TryRead(Octets(message), LineEnds.CrLf, out _, out _, out var reason));
        return reason;
    }

    private static byte[] Octets(string text) => Encoding.Latin1.GetBytes(text);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
