using System.Text.RegularExpressions;
using EmailComms.Approvals;
using EmailComms.Approvals.Asking;
using EmailComms.Approvals.Correlation;
using EmailComms.Composition;
using EmailComms.Diagnostics;
using EmailComms.Secrets;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Approvals.Asking;

public sealed class ApprovalRequesterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, 500, TimeSpan.Zero);

    private readonly List<EmailMessage> _sent = [];
    private readonly FakeTimeProvider _time = new(Now);

    private static ApprovalRequest Request => new()
    {
        ApprovalId = "release-1.2",
        Subject = "Deploy 1.2?",
        Body = EmailBody.FromText("Deploy 1.2?"),
        Approvers = [new("ann@example.org", "Ann"), new("bob@example.org")],
    };

    public static TheoryData<string, ApprovalRequest> Invalid => new()
    {
        { "ApprovalId", Request with { ApprovalId = "" } },
        { "ApprovalId", Request with { ApprovalId = new string('ä', 65) } },
        { "ApprovalId", Request with { ApprovalId = "a\nb" } },
        { "Kind", Request with { Kind = " " } },
        { "Kind", Request with { Kind = new string('x', 65) } },
        { "Round", Request with { Round = 0 } },
        { "Round", Request with { Round = 1_000_001 } },
        { "Subject", Request with { Subject = "a\r\nb" } },
        { "Body", Request with { Body = new EmailBody() } },
        { "Approvers", Request with { Approvers = [] } },
        { "Approvers", Request with { Approvers = [new("ann@example.org"), new("ANN@example.org")] } },
        { "Approvers", Request with { Approvers = [null!] } },
        { "Approvers", Request with { Approvers = [new Approver("ann@example.org") { OtherAddresses = [null!] }] } },
        { "Approvers", Request with { Approvers = [new Approver("ann@example.org") { OtherAddresses = [.. Enumerable.Repeat(new EmailAddress("a@example.org"), 5)] }] } },
        { "ExpiresAt", Request with { ExpiresAt = Now } },
        { "ExpiresAt", Request with { ExpiresAt = Now.AddYears(20) } },
        { "Attachments", Request with { Attachments = [EmailAttachment.FromBytes("a", "text", default)] } },
        { "Assurance", Request with { Assurance = (ApprovalAssurance)3 } },
        { "Priority", Request with { Priority = (EmailPriority)7 } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task Refuses_an_invalid_request_before_anybody_is_asked(string property, ApprovalRequest request)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => RequestAsync(request));

        Assert.Equal(property, exception.ParamName);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task Asks_each_approver_alone_with_a_token_of_their_own()
    {
        var receipt = await RequestAsync(Request);

        Assert.True(receipt.AllAccepted);
        Assert.Equal(["ann@example.org", "bob@example.org"], _sent.Select(message => Assert.Single(message.To).Address));
        Assert.All(_sent, message =>
        {
            Assert.Empty(message.Cc);
            Assert.Empty(message.Bcc);
            Assert.Equal("host@example.org", message.From!.Address);
            Assert.Matches("^approvals\\+[a-z2-7]{40}@example.org$", Assert.Single(message.ReplyTo).Address);
            Assert.StartsWith("ec1-", message.MessageId, StringComparison.Ordinal);
            Assert.Equal("X-Auto-Response-Suppress", Assert.Single(message.Headers).Name);
        });
        Assert.NotEqual(_sent[0].ReplyTo[0], _sent[1].ReplyTo[0]);
        Assert.NotEqual(_sent[0].MessageId, _sent[1].MessageId);
    }

    [Fact]
    public async Task Writes_to_the_first_address_of_an_approver_only()
    {
        await RequestAsync(Request with { Approvers = [new Approver("ann@example.org") { OtherAddresses = [new("ann@private.example")] }] });

        Assert.Equal("ann@example.org", Assert.Single(Assert.Single(_sent).To).Address);
    }

    [Fact]
    public async Task The_receipt_and_every_token_hold_the_digest_of_what_is_shown()
    {
        var receipt = await RequestAsync(Request);

        Assert.Matches("^[0-9a-f]{32}$", receipt.ContentDigest);
        Assert.All(_sent, message =>
        {
            Assert.True(RequestClaims.TryDecode(ReplyReference.FindAll(message.MessageId).Single().Claims!, out var claims));
            Assert.Equal(receipt.ContentDigest, claims!.ContentDigest.ToString());
        });
    }

    [Fact]
    public async Task Answers_go_to_the_plain_address_without_subaddressing()
    {
        await RequestAsync(Request, approvals => approvals.UseSubaddressing = false);

        Assert.All(_sent, message => Assert.Equal("approvals@example.org", message.ReplyTo[0].Address));
    }

    [Fact]
    public async Task Every_form_of_the_message_carries_the_token()
    {
        await RequestAsync(Request);

        var message = _sent[0];
        var fromId = Assert.Single(ReplyReference.FindAll(message.MessageId)).Token;
        Assert.Equal($"approvals+{fromId.Text}@example.org", message.ReplyTo[0].Address);
        Assert.Contains(ReplyReference.FindAll(message.Body.Text!), reference => reference.Token.Equals(fromId));
        Assert.Contains(ReplyReference.FindAll(HtmlPlainText.From(message.Body.Html!)), reference => reference.Token.Equals(fromId));
        var links = Regex.Matches(message.Body.Text!, "<(mailto:[^>]+)>").Select(match => Uri.UnescapeDataString(match.Groups[1].Value)).ToList();
        Assert.Equal(2, links.Count);
        Assert.Contains("body=Approve\r\n\r\n\r\n[ref:", links[0], StringComparison.Ordinal);
        Assert.Contains("body=Reject\r\n\r\n\r\n[ref:", links[1], StringComparison.Ordinal);
        Assert.All(links, link =>
        {
            Assert.Contains("subject=Re: Deploy 1.2?", link, StringComparison.Ordinal);
            Assert.Contains($"In-Reply-To=<{message.MessageId}>", link, StringComparison.Ordinal);
            Assert.All(ReplyReference.FindAll(link), reference => Assert.Equal(fromId, reference.Token));
        });
    }

    [Fact]
    public async Task A_link_stays_short_enough_for_mail_programs()
    {
        await RequestAsync(Request with { ApprovalId = new string('x', 128), Kind = new string('y', 64), Subject = new string('審', 300) });

        Assert.All(
            Regex.Matches(_sent[0].Body.Text!, "<(mailto:[^>]+)>"),
            match => Assert.InRange(match.Groups[1].Length, 1, 2000));
    }

    [Theory]
    [InlineData(null, "2026-03-08T08:00:00Z")]
    [InlineData("2026-03-02T10:00:00.9+01:00", "2026-03-02T09:00:00Z")]
    public async Task An_answer_counts_until_the_expiry(string? asked, string expected)
    {
        var receipt = await RequestAsync(Request with { ExpiresAt = asked is null ? null : DateTimeOffset.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), receipt.ExpiresAt);
    }

    [Fact]
    public async Task Reports_who_could_not_be_asked()
    {
        var receipt = await RequestAsync(Request, submit: message => message.To[0].LocalPart == "ann" ? throw Refusal() : Receipt(message));

        Assert.False(receipt.AllAccepted);
        Assert.Equal(ErrorCodes.RecipientsRefused, receipt.Deliveries[0].Failure!.Code);
        Assert.NotNull(receipt.Deliveries[1].Receipt);
    }

    [Fact]
    public async Task Throws_when_nobody_could_be_asked()
    {
        var refusal = Refusal();

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => RequestAsync(Request, submit: _ => throw refusal));

        Assert.Same(refusal, exception);
    }

    [Fact]
    public async Task A_refused_login_is_not_repeated_for_the_other_approvers()
    {
        var attempts = 0;

        await Assert.ThrowsAsync<MailServerAuthenticationException>(() => RequestAsync(Request, submit: _ =>
        {
            attempts++;
            throw new MailServerAuthenticationException(ErrorCodes.LoginRefused, "no");
        }));

        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task The_callers_cancellation_is_passed_on()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => RequestAsync(Request, submit: _ => throw new OperationCanceledException()));
    }

    [Fact]
    public async Task Needs_approvals_to_be_enabled()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => RequestAsync(Request, approvals => approvals.Enabled = false));
    }

    [Theory]
    [InlineData("text", "<p>html</p>")]
    [InlineData("text", null)]
    [InlineData(null, "<html><body>html</body></html>")]
    public async Task Adds_the_reference_to_what_a_host_composed_without_it(string? text, string? html)
    {
        await RequestAsync(Request, composer: new HostComposer(_ => new EmailBody { Text = text, Html = html }));

        var body = _sent[0].Body;
        Assert.All(
            new[] { body.Text, body.Html is null ? null : HtmlPlainText.From(body.Html) }.OfType<string>(),
            form => Assert.Single(ReplyReference.FindAll(form)));
        Assert.Equal((text is null, html is null), (body.Text is null, body.Html is null));
    }

    [Fact]
    public async Task Leaves_alone_what_a_host_composed_with_the_reference()
    {
        await RequestAsync(Request, composer: new HostComposer(context => new EmailBody
        {
            Text = $"> {context.Reference.Replace("\n", "\r\n   ", StringComparison.Ordinal)}",
            Html = $"<pre>{context.Reference}</pre>",
        }));

        Assert.Single(ReplyReference.FindAll(_sent[0].Body.Text!));
        Assert.StartsWith("<pre>", _sent[0].Body.Html, StringComparison.Ordinal);
        Assert.EndsWith("</pre>", _sent[0].Body.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30d")]
    public async Task The_code_is_shown_in_the_text_and_nowhere_else()
    {
        ApprovalMessageContext? context = null;
        await RequestAsync(Request with { Assurance = ApprovalAssurance.TypedCode }, composer: new HostComposer(given =>
        {
            context ??= given;
            return new DefaultApprovalMessageComposer().Compose(given).Body;
        }));

        var code = context!.Code!;
        SecretRegister.AddCode(code);
        var message = _sent[0];
        Assert.Equal(6, code.Length);
        Assert.Contains($"as here: Approve {code}\n", message.Body.Text!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"as here: Approve {code}<", message.Body.Html, StringComparison.Ordinal);
        Assert.All(
            [message.Subject, message.MessageId!, message.ReplyTo[0].Address, context.Reference, context.ApproveLink, context.RejectLink, $"{context}", .. message.Headers.Select(static header => header.Value)],
            place => Assert.DoesNotContain(code, place, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_name_is_shown_where_the_answer_has_to_hold_it()
    {
        await RequestAsync(Request with { Assurance = ApprovalAssurance.Named });

        Assert.Contains("Name the request in your answer, as here: Approve release-1.2", _sent[0].Body.Text, StringComparison.Ordinal);
        Assert.Contains("Name the request in your answer, as here: Approve release-1.2", HtmlPlainText.From(_sent[0].Body.Html!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApprovalAssurance.Named, "Name the request in your answer")]
    [InlineData(ApprovalAssurance.TypedCode, "Type the code in your answer")]
    public async Task Says_what_has_to_stand_in_an_answer_where_a_host_did_not(ApprovalAssurance assurance, string words)
    {
        await RequestAsync(Request with { Assurance = assurance }, composer: new HostComposer(static _ => new EmailBody { Text = "text", Html = "<p>html</p>" }));

        var body = _sent[0].Body;
        Assert.Contains(words, body.Text, StringComparison.Ordinal);
        Assert.Contains(words, HtmlPlainText.From(body.Html!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApprovalAssurance.Named)]
    [InlineData(ApprovalAssurance.TypedCode)]
    public async Task Says_it_once_where_a_host_did(ApprovalAssurance assurance)
    {
        await RequestAsync(Request with { Assurance = assurance }, composer: new HostComposer(static context => EmailBody.FromText($"Your answer holds {context.Code ?? context.Request.ApprovalId}.")));

        Assert.DoesNotContain("in your answer, as here", _sent[0].Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_composer_that_breaks_the_rules_is_found_before_anybody_is_asked()
    {
        var calls = 0;

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => RequestAsync(Request, composer: new HostComposer(_ => calls++ == 0 ? EmailBody.FromText("x") : new EmailBody())));

        Assert.Equal("Body", exception.ParamName);
        Assert.Empty(_sent);
    }

    private static SubmissionException Refusal() => new(ErrorCodes.RecipientsRefused, "no", SubmissionFailureKind.Permanent, SubmissionStage.Recipients);

    private static Task<SendReceipt> Receipt(EmailMessage message) =>
        Task.FromResult(new SendReceipt { MessageId = message.MessageId!, AcceptedAt = Now, AcceptedRecipients = message.To });

    private Task<ApprovalRequestReceipt> RequestAsync(
        ApprovalRequest request,
        Action<ApprovalOptions>? configure = null,
        Func<EmailMessage, Task<SendReceipt>>? submit = null,
        IApprovalMessageComposer? composer = null)
    {
        var options = new EmailCommunicationsOptions
        {
            Smtp = { Host = "smtp.test", FromAddress = "Host <host@example.org>" },
            Imap = { Host = "imap.test" },
            Approvals = { Enabled = true, ReplyAddress = "approvals@example.org", SigningKeys = { Convert.ToBase64String(new byte[32]) } },
        };
        configure?.Invoke(options.Approvals);
        var requester = new ApprovalRequester(composer ?? new DefaultApprovalMessageComposer(), new ReplyTokenIssuer(new IssuedRequests(_time)), _time);
        return requester.RequestAsync(
            EmailCommunicationsSettings.From(options),
            request,
            (message, _) =>
            {
                _sent.Add(message);
                return (submit ?? Receipt)(message);
            },
            TestContext.Current.CancellationToken);
    }

    private sealed class HostComposer(Func<ApprovalMessageContext, EmailBody> body) : IApprovalMessageComposer
    {
        public ApprovalMessage Compose(ApprovalMessageContext context) => new() { Subject = "Please", Body = body(context) };
    }
}
