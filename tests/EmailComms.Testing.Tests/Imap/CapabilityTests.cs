using System.Text;
using EmailComms.Testing.Tests.Wire;
using MailKit.Security;

namespace EmailComms.Testing.Tests.Imap;

public sealed class CapabilityTests : ImapWireTest
{
    [Fact]
    public async Task Before_tls_only_starttls_leads_on()
    {
        await using var client = await WireClient.ConnectAsync(Server.ImapPort);

        Assert.StartsWith("* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED SASL-IR ", await client.ReadLineAsync(), StringComparison.Ordinal);
        Assert.StartsWith("NO [PRIVACYREQUIRED]", Assert.Single(await client.ImapAsync("LOGIN approvals@example.test secret")), StringComparison.Ordinal);
        Assert.StartsWith("NO [PRIVACYREQUIRED]", Assert.Single(await client.ImapAsync("AUTHENTICATE PLAIN")), StringComparison.Ordinal);
        Assert.Equal("OK Begin TLS negotiation now", Assert.Single(await client.ImapAsync("STARTTLS")));
        await client.StartTlsAsync();
        Assert.Contains(" AUTH=PLAIN AUTH=LOGIN AUTH=XOAUTH2 AUTH=OAUTHBEARER ", (await client.ImapAsync("CAPABILITY"))[0], StringComparison.Ordinal);
        Assert.StartsWith("OK [CAPABILITY IMAP4rev1 SASL-IR ", Assert.Single(await client.ImapAsync("LOGIN approvals@example.test secret")), StringComparison.Ordinal);
        Assert.StartsWith("BAD", Assert.Single(await client.ImapAsync("STARTTLS")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LoopbackImapCapabilities.Idle, "IDLE", "IDLE")]
    [InlineData(LoopbackImapCapabilities.UidPlus, "UIDPLUS", "UID EXPUNGE 1")]
    [InlineData(LoopbackImapCapabilities.Move, "MOVE", "UID MOVE 1 Trash")]
    [InlineData(LoopbackImapCapabilities.Namespace, "NAMESPACE", "NAMESPACE")]
    [InlineData(LoopbackImapCapabilities.Id, "ID", "ID NIL")]
    [InlineData(LoopbackImapCapabilities.ExtendedSearch, "ESEARCH", "SEARCH RETURN (ALL) ALL")]
    [InlineData(LoopbackImapCapabilities.Unselect, "UNSELECT", "UNSELECT")]
    [InlineData(LoopbackImapCapabilities.Enable, "ENABLE", "ENABLE CONDSTORE")]
    [InlineData(LoopbackImapCapabilities.ConditionalStore, "CONDSTORE", "SELECT INBOX (CONDSTORE)")]
    [InlineData(LoopbackImapCapabilities.AccessControl, "ACL", "MYRIGHTS INBOX")]
    public async Task A_capability_that_is_switched_off_is_neither_announced_nor_obeyed(LoopbackImapCapabilities capability, string name, string command)
    {
        await using var client = await SelectAsync();

        Server.Options.Imap.Capabilities |= capability;
        var with = (await client.ImapAsync("CAPABILITY"))[0].Split(' ');
        Server.Options.Imap.Capabilities &= ~capability;
        var without = (await client.ImapAsync("CAPABILITY"))[0].Split(' ');
        var refused = await client.ImapAsync(command);
        Server.Options.Imap.Capabilities |= capability;

        Assert.Contains(name, with);
        Assert.DoesNotContain(name, without);
        Assert.StartsWith("BAD ", Assert.Single(refused), StringComparison.Ordinal);
        if (capability != LoopbackImapCapabilities.Idle)
        {
            Assert.StartsWith("OK ", (await client.ImapAsync(command))[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_uidplus_and_its_kin_responses_carry_no_uids()
    {
        Server.Options.Imap.Capabilities &= ~LoopbackImapCapabilities.UidPlus;
        Deliver(1);
        await using var client = await SelectAsync();

        Assert.Equal(["OK UID COPY completed"], await client.ImapAsync("UID COPY 1 Trash"));
        Assert.Equal(["* 1 EXPUNGE", "OK UID MOVE completed"], await client.ImapAsync("UID MOVE 1 Trash"));
    }

    [Fact]
    public async Task A_non_synchronizing_literal_needs_literal_plus()
    {
        Server.Options.Imap.Capabilities &= ~LoopbackImapCapabilities.LiteralPlus;
        await using var client = await LogInAsync();

        Assert.StartsWith("BAD ", Assert.Single(await client.ImapAsync("STATUS {5+}\r\nINBOX (MESSAGES)")), StringComparison.Ordinal);
        Assert.StartsWith("OK ", Assert.Single(await client.ImapAsync("NOOP")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Literals_stand_for_strings_anywhere()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.ImapTlsPort, tls: true);

        await client.SendAsync("a LOGIN {22}\r\n");
        Assert.StartsWith("+", await client.ReadLineAsync(), StringComparison.Ordinal);
        await client.SendAsync("approvals@example.test {6+}\r\nsecret\r\n");

        Assert.StartsWith("OK ", Assert.Single(await client.ReadToTagAsync("a")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_can_be_switched_off_under_tls_as_microsoft_does()
    {
        Server.Options.Imap.AllowLoginCommand = false;
        await using var client = await WireClient.ConnectAsync(Server.ImapTlsPort, tls: true);

        Assert.Contains(" LOGINDISABLED ", await client.ReadLineAsync(), StringComparison.Ordinal);
        Assert.StartsWith("NO ", Assert.Single(await client.ImapAsync("LOGIN approvals@example.test secret")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PLAIN")]
    [InlineData("LOGIN")]
    [InlineData("XOAUTH2")]
    [InlineData("OAUTHBEARER")]
    public async Task MailKit_logs_in_with_each_mechanism(string mechanism)
    {
        User.AccessToken = "token";
        using var client = await MailKitClients.ConnectImapAsync(Server, SecureSocketOptions.StartTls);
        SaslMechanism sasl = mechanism switch
        {
            "PLAIN" => new SaslMechanismPlain(User.Address, "secret"),
            "LOGIN" => new SaslMechanismLogin(User.Address, "secret"),
            "OAUTHBEARER" => new SaslMechanismOAuthBearer(User.Address, "token"),
            _ => new SaslMechanismOAuth2(User.Address, "token"),
        };

        await client.AuthenticateAsync(sasl, CancellationToken);

        Assert.True(client.IsAuthenticated);
    }

    [Fact]
    public async Task Without_sasl_ir_the_initial_response_comes_after_a_continuation()
    {
        Server.Options.Imap.Capabilities &= ~LoopbackImapCapabilities.SaslInitialResponse;
        var response = Convert.ToBase64String(Encoding.UTF8.GetBytes("\0approvals@example.test\0secret"));
        await using var client = await WireClient.ConnectAndGreetAsync(Server.ImapTlsPort, tls: true);

        Assert.StartsWith("BAD ", Assert.Single(await client.ImapAsync($"AUTHENTICATE PLAIN {response}")), StringComparison.Ordinal);
        await client.SendAsync("a AUTHENTICATE PLAIN\r\n");
        Assert.Equal("+ ", await client.ReadLineAsync());
        await client.SendAsync($"{response}\r\n");

        Assert.StartsWith("OK ", Assert.Single(await client.ReadToTagAsync("a")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_or_token_is_an_authentication_failure()
    {
        User.AccessToken = "token";
        using var first = await MailKitClients.ConnectImapAsync(Server);
        using var second = await MailKitClients.ConnectImapAsync(Server);

        await Assert.ThrowsAsync<AuthenticationException>(() => first.AuthenticateAsync(User.Address, "wrong", CancellationToken));
        await Assert.ThrowsAsync<AuthenticationException>(
            () => second.AuthenticateAsync(new SaslMechanismOAuth2(User.Address, "expired"), CancellationToken));
    }

    [Theory]
    [InlineData("LOGIN approvals@example.test secret")]
    [InlineData("AUTHENTICATE PLAIN AGFwcHJvdmFsc0BleGFtcGxlLnRlc3QAc2VjcmV0")]
    [InlineData("AUTHENTICATE  PLAIN AGFwcHJvdmFsc0BleGFtcGxlLnRlc3QAc2VjcmV0")]
    [InlineData("authenticate PLAIN AGFwcHJvdmFsc0BleGFtcGxlLnRlc3QAc2VjcmV0")]
    public async Task The_transcript_shows_no_credentials(string command)
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.ImapTlsPort, tls: true);

        await client.ImapAsync(command);

        Assert.Contains(Server.Transcript.Lines, static line => line.Contains("***", StringComparison.Ordinal));
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains("secret", StringComparison.Ordinal) || line.Contains("AGFw", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preauth_greeting_needs_no_credentials()
    {
        Server.Options.Imap.PreauthenticatedUser = User;
        await using var client = await WireClient.ConnectAsync(Server.ImapPort);

        Assert.StartsWith("* PREAUTH ", await client.ReadLineAsync(), StringComparison.Ordinal);
        Assert.StartsWith("OK ", (await client.ImapAsync("SELECT INBOX"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extra_capabilities_are_announced_as_they_stand()
    {
        Server.Options.Imap.ExtraCapabilities.Add("IMAP4rev2");
        Server.Options.Smtp.ExtraCapabilities.Add("XCLIENT NAME");
        await using var imap = await WireClient.ConnectAsync(Server.ImapPort);
        await using var smtp = await WireClient.ConnectAndGreetAsync(Server.SmtpPort);

        Assert.Contains(" IMAP4rev2]", await imap.ReadLineAsync(), StringComparison.Ordinal);
        Assert.EndsWith("\n250 XCLIENT NAME", await smtp.SmtpAsync("EHLO test"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plaintext_behind_starttls_is_discarded()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.ImapPort);

        await client.SendAsync("a STARTTLS\r\nb NOOP\r\n");
        await client.ReadLineAsync();
        await client.StartTlsAsync();

        Assert.Equal(["OK NOOP completed"], await client.ImapAsync("NOOP"));
    }
}
