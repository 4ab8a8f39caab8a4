using System.Security.Cryptography;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Correlation;
using EmailComms.Mailbox;
using EmailComms.Testing;

namespace EmailComms.Fuzz;

/// <summary>
/// Requests that were asked, and the answers of their approvers. Everything is the same in every process, so that an input that
/// was kept means the same later on.
/// </summary>
internal static class GenuineReplies
{
    /// <summary>The name that the own mail border gives itself.</summary>
    public const string Border = "mx.example.org";

    private static readonly DateTimeOffset Now = new(2026, 11, 3, 9, 30, 0, TimeSpan.Zero);
    private static readonly EmailAddress From = new("approvals@example.org", "Approvals");

    private static readonly ApprovalSettings ByFrom = Settings(SenderAuthentication.FromAddress);
    private static readonly ApprovalSettings ByBorder = Settings(SenderAuthentication.AuthenticationResults);

    // As in a process that has asked: also a token that came back without its claims is known.
    private static readonly IssuedRequests Issued = new(new FixedClock(Now));
    private static readonly ReplyEvaluator Evaluator = new(new ReplyCorrelator(Issued));

    /// <summary>Two requests to two approvers: what belongs to one of them must never decide for the other.</summary>
    public static IReadOnlyList<AskedRequest> Requests { get; } =
    [
        Ask("release-42", new EmailAddress("boss@corp.example", "The Boss")),
        Ask("invoice-7", new EmailAddress("ann.jones@shop.example", "Ann Jones")),
    ];

    public static ReplyEvaluation Evaluate(ReadOnlyMemory<byte> octets, SenderAuthentication mode)
    {
        var settings = mode == SenderAuthentication.FromAddress ? ByFrom : ByBorder;
        var evaluation = Evaluator.EvaluateAsync(FetchedMail.Outside(octets, octets.Length > settings.MaxMessageBytes), settings, Now, CancellationToken.None);

        // In these modes nobody is asked over the network.
        return evaluation.IsCompleted ? evaluation.Result : throw new InvalidOperationException("The evaluation waits for something.");
    }

    /// <summary>An answer from every mail program to each request, most of them as they are behind the border.</summary>
    public static IEnumerable<byte[]> All()
    {
        foreach (var (client, number) in MailClient.All.Select(static (client, number) => (client, number)))
        {
            var (approved, rejected) = (Requests[number % 2], Requests[(number + 1) % 2]);
            var reply = Reply.To(approved.Message).From(client).Approve("fine with me");
            yield return BehindBorder(approved, (number % 3) switch { 0 => reply.WithoutSubaddress(), 1 => reply.WithoutThreading(), _ => reply });
            yield return Reply.To(rejected.Message).From(client).Reject("wrong version").ToMessage().ToArray();
        }

        yield return BehindBorder(Requests[0], Reply.To(Requests[0].Message).From(MailClient.Mutt).WithoutQuote().WithoutThreading().Approve());
        yield return BehindBorder(Requests[1], Reply.To(Requests[1].Message).From(MailClient.Gmx).InLanguage("de").Write("Genehmigt, danke"));
    }

    private static byte[] BehindBorder(AskedRequest request, Reply reply)
    {
        var domain = request.Approver.Domain;
        var fields = $"Received: from {Border} by {Border} with LMTP id 5; Tue, 3 Nov 2026 09:20:01 +0000\r\n"
            + $"Authentication-Results: {Border}; dmarc=pass (p=reject dis=none) header.from={domain}\r\n"
            + $"Received: from mail.{domain} (unknown [192.0.2.66]) by {Border} (Postfix) with ESMTPS id 4F1; Tue, 3 Nov 2026 09:20:00 +0000 (UTC)\r\n";
        return [.. Encoding.ASCII.GetBytes(fields), .. reply.ToMessage().Content.Span];
    }

    private static AskedRequest Ask(string approvalId, EmailAddress approver)
    {
        var expiresAt = Now.AddDays(1);
        var claims = new RequestClaims
        {
            Kind = string.Empty,
            ApprovalId = approvalId,
            Round = 1,
            ExpiresAt = expiresAt,
            ContentDigest = new RequestDigest(HashOf($"content of {approvalId}")),
            Approver = ApproverTag.Of(approver),
        }.Encode();
        var token = ReplyToken.Issue(ByFrom.SigningKeys[0], ByFrom.InstanceId, claims, HashOf($"handle of {approvalId}"));
        Issued.Remember(token, claims, expiresAt);

        var forms = ReplyTokenIssuer.Write(ByFrom, From, token, claims);
        var message = new ReceivedMessage
        {
            From = From,
            To = approver,
            ReplyTo = forms.ReplyAddress,
            Subject = "New shelves for the shop",
            MessageId = forms.MessageId,
            Date = Now.AddHours(-1),
            Text = $"The shelves come on Tuesday.\n\nAnswer with Approve or Reject as the first word.\n\n{forms.Reference}\n",
            Html = $"<p>The shelves come on Tuesday.</p>\n<p>Answer with Approve or Reject as the first word.</p>\n<p>{forms.Reference.Replace("\n", "<br>", StringComparison.Ordinal)}</p>",
        };
        return new AskedRequest(approvalId, approver, token.Text, message);
    }

    private static ApprovalSettings Settings(SenderAuthentication mode)
    {
        var options = new EmailCommunicationsOptions();
        options.Smtp.Host = options.Imap.Host = "mail.example.org";
        options.Smtp.User = "approvals@example.org";
        options.Smtp.Password = "unused";
        options.Smtp.FromAddress = From.Address;
        options.Approvals.Enabled = true;
        options.Approvals.SigningKeys.Add(Convert.ToBase64String(HashOf("a key for fuzzing")));
        options.Approvals.SenderAuthentication = mode;
        options.Approvals.AuthenticationServices.Add(Border);
        return EmailCommunicationsSettings.From(options).RequireApprovals();
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
