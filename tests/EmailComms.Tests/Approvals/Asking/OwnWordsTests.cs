using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Asking;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Composition;

namespace EmailComms.Tests.Approvals.Asking;

/// <summary>Our words come back with every answer: they never decide, and a prepared answer does.</summary>
public sealed class OwnWordsTests
{
    private static readonly ApprovalRequest Request = new()
    {
        ApprovalId = "release-1.2",
        Subject = "Deploy?",
        Body = EmailBody.FromText("Deploy 1.2?"),
        Approvers = [new("ann@example.org")],
    };

    private static readonly IssuedToken Token = Issue();

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31d")]
    [InlineData(ApprovalAssurance.Reply)]
    [InlineData(ApprovalAssurance.Named)]
    [InlineData(ApprovalAssurance.TypedCode)]
    public void No_part_of_our_message_reads_as_a_decision_wherever_an_answer_begins(ApprovalAssurance assurance)
    {
        var body = new DefaultApprovalMessageComposer().Compose(new ApprovalMessageContext
        {
            Request = Request with { Assurance = assurance },
            Code = assurance == ApprovalAssurance.TypedCode ? "K7F2QX" : null,
            Approver = new("ann@example.org"),
            ExpiresAt = new DateTimeOffset(2026, 3, 8, 8, 0, 0, TimeSpan.Zero),
            ReplyAddress = Token.ReplyAddress,
            Reference = Token.Reference,
            ApproveLink = AnswerLink.Create(Token, "Deploy?", "Approve"),
            RejectLink = AnswerLink.Create(Token, "Deploy?", "Reject"),
        }).Body;

        foreach (var form in new[] { body.Text!, HtmlPlainText.From(body.Html!), string.Join('\n', body.Html!.Split('<', '>')) })
        {
            var lines = form.Split('\n');
            for (var first = 0; first < lines.Length; first++)
            {
                Assert.Null(Read(string.Join('\n', lines[first..])).Decision);
            }
        }

        Assert.Null(Read(html: body.Html).Decision);
    }

    [Theory]
    [InlineData("Approve", ApprovalDecision.Approve)]
    [InlineData("Reject", ApprovalDecision.Reject)]
    public void A_prepared_answer_decides_with_and_without_a_comment(string word, ApprovalDecision decision)
    {
        var link = AnswerLink.Create(Token, "Deploy?", word);
        var prepared = Uri.UnescapeDataString(link[(link.IndexOf("&body=", StringComparison.Ordinal) + 6)..]);

        var bare = Read(prepared);
        var commented = Read(prepared.Replace("\r\n\r\n\r\n", "\r\n\r\ntoo early\r\n\r\n", StringComparison.Ordinal));

        Assert.Equal((decision, string.Empty), (bare.Decision, bare.Comment));
        Assert.Equal((decision, "too early"), (commented.Decision, commented.Comment));
    }

    private static IssuedToken Issue()
    {
        var options = new EmailCommunicationsOptions
        {
            Smtp = { Host = "smtp.test", FromAddress = "host@example.org" },
            Imap = { Host = "imap.test" },
            Approvals = { Enabled = true, SigningKeys = { Convert.ToBase64String(new byte[32]) } },
        };
        var settings = EmailCommunicationsSettings.From(options);
        return new ReplyTokenIssuer(new IssuedRequests(TimeProvider.System)).Issue(
            settings.RequireApprovals(), settings.FromAddress, Request, A.Digest, Request.Approvers[0], new DateTimeOffset(2026, 3, 8, 8, 0, 0, TimeSpan.Zero));
    }

    private static ReplyReading Read(string? text = null, string? html = null) => ReplyReader.Read(ReceivedParts.FromParts(
        [
            new ReceivedPart(
                Encoding.ASCII.GetBytes($"Content-Type: text/{(text is null ? "html" : "plain")}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"),
                Encoding.UTF8.GetBytes((text ?? html)!.ReplaceLineEndings("\r\n")),
                IsTruncated: false),
        ],
        maxTextBytes: 65_536), ReadingSettings.Default);
}
