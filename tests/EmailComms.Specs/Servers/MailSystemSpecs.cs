using System.Text;
using MailKit;
using MailKit.Security;
using MimeKit;

namespace EmailComms.Specs.Servers;

/// <summary>What every behaviour test relies on: both mail systems behave alike where tests can see it.</summary>
public abstract class MailSystemSpecs(ServerKind server) : MailSpecs(server)
{
    [Fact]
    public async Task A_mail_arrives_byte_for_byte_after_its_trace_fields()
    {
        var account = await Mail.CreateAccountAsync(Cancellation);
        var mail = Encoding.Latin1.GetBytes($"From: <ann@example.org>\r\nTo: <{account.Address}>\r\nSubject: caf\u00e9\r\n\r\n.dot\r\n..dots\r\n");

        await Mail.SubmitAsync("ann@example.org", account.Address, mail, Cancellation);

        var received = await account.WaitForMailAsync(Cancellation);
        Assert.EndsWith(Encoding.Latin1.GetString(mail), Encoding.Latin1.GetString(received.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_to_a_sub_address_arrives_in_the_inbox_with_the_detail_on_record()
    {
        var account = await Mail.CreateAccountAsync(Cancellation);

        await Mail.SubmitAsync("ann@example.org", account.SubAddress("token"), Mime(account, "to a detail"), Cancellation);

        var received = await account.WaitForMailAsync(Cancellation);
        Assert.Equal(account.SubAddress("token"), received.Header("Delivered-To")?.Trim('<', '>'));
    }

    [Fact]
    public async Task A_mail_to_a_sub_address_arrives_in_the_folder_that_the_user_wants_for_it()
    {
        var account = await Mail.CreateAccountAsync("user", Cancellation, detailFolder: "Replies");

        await Mail.SubmitAsync("ann@example.org", account.SubAddress("token"), Mime(account, "to a detail"), Cancellation);

        await account.WaitForMailAsync("Replies", static mail => mail.Subject == "to a detail", Cancellation);
        Assert.Equal(0, await account.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    public async Task An_unknown_recipient_is_refused()
    {
        var account = await Mail.CreateAccountAsync(Cancellation);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Mail.SubmitAsync("ann@example.org", Mail.NewUnknownAddress(), Mime(account, "nobody"), Cancellation));

        Assert.Contains("550 5.1.1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appended_mail_is_kept_byte_for_byte()
    {
        var account = await Mail.CreateAccountAsync(Cancellation);
        var mail = Encoding.Latin1.GetBytes("Subject: caf\u00e9\r\nSubject: twice\r\n\r\nno more\r\n");

        await account.CreateFolderAsync("Replies", Cancellation);
        await account.AppendAsync("Replies", mail, Cancellation);

        var read = Assert.Single(await account.ReadFolderAsync("Replies", Cancellation));
        Assert.Equal(mail, read.Content.ToArray());
    }

    [Fact]
    public async Task A_folder_fills_up_while_it_is_watched()
    {
        var account = await Mail.CreateAccountAsync(Cancellation);
        var watching = account.WaitForMailAsync("INBOX", static mail => mail.Subject == "third", Cancellation);

        foreach (var subject in (string[])["first", "second", "third"])
        {
            await Mail.SubmitAsync("ann@example.org", account.Address, Mime(account, subject), Cancellation);
        }

        Assert.Equal("third", (await watching).Subject);
        await account.WaitForCountAsync("INBOX", 3, Cancellation);
    }

    [Fact]
    public async Task A_changed_password_holds_at_once()
    {
        var account = await Mail.CreateAccountAsync(Cancellation);
        var old = account.Password;

        await account.ChangePasswordAsync("another password", Cancellation);

        Assert.Equal(0, await account.CountAsync("INBOX", Cancellation));
        using var client = await Mail.ConnectImapAsync(Mail.ImapPort, SecureSocketOptions.StartTls, Cancellation);
        await Assert.ThrowsAsync<AuthenticationException>(() => client.AuthenticateAsync(account.Address, old, Cancellation));
    }

    [Fact]
    public async Task A_login_is_on_record()
    {
        var account = await Mail.CreateAccountAsync(Cancellation);
        Assert.False(await Mail.HasSeenLoginAsync(account, Cancellation));

        using var client = await Mail.ConnectSmtpAsync(Mail.SmtpPort, SecureSocketOptions.StartTls, Cancellation);
        await client.AuthenticateAsync(account.Address, account.Password, Cancellation);

        Assert.True(await Mail.HasSeenLoginAsync(account, Cancellation));
    }

    private protected static MimeMessage Mime(MailAccount to, string subject)
    {
        var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = "text\r\n" } };
        message.From.Add(new MailboxAddress("Ann", "ann@example.org"));
        message.To.Add(new MailboxAddress(null, to.Address));
        return message;
    }
}

[Trait("Server", "Loopback")]
public sealed class MailSystemSpecs_on_loopback() : MailSystemSpecs(ServerKind.Loopback);

[Trait("Server", "PostfixDovecot")]
public sealed class MailSystemSpecs_on_postfix_and_dovecot() : MailSystemSpecs(ServerKind.PostfixDovecot)
{
    [Fact]
    public async Task Submission_takes_no_mail_without_a_login()
    {
        var account = await Mail.CreateAccountAsync(Cancellation);

        using var client = await Mail.ConnectSmtpAsync(Mail.SmtpTlsPort, SecureSocketOptions.SslOnConnect, Cancellation);

        await Assert.ThrowsAnyAsync<CommandException>(() => client.SendAsync(Mime(account, "no login"), Cancellation));
    }

    [Fact]
    public async Task Dovecot_can_be_restarted_on_its_ports_with_its_mails()
    {
        var servers = (PostfixDovecot)await StartOwnSystemAsync();
        var account = await servers.CreateAccountAsync(Cancellation);
        await servers.SubmitAsync("ann@example.org", account.Address, Mime(account, "before"), Cancellation);
        await account.WaitForMailAsync(Cancellation);

        await servers.StopDovecotAsync();
        await servers.SubmitAsync("ann@example.org", account.Address, Mime(account, "meanwhile"), Cancellation);
        await servers.StartDovecotAsync(Cancellation);

        await account.WaitForCountAsync("INBOX", 2, Cancellation);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_delivered_comes_back_as_a_delivery_status_notification()
    {
        var account = await Mail.CreateAccountAsync(Cancellation);

        await Mail.SubmitAsync(account.Address, $"gone@{MailSystem.Domain}", Mime(account, "to nobody"), Cancellation);

        var notification = (await account.WaitForMailAsync(Cancellation)).Message;
        Assert.Equal("delivery-status", Assert.IsType<MultipartReport>(notification.Body).ReportType);
    }
}
