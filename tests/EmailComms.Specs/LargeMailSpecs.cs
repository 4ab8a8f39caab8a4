using System.Text;
using EmailComms.Approvals;
using EmailComms.Benchmarks;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Specs;

/// <summary>Of a large mail only the header section and the texts are read. It gets the verdict that it would get as a whole.</summary>
public abstract class LargeMailSpecs(ServerKind server) : ApprovalSpecs(server)
{
    private const string PlainText = "Content-Type: text/plain\r\n\r\nApprove\r\n";
    private const string Html = "Content-Type: text/html\r\n\r\n<p>Approve</p>\r\n";
    private const string RejectingHtml = "Content-Type: text/html\r\n\r\n<p>Reject</p>\r\n";
    private const string Signature = "Content-Type: application/pgp-signature\r\n\r\nx\r\n";

    private static readonly string Lines = string.Concat(Enumerable.Repeat(new string('A', 76) + "\r\n", 1400));
    private static readonly string Photograph = $"Content-Type: image/jpeg; name=scan.jpg\r\nContent-Disposition: attachment; filename=scan.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n{Lines}";
    private static readonly string Logo = $"Content-Type: image/png\r\nContent-Disposition: inline; filename=logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\n{Lines[..7800]}";

    /// <summary>What stands in place of the body of a genuine answer.</summary>
    private static readonly IReadOnlyDictionary<string, string> Bodies = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a text and a photograph"] = Multipart("mixed", PlainText, Photograph),
        ["alternatives and a photograph"] = Multipart("mixed", Multipart("alternative", PlainText, Html), Photograph),
        ["alternatives that differ"] = Multipart("mixed", Multipart("alternative", PlainText, RejectingHtml), Photograph),
        ["a text, a compound and a photograph"] = Multipart("mixed", Multipart("alternative", PlainText, Multipart("related", Html, Logo)), Photograph),
        ["a compound with another root"] = Multipart("mixed", Multipart("related; start=\"<b@x>\"", "related", [Html, $"Content-ID: <b@x>\r\n{RejectingHtml}"]), Photograph),
        ["HTML alone"] = Multipart("mixed", Html, Photograph),
        ["a quote of a hundred kilobytes"] = $"Content-Type: text/plain\r\n\r\nApprove\r\n\r\n{string.Concat(Enumerable.Repeat("> It runs on production now, and nobody has complained of it.\r\n", 1600))}",
        ["a quote of more than is read"] = $"Content-Type: text/plain\r\n\r\nApprove\r\n\r\n{string.Concat(Enumerable.Repeat("> It runs on production now, and nobody has complained of it.\r\n", 6000))}",
        ["a text behind a logo"] = Multipart("mixed", PlainText, Logo, "Content-Type: text/plain\r\n\r\nReject\r\n", Photograph),
        ["a text behind a photograph"] = Multipart("mixed", PlainText, Photograph, "Content-Type: text/plain\r\n\r\nReject\r\n"),
        ["a photograph alone"] = Multipart("mixed", Photograph),
        ["a text that is attached"] = Multipart("mixed", PlainText, "Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nReject\r\n", Photograph),
        ["a mail that is attached"] = Multipart("mixed", PlainText, $"Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nReject\r\n{Lines}"),
        ["a signature"] = Multipart("signed", PlainText, $"Content-Type: application/pgp-signature\r\n\r\n{Lines}"),
        ["a signature of all of it"] = Multipart("signed", Multipart("mixed", PlainText, Photograph), Signature),
        ["an encrypted text"] = Multipart("encrypted", "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n", $"Content-Type: application/octet-stream\r\n\r\n{Lines}"),
        ["a sealed message"] = $"Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n{Lines}",
        ["Outlook's own format"] = Multipart("mixed", PlainText, $"Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n{Lines}"),
        ["a report"] = Multipart("report", PlainText, "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n", $"Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\n{Lines}"),
        ["a calendar answer"] = Multipart("mixed", PlainText, "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\n", Photograph),
        ["a text in base64"] = Multipart("mixed", "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nQXBwcm92ZQ0K\r\n", Photograph),
        ["a text of eight bits"] = Multipart("mixed", "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nApprove\r\n\r\nSch\u00f6ne Gr\u00fc\u00dfe\r\n", Photograph),
        ["a text without fields"] = Multipart("mixed", "\r\nApprove\r\n", Photograph),
        ["an empty text"] = Multipart("mixed", "Content-Type: text/plain\r\n\r\n", Html, Photograph),
        ["folded fields"] = Multipart("mixed", "Content-Type:\r\n text/plain;\r\n\tcharset=\"us-ascii\"\r\nX-Part: 1\r\n\r\nApprove\r\n", Photograph),
        ["two charsets"] = Multipart("mixed", "Content-Type: text/plain; charset=us-ascii; charset=utf-7\r\n\r\nApprove\r\n", Photograph),
        ["two types"] = Multipart("mixed", "Content-Type: text/plain\r\nContent-Type: text/html\r\n\r\nApprove\r\n", Photograph),
        ["two encodings"] = Multipart("mixed", "Content-Type: text/plain\r\nContent-Transfer-Encoding: 7bit base64\r\n\r\nApprove\r\n", Photograph),
        ["a line that is no field"] = Multipart("mixed", "Content-Type: text/plain\r\nno field\r\n\r\nApprove\r\n", Photograph),
        ["words around the parts"] = Multipart("mixed", PlainText, Photograph).Replace("\r\n\r\n--mixed", "\r\n\r\nThis is a multi-part message.\r\n--mixed", StringComparison.Ordinal) + "\r\nThe end.\r\n",
        ["no last delimiter"] = Multipart("mixed", Photograph, PlainText).Replace("--mixed--", string.Empty, StringComparison.Ordinal),
        ["blanks behind a delimiter"] = Multipart("mixed", PlainText, Photograph).Replace("--mixed\r\n", "--mixed \t\r\n", StringComparison.Ordinal),
    };

    public static TheoryData<string> Forms => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_large_mail_gets_the_verdict_that_it_gets_as_a_whole(string form)
    {
        await StartAsync();

        await ProcessAsync(form);
    }

    private protected async Task ProcessAsync(string form)
    {
        var answer = Assert.Single(await SampleAnswers.MakeAsync(Robot.Address, SigningKey, 1, cancellationToken: Cancellation));
        var header = Encoding.Latin1.GetString(answer.Span).Split("\r\n\r\n")[0];
        var fields = header.Split("\r\n").Where(static line => !line.StartsWith("Content-", StringComparison.OrdinalIgnoreCase));
        var mail = Encoding.Latin1.GetBytes($"{string.Join("\r\n", fields)}\r\n{Bodies[form]}");
        await Robot.AppendAsync("INBOX", mail, Cancellation);

        var result = await ProcessOneAsync();

        using var whole = new MemoryStream(mail, writable: false);
        var inspection = await Host.Services.GetRequiredService<IApprovalReplyInspector>().InspectAsync(whole, Cancellation);
        Assert.Equal((inspection.Outcome, inspection.Reason, inspection.Decision), (result.Outcome, result.Reason, result.Decision));
        Assert.Equal(inspection.Outcome == ApprovalReplyOutcome.Applied ? 1 : 0, Handler.Calls.Count);
        Assert.All(Handler.Calls, call => Assert.Equal(inspection.Comment, call.Comment));
    }

    // Nothing is in another of its kind.
    private static string Multipart(string subtype, params string[] parts) =>
        Multipart(subtype, subtype, parts);

    private static string Multipart(string subtype, string boundary, IEnumerable<string> parts) =>
        $"Content-Type: multipart/{subtype}; boundary={boundary}\r\n\r\n{string.Concat(parts.Select(part => $"--{boundary}\r\n{part}\r\n"))}--{boundary}--\r\n";
}

[Trait("Server", "Loopback")]
public sealed class LargeMailSpecs_on_loopback() : LargeMailSpecs(ServerKind.Loopback)
{
    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    /// <summary>Each reading is a round trip. Behind an attachment, a text takes two of its own.</summary>
    [Theory]
    [InlineData("a text and a photograph", 1)]
    [InlineData("alternatives and a photograph", 1)]
    [InlineData("a text, a compound and a photograph", 1)]
    [InlineData("a quote of more than is read", 1)]
    [InlineData("a text behind a logo", 1)]
    [InlineData("a text behind a photograph", 3)]
    [InlineData("a signature of all of it", 1)]
    [InlineData("a report", 1)]
    public async Task A_large_mail_takes_one_round_trip_besides_its_structure(string form, int readings)
    {
        await StartAsync();

        await ProcessAsync(form);

        Assert.Equal(readings, Server.Transcript.Lines.Count(static line => line.Contains("BODY.PEEK[", StringComparison.Ordinal)));
        Assert.Single(Server.Transcript.Lines, static line => line.Contains(" C: ", StringComparison.Ordinal) && line.Contains("BODYSTRUCTURE", StringComparison.Ordinal));
    }
}

[Trait("Server", "PostfixDovecot")]
public sealed class LargeMailSpecs_on_postfix_and_dovecot() : LargeMailSpecs(ServerKind.PostfixDovecot);

[Trait("Server", "PostfixCyrus")]
public sealed class LargeMailSpecs_on_postfix_and_cyrus() : LargeMailSpecs(ServerKind.PostfixCyrus);
