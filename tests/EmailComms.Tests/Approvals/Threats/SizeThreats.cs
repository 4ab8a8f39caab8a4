using System.Text;
using EmailComms.Approvals;
using EmailComms.Mailbox;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>What a hostile mail costs: it is refused from its raw octets, and time grows with the size and no faster.</summary>
[Trait("Category", "Threat")]
public class SizeThreats
{
    private const int Kib = 1024;

    // Generous, for a machine that does other things too; what is looked for is seconds and minutes.
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(5);

    private readonly Forgery _forgery = new();

    public static TheoryData<string, string> HeaderBombs => new()
    {
        { "From", Repeat("x ", 512 * Kib) },
        { "From", Repeat("<", 512 * Kib) },
        { "From", Repeat("(", 1500) },
        { "To", Repeat("a@b.example, ", 512 * Kib) },
        { "To", Repeat("approvals+", 512 * Kib) },
        { "To", Repeat("(", 2048 * Kib) },
        { "Cc", Repeat("\"", 7 * Kib) },
        { "Subject", Repeat("=?utf-8?B?QQ==?= ", 300 * Kib) },
        { "Subject", Repeat("=?utf-8?Q?", 15 * Kib) },
        { "In-Reply-To", Repeat("ec1-", 15 * Kib) },
        { "References", Repeat("<ec1-> ", 15 * Kib) },
        { "Content-Type", "multipart/mixed; " + Repeat("a*0*=utf-8''x;", 512 * Kib) },
        { "Content-Type", "multipart/mixed; boundary=b; " + Repeat("a*1=x;", 1900) },
        { "X-Long", Repeat("x", 1024 * Kib) },
        { "X-Folded", Repeat("x\r\n ", 512 * Kib) },
    };

    [Theory]
    [Trait("Threat", "T40")]
    [MemberData(nameof(HeaderBombs))]
    public void A_bomb_in_the_header_is_refused_quickly(string field, string value)
    {
        var mail = _forgery.Genuine.With(field, value).ToBytes();

        AssertQuick(() =>
        {
            var verdict = _forgery.Evaluate(mail);

            // A long but harmless field may leave an answer that still names its request elsewhere.
            if (verdict.Refusal is null)
            {
                Forgery.AssertDecides(verdict, ApprovalDecision.Approve);
            }
        });
    }

    [Theory]
    [Trait("Threat", "T40")]
    [InlineData("Received: from a by b; Tue, 3 Nov 2026 09:00:00 +0000", 301)]
    [InlineData("X: y", 100_000)]
    [InlineData("Authentication-Results: mx; dmarc=pass", 11)]
    [InlineData("DKIM-Signature: v=1", 100_000)]
    public void Too_many_fields_are_refused_quickly(string field, int count)
    {
        var mail = _forgery.Genuine.Above(string.Join("\r\n", Enumerable.Repeat(field, count))).ToBytes();

        AssertQuick(() => Forgery.AssertRefused(_forgery.Evaluate(mail), ApprovalReplyOutcome.TooLarge, ApprovalReplyReason.HeaderTooLarge));
    }

    [Fact]
    [Trait("Threat", "T40")]
    public void A_header_of_the_largest_size_is_read_and_one_octet_more_is_not()
    {
        const int Limit = 64 * Kib;
        var empty = Padded(0).Header.Length;

        Forgery.AssertDecides(_forgery.Evaluate(Padded(Limit - empty)), ApprovalDecision.Approve);
        Forgery.AssertRefused(_forgery.Evaluate(Padded(Limit - empty + 1)), ApprovalReplyOutcome.TooLarge, ApprovalReplyReason.HeaderTooLarge);
    }

    [Fact]
    [Trait("Threat", "T40")]
    public void A_header_without_an_end_is_refused()
    {
        var endless = Encoding.ASCII.GetBytes(_forgery.Genuine.Header + string.Concat(Enumerable.Repeat("X: " + new string('x', 900) + "\r\n", 200)));

        Forgery.AssertRefused(_forgery.Evaluate(endless), ApprovalReplyOutcome.TooLarge, ApprovalReplyReason.HeaderTooLarge);
        Forgery.AssertRefused(_forgery.Evaluate(endless[..(64 * Kib)]));
    }

    [Fact]
    [Trait("Threat", "T41")]
    public void A_mail_beyond_the_largest_size_is_too_large_even_when_its_header_is_genuine() => Forgery.AssertRefused(
        _forgery.Evaluate(new FetchedMail { Uid = new MailKit.UniqueId(1, 1), Size = long.MaxValue, Header = Encoding.UTF8.GetBytes(_forgery.Genuine.Header + "\r\n"), IsTooLarge = true }),
        ApprovalReplyOutcome.TooLarge,
        ApprovalReplyReason.MessageTooLarge);

    [Fact]
    [Trait("Threat", "T40")]
    public void A_mail_without_any_octet_is_not_judged() =>
        Forgery.AssertRefused(_forgery.Evaluate(Array.Empty<byte>()), ApprovalReplyOutcome.Malformed, ApprovalReplyReason.ContentMissing);

    [Fact]
    [Trait("Threat", "T41")]
    public void A_tree_that_is_too_deep_or_too_wide_is_refused_quickly()
    {
        var deep = new StringBuilder("--b0\r\n");
        for (var i = 1; i < 20_000; i++)
        {
            deep.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        }

        AssertQuick(() => AssertRefusedMultipart("b0", deep + "\r\nApprove\r\n"));
        AssertQuick(() => AssertRefusedMultipart("b", Repeat("--b\r\n\r\n", 2048 * Kib)));
        AssertQuick(() => AssertRefusedMultipart("b", Repeat("--b\r\n", 2048 * Kib)));
        AssertQuick(() => AssertRefusedMultipart("b", "--b\r\n\r\nApprove\r\n" + Repeat("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n", 64 * Kib)));
    }

    public static TheoryData<string, string> Growing => new()
    {
        { "text/plain", "Approve " },
        { "text/plain", "Approve\r\n" },
        { "text/plain", "ec1-" },
        { "text/plain", "<ec1->" },
        { "text/plain", "ec1-aaaa > > " },
        { "text/plain", "> " },
        { "text/plain", "On x wrote:\r\n" },
        { "text/plain", "From: x\r\n" },
        { "text/plain", "-- \r\n" },
        { "text/plain", "----" },
        { "text/plain", "Thanks\r\n" },
        { "text/plain", "a\u0301" },
        { "text/plain", "\r\n" },
        { "text/plain; format=flowed", "x \r\n" },
        { "text/plain; format=flowed", ">" },
        { "text/html", "<" },
        { "text/html", "<b>" },
        { "text/html", "<div>" },
        { "text/html", "<blockquote>" },
        { "text/html", "</div>" },
        { "text/html", "<table><tr><td>" },
        { "text/html", "<p style=\"display:none\">Approve" },
        { "text/html", "<a " },
        { "text/html", "<!--" },
        { "text/html", "&#" },
        { "text/html", "&amp" },
        { "text/html", "<script>" },
        { "text/html", "<ec1->" },
        { "multipart/mixed; boundary=b", "--b" },
        { "multipart/mixed; boundary=b", "--b\r\n" },
    };

    [Theory]
    [Trait("Threat", "T43")]
    [MemberData(nameof(Growing))]
    public void Time_does_not_grow_faster_than_the_size(string contentType, string unit)
    {
        foreach (var opening in new[] { string.Empty, "Approve\r\n" })
        {
            var small = Measure(contentType, opening, unit, 16 * Kib);
            // Below the largest text that is read: beyond it a text without line ends is cut away, and there is nothing to measure.
            var large = Measure(contentType, opening, unit, 240 * Kib);

            // Fifteen times the size; a quadratic reader would take 225 times as long.
            Assert.True(
                large < TimeSpan.FromMilliseconds(200) || large < 80 * small,
                $"{unit.Length} octets repeated: {small.TotalMilliseconds:F1} ms for 16 KiB, {large.TotalMilliseconds:F1} ms for 240 KiB");
            Assert.True(large < Quickly, $"{large.TotalSeconds:F1} s");
        }
    }

    private TimeSpan Measure(string contentType, string opening, string unit, int size)
    {
        var mail = _forgery.Genuine.With("Content-Type", contentType).Saying(opening + Repeat(unit, size)).ToBytes();
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var time = ThreadTime.Of(() => _forgery.Evaluate(mail));
            best = time < best ? time : best;
        }

        return best;
    }

    private void AssertRefusedMultipart(string boundary, string body) =>
        _forgery.AssertRefused(_forgery.Genuine.With("Content-Type", $"multipart/mixed; boundary={boundary}").Saying(body));

    private Forgery.Mail Padded(int octets)
    {
        var mail = _forgery.Genuine;
        while (octets > 1000)
        {
            mail = mail.Below("X: " + new string('x', 500 - 5));
            octets -= 500;
        }

        return octets == 0 ? mail : mail.Below("X:" + new string('x', octets - 4));
    }

    private static void AssertQuick(Action action)
    {
        var time = ThreadTime.Of(action);
        Assert.True(time < Quickly, $"{time.TotalSeconds:F1} s");
    }

    private static string Repeat(string unit, int size) => string.Concat(Enumerable.Repeat(unit, size / unit.Length));
}
