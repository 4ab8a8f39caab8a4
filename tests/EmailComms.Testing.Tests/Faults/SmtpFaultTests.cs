using EmailComms.Testing.Tests.Wire;
using MailKit.Net.Smtp;

namespace EmailComms.Testing.Tests.Faults;

public sealed class SmtpFaultTests : ServerTest
{
    [Theory]
    [InlineData(SmtpPoint.Ehlo)]
    [InlineData(SmtpPoint.Mail)]
    [InlineData(SmtpPoint.Rcpt)]
    [InlineData(SmtpPoint.Data)]
    [InlineData(SmtpPoint.EndOfData)]
    [InlineData(SmtpPoint.Rset)]
    [InlineData(SmtpPoint.Noop)]
    [InlineData(SmtpPoint.Vrfy)]
    public async Task A_reply_takes_the_place_of_the_servers_own(SmtpPoint point)
    {
        var fault = Server.Faults.OnSmtp(point).Once().Reply("451 4.3.0 try later");
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        var replies = new List<string>();

        foreach (var command in new[] { "EHLO a", "MAIL FROM:<a@b.test>", "RCPT TO:<approvals@example.test>", "DATA", "x\r\n.", "RSET", "NOOP", "VRFY x" })
        {
            replies.Add(await client.SmtpAsync(command));
            if (replies[^1] == "451 4.3.0 try later")
            {
                break;
            }
        }

        Assert.Equal("451 4.3.0 try later", replies[^1]);
        Assert.Equal(1, fault.Count);
        Assert.Equal(point is SmtpPoint.Rset or SmtpPoint.Noop or SmtpPoint.Vrfy ? 1 : 0, Server.Submissions.Count);
    }

    [Fact]
    public async Task MailKit_sees_a_refused_recipient()
    {
        Server.Faults.OnSmtp(SmtpPoint.Rcpt).When(static argument => argument.Contains("approvals", StringComparison.Ordinal)).Reply("550 5.7.1 not you");
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        var exception = await Assert.ThrowsAsync<SmtpCommandException>(() => client.SendAsync(MailKitClients.Message(User.Address), CancellationToken));
        await client.SendAsync(MailKitClients.Message("other@elsewhere.test"), CancellationToken);

        Assert.Contains("not you", exception.Message, StringComparison.Ordinal);
        Assert.Single(Server.Submissions);
    }

    [Fact]
    public async Task After_the_dot_the_message_is_lost_or_stored_as_the_script_says()
    {
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        Server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().Reply("451 4.3.0 lost");
        await Assert.ThrowsAsync<SmtpCommandException>(() => client.SendAsync(MailKitClients.Message(User.Address), CancellationToken));
        var lost = User.Inbox.Messages.Count;
        Server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().AfterExecution().Drop();
        await Assert.ThrowsAsync<SmtpProtocolException>(() => client.SendAsync(MailKitClients.Message(User.Address), CancellationToken));

        Assert.Equal(0, lost);
        Assert.Single(User.Inbox.Messages);
        Assert.False(client.IsConnected);
    }

    [Fact]
    public async Task Occurrences_can_be_skipped_and_counted()
    {
        var fault = Server.Faults.OnSmtp(SmtpPoint.Noop).Skip(1).Times(2).Reply("450 no");
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        var codes = new List<string>();

        for (var i = 0; i < 4; i++)
        {
            codes.Add((await client.SmtpAsync("NOOP"))[..3]);
        }

        Assert.Equal(["250", "450", "450", "250"], codes);
        Assert.Equal(2, fault.Count);
    }

    [Fact]
    public async Task A_421_closes_the_connection()
    {
        Server.Faults.OnSmtp(SmtpPoint.Greeting).Reply("421 4.3.2 not now");
        await using var client = await WireClient.ConnectAsync(Server.SmtpPort);

        Assert.Equal("421 4.3.2 not now", await client.ReadLineAsync());
        Assert.Null(await client.ReadLineAsync());
    }

    [Fact]
    public async Task A_bye_is_a_421()
    {
        Server.Faults.OnSmtp(SmtpPoint.Mail).Bye("4.3.2 shutting down");
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);
        await client.SmtpAsync("EHLO a");

        Assert.Equal("421 4.3.2 shutting down", await client.SmtpAsync("MAIL FROM:<a@b.test>"));
        Assert.Null(await client.ReadLineAsync());
    }

    [Fact]
    public async Task The_connection_can_break_in_the_middle_of_the_message()
    {
        Server.Faults.OnSmtp(SmtpPoint.Data).AfterExecution().DropAfterReceiving(100);
        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync(MailKitClients.Message(User.Address, new string('x', 5000)), CancellationToken));

        Assert.Empty(Server.Submissions);
        Assert.False(client.IsConnected);
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "250 2.0.0 OK")]
    public async Task Only_so_many_bytes_of_the_client_are_heard(int bytes, string? reply)
    {
        Server.Faults.OnSmtp(SmtpPoint.Greeting).AfterExecution().DropAfterReceiving(bytes);
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);

        await client.SendAsync("NOOP\r\nNOOP\r\n");

        Assert.Equal(reply, await client.ReadLineAsync());
        Assert.Null(await client.ReadLineAsync());
    }

    [Fact]
    public async Task A_delayed_command_goes_on_when_it_is_released()
    {
        var fault = Server.Faults.OnSmtp(SmtpPoint.Noop).DelayUntilReleased();
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);

        var reply = client.SmtpAsync("NOOP");
        await fault.WaitUntilStruckAsync(cancellationToken: CancellationToken);
        var early = reply.IsCompleted;
        fault.Release();

        Assert.Equal("250 2.0.0 OK", await reply);
        Assert.False(early);
    }

    [Fact]
    public async Task Bad_responses_are_sent_as_they_stand()
    {
        Server.Faults.OnSmtp(SmtpPoint.Ehlo).Once().ReplyRaw("25");
        Server.Faults.OnSmtp(SmtpPoint.Noop).ReplyRaw((byte[])[0xFF, 0x0A]);
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);

        await client.SendAsync("EHLO a\r\nNOOP\r\n");

        Assert.Equal("25\uFFFD", await client.ReadLineAsync());
    }

    [Fact]
    public async Task Auth_can_fail_although_the_credentials_are_right()
    {
        Server.Faults.OnSmtp(SmtpPoint.Auth).Once().Reply("454 4.7.0 Temporary authentication failure");
        await using var client = await WireClient.ConnectAndGreetAsync(Server.SmtpTlsPort, tls: true);
        await client.SmtpAsync("EHLO a");

        Assert.Equal("454 4.7.0 Temporary authentication failure", await client.SmtpAsync("AUTH PLAIN AGFwcHJvdmFsc0BleGFtcGxlLnRlc3QAc2VjcmV0"));
    }
}
