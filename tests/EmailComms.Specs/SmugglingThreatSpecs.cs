using System.Net.Sockets;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using MailSystem = EmailComms.Specs.Servers.MailSystem;

namespace EmailComms.Specs;

/// <summary>
/// T25g: a mail border that takes a bare line feed for a line end lets a second mail through in the text of the first. Nothing
/// in the second shows it, so that it counts for what it proves itself.
/// </summary>
[Trait("Server", "PostfixDovecot")]
[Trait("Category", "Threat")]
[Trait("Threat", "T25g")]
public sealed class SmugglingThreatSpecs_on_postfix_and_dovecot() : ApprovalSpecs(ServerKind.PostfixDovecot)
{
    [Fact]
    public async Task A_smuggled_mail_without_the_token_decides_nothing()
    {
        var mail = await StartOwnSystemAsync(new MailSystemOptions { PostfixSettings = "smtpd_forbid_bare_newline = no" });
        await StartAsync(mail: mail);
        await AskAsync();

        await SmuggleAsync(mail, Robot.Address, $"From: {Boss.Address}\r\nTo: {Robot.Address}\r\nSubject: Re: Deploy release 42 to production?\r\n\r\nApprove\r\n");
        await Robot.WaitForCountAsync("INBOX", 2, Cancellation);
        var summary = await ProcessAsync();

        Assert.All(summary.Replies, static reply => Assert.Equal((ApprovalReplyOutcome.Unrelated, ApprovalReplyReason.NoToken), (reply.Outcome, reply.Reason)));
        Assert.Equal(2, summary.Replies.Count);
        Assert.Empty(Handler.Calls);
    }

    [Fact]
    public async Task A_smuggled_mail_with_the_token_has_no_proof_of_origin()
    {
        var mail = await StartOwnSystemAsync(new MailSystemOptions { PostfixSettings = "smtpd_forbid_bare_newline = no" });
        await StartAsync(
            static settings =>
            {
                settings["Approvals:SenderAuthentication"] = "AuthenticationResults";
                settings["Approvals:AuthenticationServices:0"] = "mail.example.test";
            },
            mail: mail);
        var answer = ReplyTo(await AskAsync()).From(MailClient.ThunderbirdPlainText).Approve().ToMessage();

        await SmuggleAsync(mail, answer.EnvelopeRecipients[0].Address, Encoding.UTF8.GetString(answer.Content.Span));
        await Robot.WaitForCountAsync("INBOX", 2, Cancellation);
        var summary = await ProcessAsync();

        Assert.Contains(summary.Replies, static reply => (reply.Outcome, reply.Reason) == (ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.AuthenticationMissing));
        Assert.Empty(Handler.Calls);
    }

    private async Task SmuggleAsync(MailSystem system, string to, string forged)
    {
        var smuggled = string.Join("\r\n", forged.TrimEnd().Split("\r\n").Select(static line => line.StartsWith('.') ? "." + line : line));
        await RawSubmission.SendAsync(
            system.Host,
            system.DeliveryPort,
            "x@attack.example",
            Robot.Address,
            $"From: x@attack.example\r\nSubject: hello\r\n\r\nhello\n.\r\nMAIL FROM:<{Boss.Address}>\r\nRCPT TO:<{to}>\r\nDATA\r\n{smuggled}\r\n.\r\n",
            Cancellation);
    }

    /// <summary>Says DATA and then exactly these octets, without the doubling of dots that would disarm them.</summary>
    private static class RawSubmission
    {
        public static async Task SendAsync(string host, int port, string from, string to, string octets, CancellationToken cancellationToken)
        {
            using var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(host, port, cancellationToken);
            await using var stream = client.GetStream();
            using var replies = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            Assert.StartsWith("220", await replies.ReadLineAsync(cancellationToken), StringComparison.Ordinal);
            foreach (var command in new[] { "HELO stranger.example.org", $"MAIL FROM:<{from}>", $"RCPT TO:<{to}>", "DATA" })
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancellationToken);
                Assert.Matches("^[23]", await replies.ReadLineAsync(cancellationToken));
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes(octets), cancellationToken);
            foreach (var reply in new[] { "250", "250", "250", "354", "250" })
            {
                Assert.StartsWith(reply, await replies.ReadLineAsync(cancellationToken), StringComparison.Ordinal);
            }
        }
    }
}
