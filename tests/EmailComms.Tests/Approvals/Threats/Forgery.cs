using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Correlation;
using EmailComms.Mailbox;
using EmailComms.Secrets;
using MailKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>A request that was asked, the evaluation that judges answers to it, and answers to be tampered with.</summary>
internal sealed class Forgery
{
    public const string Approver = "boss@corp.example";
    public const string Attacker = "x@attack.example";

    private static readonly EmailAddress From = new("approvals@example.org");

    private readonly IssuedRequests _issued = new(new FakeTimeProvider(A.Morning));
    private readonly ReplyEvaluator _evaluator;

    public Forgery(Action<EmailCommunicationsOptions>? change = null, ApprovalAssurance assurance = ApprovalAssurance.Reply)
    {
        Settings = A.ApprovalSettings(change);
        _evaluator = new ReplyEvaluator(new ReplyCorrelator(_issued));
        Inspector = CreateInspector(change);
        Token = Issue("release-42", assurance: assurance);
    }

    public ApprovalSettings Settings { get; }

    /// <summary>Explains what the evaluation judges.</summary>
    public IApprovalReplyInspector Inspector { get; }

    /// <summary>The genuine token of the approver.</summary>
    public IssuedToken Token { get; }

    /// <summary>The genuine answer of the approver; every recipe changes what it is about.</summary>
    public Mail Genuine => new(
        [
            $"From: The Boss <{Approver}>",
            $"To: Deployments <{Token.ReplyAddress.Address}>",
            "Subject: Re: Deploy release 42",
            "Date: Tue, 03 Nov 2026 09:00:00 +0000",
            "Message-ID: <answer-1@corp.example>",
            $"In-Reply-To: <{Token.MessageId}>",
            $"References: <{Token.MessageId}>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit",
        ],
        "Approve\r\n\r\nOn Tue, 3 Nov 2026 at 08:00, Deployments <approvals@example.org> wrote:\r\n> Release 42 is ready.\r\n> Answer with Approve or Reject.\r\n");

    public IssuedToken Issue(string approvalId, string approver = Approver, ApprovalSettings? settings = null, DateTimeOffset? expiresAt = null, IReadOnlyList<EmailAddress>? otherAddresses = null, ApprovalAssurance assurance = ApprovalAssurance.Reply)
    {
        var request = A.Request(approvalId) with { Assurance = assurance };
        var token = new ReplyTokenIssuer(_issued).Issue(settings ?? Settings, From, request, A.Digest, new Approver(approver) { OtherAddresses = otherAddresses ?? [] }, expiresAt ?? A.Morning.AddDays(1));
        SecretRegister.AddCode(token.Code);
        return token;
    }

    public ReplyEvaluation Evaluate(Mail mail, DateTimeOffset? now = null) => Evaluate(mail.ToBytes(), now);

    public ReplyEvaluation Evaluate(byte[] mail, DateTimeOffset? now = null, bool isTooLarge = false) =>
        Evaluate(new FetchedMail { Uid = new UniqueId(1, 1), Size = mail.Length, Whole = mail, IsTooLarge = isTooLarge }, now);

    public Task<ApprovalReplyInspection> InspectAsync(Mail mail) => InspectAsync(mail.ToBytes());

    public Task<ApprovalReplyInspection> InspectAsync(byte[] mail) =>
        Inspector.InspectAsync(new MemoryStream(mail), TestContext.Current.CancellationToken);

    /// <summary>Judges a mail that is too large to be read whole.</summary>
    public ReplyEvaluation EvaluateLarge(Mail mail, params IReadOnlyList<FetchedPart> parts) => Evaluate(
        new FetchedMail { Uid = new UniqueId(1, 1), Size = 1024 * 1024, Header = Encoding.UTF8.GetBytes(mail.Header + "\r\n"), Parts = parts });

    /// <summary>Judges a mail under settings that ask nobody: the verdict is there at once.</summary>
    public ReplyEvaluation Evaluate(FetchedMail mail, DateTimeOffset? now = null)
    {
        var evaluation = _evaluator.EvaluateAsync(mail, Settings, now ?? A.Morning, CancellationToken.None).AsTask();
        Assert.True(evaluation.IsCompletedSuccessfully, evaluation.Exception?.ToString());
        return evaluation.Result;
    }

    public static FetchedPart Part(string mediaType, string content, bool isCut = false) =>
        new(Encoding.ASCII.GetBytes($"Content-Type: {mediaType}; charset=utf-8\r\n\r\n"), Encoding.UTF8.GetBytes(content), isCut);

    /// <summary>The mail is refused for this reason, and nothing of a decision is in the verdict.</summary>
    public void AssertRefused(Mail mail, ApprovalReplyOutcome outcome, ApprovalReplyReason? reason = null) => AssertRefused(Evaluate(mail), outcome, reason);

    public static void AssertRefused(ReplyEvaluation verdict, ApprovalReplyOutcome outcome, ApprovalReplyReason? reason = null)
    {
        Assert.Equal((outcome, reason ?? verdict.Reason), (verdict.Refusal, verdict.Reason));
        AssertNoDecision(verdict);
    }

    public void AssertRefused(Mail mail) => AssertRefused(Evaluate(mail));

    public static void AssertRefused(ReplyEvaluation verdict)
    {
        Assert.NotNull(verdict.Refusal);
        AssertNoDecision(verdict);
    }

    public static void AssertDecides(ReplyEvaluation verdict, ApprovalDecision decision)
    {
        Assert.Equal((null, ApprovalReplyReason.None), (verdict.Refusal, verdict.Reason));
        Assert.Equal(decision, verdict.Decision);
        Assert.Equal(new EmailAddress(Approver), verdict.Approver);
        Assert.Equal("release-42", verdict.Claims!.ApprovalId);
    }

    private IApprovalReplyInspector CreateInspector(Action<EmailCommunicationsOptions>? change)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(A.Morning));
        services.AddSingleton(_issued);
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new SecretSinkLoggerProvider()));
        services.AddEmailCommunications(options =>
        {
            A.Fill(options);
            change?.Invoke(options);
        }).AddApprovalHandler(static _ => Substitute.For<IApprovalHandler>());
        return services.BuildServiceProvider().GetRequiredService<IApprovalReplyInspector>();
    }

    private static void AssertNoDecision(ReplyEvaluation verdict)
    {
        Assert.Null(verdict.Decision);
        Assert.Null(verdict.Approver);
        Assert.Null(verdict.Evidence);
        Assert.Empty(verdict.Comment);
    }

    /// <summary>A mail as text: the header fields as they go over the wire, and the body.</summary>
    internal sealed record Mail(IReadOnlyList<string> Fields, string Body)
    {
        public string Header => string.Concat(Fields.Select(static line => line + "\r\n"));

        /// <summary>Replaces a field, or takes it out.</summary>
        public Mail With(string name, string? value) => this with
        {
            Fields = [.. Fields.Where(line => !IsNamed(line, name)), .. value is null ? Array.Empty<string>() : [$"{name}: {value}"]],
        };

        /// <summary>Puts a line on top of the header section.</summary>
        public Mail Above(string line) => this with { Fields = [line, .. Fields] };

        /// <summary>Puts a line below the header fields.</summary>
        public Mail Below(string line) => this with { Fields = [.. Fields, line] };

        public Mail Saying(string body) => this with { Body = body };

        public byte[] ToBytes() => Encoding.UTF8.GetBytes($"{Header}\r\n{Body}");

        private static bool IsNamed(string line, string name) => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase);
    }
}
