using System.Text;
using EmailComms.Testing.Tests.Wire;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace EmailComms.Testing.Tests.Smtp;

public sealed class SendingTests : ServerTest
{
    [Theory]
    [InlineData(SecureSocketOptions.None)]
    [InlineData(SecureSocketOptions.StartTls)]
    [InlineData(SecureSocketOptions.SslOnConnect)]
    public async Task MailKit_sends_with_every_kind_of_connection_security(SecureSocketOptions security)
    {
        using var client = await MailKitClients.ConnectSmtpAsync(Server, security);

        await client.SendAsync(MailKitClients.Message(User.Address), CancellationToken);

        var submission = Assert.Single(Server.Submissions);
        Assert.Equal("sender@example.test", submission.EnvelopeSender);
        Assert.Equal([User.Address], submission.EnvelopeRecipients);
        Assert.Equal(security != SecureSocketOptions.None, submission.IsTls);
        Assert.Null(submission.AuthenticatedUser);
    }

    [Theory]
    [InlineData("PLAIN", LoopbackSmtpCapabilities.AuthPlain)]
    [InlineData("LOGIN", LoopbackSmtpCapabilities.AuthLogin)]
    public async Task MailKit_logs_in_with_each_password_mechanism(string mechanism, LoopbackSmtpCapabilities capability)
    {
        Server.Options.Smtp.Capabilities = LoopbackSmtpCapabilities.StartTls | capability;
        using var client = await MailKitClients.ConnectSmtpAsync(Server, SecureSocketOptions.StartTls);

        await client.AuthenticateAsync(User.Address, "secret", CancellationToken);
        await client.SendAsync(MailKitClients.Message(User.Address), CancellationToken);

        Assert.Equal([mechanism], client.AuthenticationMechanisms);
        Assert.Same(User, Assert.Single(Server.Submissions).AuthenticatedUser);
    }

    [Fact]
    public async Task MailKit_logs_in_with_an_access_token()
    {
        User.AccessToken = "ya29.token";
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        await client.AuthenticateAsync(new SaslMechanismOAuth2(User.Address, "ya29.token"), CancellationToken);

        Assert.True(client.IsAuthenticated);
    }

    [Theory]
    [InlineData("XOAUTH2", "")]
    [InlineData("OAUTHBEARER", "AQ==")]
    public async Task A_test_of_the_users_judges_access_tokens_and_names_the_status(string mechanism, string answer)
    {
        User.AccessTokenCheck = static token => token == "good" ? null : "invalid_token";
        var fields = mechanism == "XOAUTH2" ? $"user={User.Address}" : $"n,a={User.Address},";
        var (bad, good) = (Encode($"{fields}\u0001auth=Bearer bad\u0001\u0001"), Encode($"{fields}\u0001auth=Bearer good\u0001\u0001"));
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpTlsPort, tls: true);
        await client.SmtpAsync("EHLO client.example.test");

        var challenge = await client.SmtpAsync($"AUTH {mechanism} {bad}");
        Assert.Contains("\"status\":\"invalid_token\"", Encoding.UTF8.GetString(Convert.FromBase64String(challenge.Trim()["334 ".Length..])), StringComparison.Ordinal);
        Assert.StartsWith("535 5.7.8", await client.SmtpAsync(answer), StringComparison.Ordinal);
        Assert.StartsWith("235 ", await client.SmtpAsync($"AUTH {mechanism} {good}"), StringComparison.Ordinal);

        static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
    }

    [Theory]
    [InlineData("secret", "wrong")]
    [InlineData("", "secret")]
    public async Task A_wrong_password_is_refused_with_535(string accepted, string given)
    {
        User.Password = accepted;
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        var exception = await Assert.ThrowsAsync<AuthenticationException>(() => client.AuthenticateAsync(User.Address, given, CancellationToken));

        Assert.Contains("5.7.8", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_access_token_is_refused_after_the_challenge_was_answered()
    {
        User.AccessToken = "right";
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        await Assert.ThrowsAsync<AuthenticationException>(
            () => client.AuthenticateAsync(new SaslMechanismOAuth2(User.Address, "wrong"), CancellationToken));

        Assert.False(client.IsAuthenticated);
    }

    [Fact]
    public async Task A_message_arrives_byte_for_byte_under_trace_fields()
    {
        using var client = await MailKitClients.ConnectSmtpAsync(Server);
        using var sent = new MemoryStream();
        var message = MailKitClients.Message(User.Address, "Approve\r\n.\r\n..two\r\n.leading\r\n");
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        await message.WriteToAsync(format, sent, CancellationToken);

        await client.SendAsync(message, CancellationToken);

        var delivered = Assert.Single(User.Inbox.Messages);
        Assert.Equal(Encoding.UTF8.GetString(sent.ToArray()), Assert.Single(Server.Submissions).GetText());
        Assert.EndsWith(Encoding.UTF8.GetString(sent.ToArray()), delivered.GetText(), StringComparison.Ordinal);
        Assert.StartsWith("Return-Path: <sender@example.test>\r\nDelivered-To: approvals@example.test\r\nReceived: from ", delivered.GetText(), StringComparison.Ordinal);
        Assert.Contains("with ESMTPS\r\n", delivered.GetText(), StringComparison.Ordinal);
        Assert.Equal("sender@example.test", delivered.EnvelopeSender);
    }

    [Fact]
    public async Task An_unknown_local_recipient_is_refused_with_550_5_1_1()
    {
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        var exception = await Assert.ThrowsAsync<SmtpCommandException>(
            () => client.SendAsync(MailKitClients.Message("nobody@example.test"), CancellationToken));

        Assert.Equal(SmtpStatusCode.MailboxUnavailable, exception.StatusCode);
        Assert.Equal(SmtpErrorCode.RecipientNotAccepted, exception.ErrorCode);
        Assert.Empty(Server.Submissions);
    }

    [Fact]
    public async Task Mail_for_another_domain_is_kept_as_a_submission()
    {
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        await client.SendAsync(MailKitClients.Message("someone@elsewhere.test"), CancellationToken);

        Assert.Equal(["someone@elsewhere.test"], Assert.Single(Server.Submissions).EnvelopeRecipients);
        Assert.Empty(User.Inbox.Messages);
    }

    [Fact]
    public async Task A_message_over_the_size_limit_is_refused_before_it_is_sent()
    {
        Server.Options.Smtp.MaxMessageBytes = 500;
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        var exception = await Assert.ThrowsAsync<SmtpCommandException>(
            () => client.SendAsync(MailKitClients.Message(User.Address, new string('x', 900)), CancellationToken));

        Assert.Equal(SmtpStatusCode.ExceededStorageAllocation, exception.StatusCode);
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains("C: DATA", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sub_address_is_delivered_to_its_user()
    {
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        await client.SendAsync(MailKitClients.Message("APPROVALS+Token123@Example.Test"), CancellationToken);

        Assert.Equal("APPROVALS+Token123@Example.Test", Assert.Single(User.Inbox.Messages).EnvelopeRecipient);
    }

    [Fact]
    public async Task A_sub_address_is_filed_into_the_detail_folder()
    {
        User.DetailFolder = "Replies";
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        await client.SendAsync(MailKitClients.Message("approvals+token@example.test"), CancellationToken);
        await client.SendAsync(MailKitClients.Message("approvals@example.test"), CancellationToken);

        Assert.Single(User.GetFolder("Replies").Messages);
        Assert.Single(User.Inbox.Messages);
    }
}
