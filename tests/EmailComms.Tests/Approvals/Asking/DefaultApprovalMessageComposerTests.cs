using EmailComms.Approvals;
using EmailComms.Approvals.Asking;
using EmailComms.Composition;

namespace EmailComms.Tests.Approvals.Asking;

public sealed class DefaultApprovalMessageComposerTests
{
    private const string Reference = "[ref:ec1-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbbbbb]";

    private readonly DefaultApprovalMessageComposer _composer = new();

    public static TheoryData<EmailBody> Bodies => [
        EmailBody.FromText("Deploy 1.2?"),
        EmailBody.FromHtml("<html><body><p>Deploy 1.2?</p></body></html>"),
        new EmailBody { Text = "Deploy 1.2?", Html = "<p>Deploy 1.2?</p>" }];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Says_how_to_answer_in_both_forms(EmailBody body)
    {
        var message = Compose(body);

        Assert.Equal("Deploy?", message.Subject);
        foreach (var text in new[] { message.Body.Text!, HtmlPlainText.From(message.Body.Html!) })
        {
            var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.StartsWith("Deploy 1.2? ", words, StringComparison.Ordinal);
            Assert.Contains("Answer this message with Approve or Reject as the first word; a comment can follow on the same line or below.", words, StringComparison.Ordinal);
            Assert.Contains("mailto:approve", words, StringComparison.Ordinal);
            Assert.Contains("mailto:reject", words, StringComparison.Ordinal);
            Assert.Contains("until 2026-03-08 07:59 UTC", words, StringComparison.Ordinal);
            Assert.Contains(Reference, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30")]
    [MemberData(nameof(Bodies))]
    public void No_line_of_its_own_begins_with_a_decision(EmailBody body)
    {
        var message = Compose(body);

        var html = message.Body.Html!;
        var lines = message.Body.Text!.Split('\n')
            .Concat(HtmlPlainText.From(html).Split('\n'))
            .Concat(html.Split('<', '>')) // a program that puts every element on a line of its own
            .Select(static line => line.Trim(' ', '\t', '\r', '>', '|', '*', '-', '"', '\'', '.'));
        Assert.DoesNotContain(lines, static line =>
            line.StartsWith("appro", StringComparison.OrdinalIgnoreCase) || line.StartsWith("reject", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("yes", StringComparison.OrdinalIgnoreCase) || line.StartsWith("no", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Keeps_the_lines_of_the_text_short_except_for_the_links()
    {
        var message = Compose(EmailBody.FromText("Deploy 1.2?"));

        Assert.All(message.Body.Text!.Split('\n').Where(static line => !line.Contains("mailto:", StringComparison.Ordinal)), static line => Assert.True(line.TrimEnd('\r').Length <= 76));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31c")]
    public void Encodes_what_the_host_says()
    {
        var message = Compose(EmailBody.FromText("</td><a href=\"https://evil.test\">x</a>"), approveLink: "mailto:a?x=1&y=\"");

        Assert.DoesNotContain("evil.test\"", message.Body.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"mailto:a?x=1&amp;y=&quot;\"", message.Body.Html, StringComparison.Ordinal);
    }

    private ApprovalMessage Compose(EmailBody body, string approveLink = "mailto:approve@example.org?body=Approve") => _composer.Compose(new ApprovalMessageContext
    {
        Request = new ApprovalRequest { ApprovalId = "1", Subject = "Deploy?", Body = body, Approvers = [new("ann@example.org")] },
        Approver = new("ann@example.org"),
        ExpiresAt = new DateTimeOffset(2026, 3, 8, 8, 59, 59, TimeSpan.FromHours(1)),
        ReplyAddress = new("approvals@example.org"),
        Reference = Reference,
        ApproveLink = approveLink,
        RejectLink = "mailto:reject@example.org?body=Reject",
    });
}
