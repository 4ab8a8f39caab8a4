using System.Text;
using EmailComms.Testing.Tests.Wire;

namespace EmailComms.Testing.Tests.Smtp;

public sealed class SmtpProtocolTests : ServerTest
{
    [Fact]
    public async Task Ehlo_lists_what_the_server_can_do()
    {
        await using var client = await WireClient.ConnectAsync(Server.SmtpPort);

        var greeting = await client.ReadReplyAsync();
        var reply = await client.SmtpAsync("EHLO test");

        Assert.StartsWith("220 mail.example.test ESMTP", greeting, StringComparison.Ordinal);
        Assert.Equal(
            "250-mail.example.test\n250-STARTTLS\n250-SIZE 26214400\n250-PIPELINING\n250-8BITMIME\n250-SMTPUTF8\n250-ENHANCEDSTATUSCODES\n250-CHUNKING\n250 DSN",
            reply);
    }

    [Fact]
    public async Task Auth_is_offered_only_after_tls()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort, tls: false);
        await client.SmtpAsync("EHLO test");

        Assert.Equal("538 5.7.11 Encryption required for authentication", await client.SmtpAsync("AUTH PLAIN"));
        Assert.StartsWith("220 ", await client.SmtpAsync("STARTTLS"), StringComparison.Ordinal);
        await client.StartTlsAsync();
        Assert.StartsWith("503 5.5.1", await client.SmtpAsync("AUTH PLAIN"), StringComparison.Ordinal);
        var reply = await client.SmtpAsync("EHLO test");

        Assert.Contains("250-AUTH PLAIN LOGIN XOAUTH2 OAUTHBEARER\n", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("STARTTLS", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_capabilities_are_neither_announced_nor_obeyed()
    {
        Server.Options.Smtp.Capabilities = LoopbackSmtpCapabilities.None;
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);

        Assert.Equal("250 mail.example.test", await client.SmtpAsync("EHLO test"));
        Assert.StartsWith("502", await client.SmtpAsync("STARTTLS"), StringComparison.Ordinal);
        Assert.StartsWith("502", await client.SmtpAsync("BDAT 0 LAST"), StringComparison.Ordinal);
        foreach (var parameter in new[] { "SIZE=1", "BODY=8BITMIME", "SMTPUTF8", "RET=HDRS", "AUTH=<>" })
        {
            Assert.StartsWith("555 Parameter", await client.SmtpAsync($"MAIL FROM:<a@b.test> {parameter}"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("MAIL FROM:<a@b.test>", "503 5.5.1")]
    [InlineData("EHLO", "501 5.5.4")]
    [InlineData("EHLO test|RCPT TO:<approvals@example.test>", "503 5.5.1")]
    [InlineData("EHLO test|DATA", "503 5.5.1")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|DATA", "554 5.5.1")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|MAIL FROM:<a@b.test>", "503 5.5.1")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|RSET|RCPT TO:<approvals@example.test>", "503 5.5.1")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|EHLO test|RCPT TO:<approvals@example.test>", "503 5.5.1")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test> SIZE=99999999", "552 5.3.4")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test> SIZE=x", "501 5.5.4")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test> BODY=BINARYMIME", "555 5.5.4")]
    [InlineData("EHLO test|MAIL FROM:a@b.test", "501 5.5.4")]
    [InlineData("EHLO test|MAIL FROM:<a b@c.test>", "501 5.5.4")]
    [InlineData("EHLO test|MAIL FROM:<>", "250 2.1.0")]
    [InlineData("EHLO test|MAIL FROM:<\"a b>\"@c.test>", "250 2.1.0")]
    [InlineData("EHLO test|MAIL FROM:<jürgen@b.test>", "553 5.6.7")]
    [InlineData("EHLO test|MAIL FROM:<jürgen@b.test> SMTPUTF8", "250 2.1.0")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|RCPT TO:<>", "501 5.5.4")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|RCPT TO:<nobody@EXAMPLE.test>", "550 5.1.1")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|RCPT TO:<approvals@example.test> NOTIFY=NEVER ORCPT=rfc822;x", "250 2.1.5")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|RCPT TO:<approvals@example.test> NOTIFY=DELAY,FAILURE ORCPT=rfc822;a+2Bb@b.test", "250 2.1.5")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|RCPT TO:<approvals@example.test> NOTIFY=NEVER,DELAY", "501 5.5.4")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|RCPT TO:<approvals@example.test> ORCPT=x", "501 5.5.4")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test> RET=HDRS ENVID=a+2Bb", "250 2.1.0")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test> RET=SOME", "501 5.5.4")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test> ENVID=a+2", "501 5.5.4")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test> RET=HDRS RET=FULL", "501 5.5.4")]
    [InlineData("EHLO test|MAIL FROM:<a@b.test>|RCPT TO:<@relay.test:approvals@example.test>", "250 2.1.5")]
    [InlineData("HELO test|MAIL FROM:<a@b.test> SIZE=1", "555 5.5.4")]
    [InlineData("NOOP", "250 2.0.0")]
    [InlineData("VRFY ann", "252 2.5.0")]
    [InlineData("EXPN staff", "500 5.5.2")]
    [InlineData("QUIT", "221 2.0.0")]
    public async Task The_last_command_of_a_dialogue_is_answered_with_the_right_code(string dialogue, string code)
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        var reply = "";

        foreach (var command in dialogue.Split('|'))
        {
            reply = await client.SmtpAsync(command);
        }

        Assert.StartsWith(code + " ", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipelined_transaction_is_answered_in_order()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        await client.SmtpAsync("EHLO test");

        await client.SendAsync("MAIL FROM:<a@b.test>\r\nRCPT TO:<nobody@example.test>\r\nRCPT TO:<approvals@example.test>\r\nDATA\r\n");
        string[] replies = [await client.ReadReplyAsync(), await client.ReadReplyAsync(), await client.ReadReplyAsync(), await client.ReadReplyAsync()];
        await client.SendAsync("Subject: x\r\n\r\nbody\r\n.\r\nNOOP\r\nQUIT\r\n");
        string[] rest = [await client.ReadReplyAsync(), await client.ReadReplyAsync(), await client.ReadReplyAsync()];

        Assert.Equal(["250", "550", "250", "354"], replies.Select(static reply => reply[..3]));
        Assert.Equal(["250", "250", "221"], rest.Select(static reply => reply[..3]));
        Assert.Equal(["approvals@example.test"], Assert.Single(Server.Submissions).EnvelopeRecipients);
    }

    [Theory]
    [InlineData("plain\r\n.\r\n", "plain\r\n")]
    [InlineData("..stuffed\r\n...\r\n.\r\n", ".stuffed\r\n..\r\n")]
    [InlineData(".\r\n", "")]
    [InlineData("bare\n.\nLF\r\n.\r\n", "bare\n.\nLF\r\n")]
    [InlineData("bare\n.\r\nLF\r\n.\r\n", "bare\n.\r\nLF\r\n")]
    [InlineData("bare\r.\rCR\r\n.\r\n", "bare\r.\rCR\r\n")]
    [InlineData("mixed\r\n.\rX\r\n.\r\n", "mixed\r\n\rX\r\n")]
    public async Task Only_a_dot_between_two_line_ends_finishes_the_message(string sent, string received)
    {
        await using var client = await BeginDataAsync();

        await client.SendAsync(sent);
        var reply = await client.ReadReplyAsync();

        Assert.StartsWith("250 2.0.0", reply, StringComparison.Ordinal);
        Assert.Equal(received, Assert.Single(Server.Submissions).GetText());
    }

    [Fact]
    public async Task Bytes_that_come_one_by_one_make_the_same_message()
    {
        await using var client = await BeginDataAsync();

        foreach (var one in Encoding.ASCII.GetBytes("..a\r\n.b\r\n.\r\n"))
        {
            await client.SendAsync([one]);
        }

        await client.ReadReplyAsync();

        Assert.Equal(".a\r\nb\r\n", Assert.Single(Server.Submissions).GetText());
    }

    [Fact]
    public async Task A_message_that_turns_out_too_large_is_refused_after_the_dot()
    {
        Server.Options.Smtp.MaxMessageBytes = 10;
        await using var client = await BeginDataAsync();

        await client.SendAsync("0123456789a\r\n.\r\n");

        Assert.StartsWith("552 5.3.4", await client.ReadReplyAsync(), StringComparison.Ordinal);
        Assert.StartsWith("250", await client.SmtpAsync("NOOP"), StringComparison.Ordinal);
        Assert.Empty(Server.Submissions);
    }

    [Fact]
    public async Task Bdat_chunks_are_joined()
    {
        await using var client = await BeginTransactionAsync();

        await client.SendAsync("BDAT 5\r\none\r\n");
        var first = await client.ReadReplyAsync();
        await client.SendAsync("BDAT 6 LAST\r\n.\r\n.\r\n");
        var last = await client.ReadReplyAsync();

        Assert.StartsWith("250", first, StringComparison.Ordinal);
        Assert.StartsWith("250 2.0.0", last, StringComparison.Ordinal);
        Assert.Equal("one\r\n.\r\n.\r\n", Assert.Single(Server.Submissions).GetText());
    }

    [Fact]
    public async Task Data_after_bdat_is_out_of_sequence()
    {
        await using var client = await BeginTransactionAsync();
        await client.SendAsync("BDAT 2\r\nab");
        await client.ReadReplyAsync();

        Assert.StartsWith("503", await client.SmtpAsync("DATA"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chunk_of_a_refused_bdat_is_not_taken_for_commands()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        await client.SmtpAsync("EHLO test");

        await client.SendAsync("BDAT 6 LAST\r\nQUIT\r\nNOOP\r\n");

        Assert.StartsWith("503", await client.ReadReplyAsync(), StringComparison.Ordinal);
        Assert.StartsWith("250", await client.ReadReplyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plaintext_behind_starttls_is_discarded()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        await client.SmtpAsync("EHLO test");

        await client.SendAsync("STARTTLS\r\nEHLO evil\r\nMAIL FROM:<evil@b.test>\r\n");
        await client.ReadReplyAsync();
        await client.StartTlsAsync();

        Assert.StartsWith("503", await client.SmtpAsync("RCPT TO:<approvals@example.test>"), StringComparison.Ordinal);
        Assert.StartsWith("250", await client.SmtpAsync("EHLO test"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auth_takes_an_initial_response_a_dialogue_and_a_cancellation()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpTlsPort, tls: true);
        await client.SmtpAsync("EHLO test");

        Assert.StartsWith("334", await client.SmtpAsync("AUTH PLAIN"), StringComparison.Ordinal);
        Assert.StartsWith("501 5.0.0", await client.SmtpAsync("*"), StringComparison.Ordinal);
        Assert.StartsWith("501 5.5.2", await client.SmtpAsync("AUTH PLAIN !!!"), StringComparison.Ordinal);
        Assert.StartsWith("504 5.5.4", await client.SmtpAsync("AUTH CRAM-MD5"), StringComparison.Ordinal);
        Assert.Equal("334 VXNlcm5hbWU6", await client.SmtpAsync("AUTH LOGIN"));
        Assert.Equal("334 UGFzc3dvcmQ6", await client.SmtpAsync(Base64("approvals@example.test")));
        Assert.StartsWith("535 5.7.8", await client.SmtpAsync(Base64("wrong")), StringComparison.Ordinal);
        Assert.StartsWith("235 2.7.0", await client.SmtpAsync($"AUTH PLAIN {Base64("\0approvals@example.test\0secret")}"), StringComparison.Ordinal);
        Assert.StartsWith("503 5.5.1", await client.SmtpAsync("AUTH PLAIN"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submission_port_wants_authentication_first()
    {
        Server.Options.Smtp.RequireAuthentication = true;
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        await client.SmtpAsync("EHLO test");

        Assert.StartsWith("530 5.7.0", await client.SmtpAsync("MAIL FROM:<a@b.test>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relaying_can_be_refused()
    {
        Server.Options.Smtp.RefuseRelay = true;
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        await client.SmtpAsync("EHLO test");
        await client.SmtpAsync("MAIL FROM:<a@b.test>");

        Assert.StartsWith("554 5.7.1", await client.SmtpAsync("RCPT TO:<a@elsewhere.test>"), StringComparison.Ordinal);
        Assert.StartsWith("250", await client.SmtpAsync("RCPT TO:<approvals@example.test>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_recipients_are_refused_one_by_one()
    {
        Server.Options.Smtp.MaxRecipients = 1;
        await using var client = await BeginTransactionAsync();

        Assert.StartsWith("452 4.5.3", await client.SmtpAsync("RCPT TO:<approvals@example.test>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_has_sent_enough_is_closed_with_421()
    {
        Server.Options.Smtp.MaxMessagesPerConnection = 1;
        await using var client = await BeginDataAsync();
        await client.SmtpAsync(".");

        Assert.StartsWith("421 4.7.0", await client.SmtpAsync("MAIL FROM:<a@b.test>"), StringComparison.Ordinal);
        Assert.Null(await client.ReadLineAsync());
    }

    [Fact]
    public async Task A_full_folder_refuses_mail()
    {
        User.Inbox.QuotaBytes = 0;
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        await client.SmtpAsync("EHLO test");
        await client.SmtpAsync("MAIL FROM:<a@b.test>");

        Assert.StartsWith("552 5.2.2", await client.SmtpAsync("RCPT TO:<approvals@example.test>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_line_is_refused_and_the_session_goes_on()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);

        await client.SendAsync(new string('A', 300_000) + "\r\nNOOP\r\n");

        Assert.StartsWith("500 5.5.6", await client.ReadReplyAsync(), StringComparison.Ordinal);
        Assert.StartsWith("250", await client.ReadReplyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_only_makes_errors_is_sent_away()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);

        await client.SendAsync(string.Concat(Enumerable.Repeat("NONSENSE\r\n", 101)));
        var last = "";
        while (await client.ReadLineAsync() is { } line)
        {
            last = line;
        }

        Assert.Equal("421 4.7.0 Too many errors", last);
    }

    [Fact]
    public async Task Helo_gives_a_session_without_extensions()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);

        Assert.Equal("250 mail.example.test", await client.SmtpAsync("HELO test"));
        await client.SmtpAsync("MAIL FROM:<a@b.test>");
        await client.SmtpAsync("RCPT TO:<approvals@example.test>");
        await client.SmtpAsync("DATA");
        await client.SmtpAsync("x\r\n.");

        Assert.Contains("with SMTP\r\n", Assert.Single(User.Inbox.Messages).GetText(), StringComparison.Ordinal);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private async Task<WireClient> BeginTransactionAsync()
    {
        var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        await client.SmtpAsync("EHLO test");
        await client.SmtpAsync("MAIL FROM:<a@b.test>");
        await client.SmtpAsync("RCPT TO:<approvals@example.test>");
        return client;
    }

    private async Task<WireClient> BeginDataAsync()
    {
        var client = await BeginTransactionAsync();
        Assert.StartsWith("354", await client.SmtpAsync("DATA"), StringComparison.Ordinal);
        return client;
    }
}
