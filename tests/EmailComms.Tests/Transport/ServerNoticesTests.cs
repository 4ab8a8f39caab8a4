using System.Text;
using EmailComms.Transport;

namespace EmailComms.Tests.Transport;

/// <summary>The response codes and alerts of an IMAP server, which MailKit keeps to itself.</summary>
public sealed class ServerNoticesTests
{
    private readonly List<string> _alerts = [];

    [Theory]
    [InlineData("A00000003 NO [THROTTLED] later")]
    [InlineData("A00000003 NO [OVERQUOTA] Account exceeded command or bandwidth limits")]
    [InlineData("A00000003 NO [unavailable] Maximum number of connections")]
    [InlineData("A00000003 NO [LIMIT] enough")]
    [InlineData("A00000003 NO [INUSE] locked")]
    [InlineData("A00000003 BAD [SERVERBUG] oops")]
    [InlineData("A00000003 NO Request is throttled. Suggested Backoff Time: 61000 milliseconds")]
    [InlineData("A00000003 NO Server Unavailable. 15")]
    [InlineData("A00000003 NO [ALERT] Too many simultaneous connections. (Failure)")]
    [InlineData("* BYE [UNAVAILABLE] going down")]
    [InlineData("* BYE Connection closed. 14")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F17")]
    public void A_server_that_wants_to_be_asked_less_is_understood(string line)
    {
        var notices = Hear($"{line}\r\n");

        Assert.True(notices.AsksForRestraint);
        Assert.NotNull(notices.Refusal);
    }

    [Theory]
    [InlineData("A00000003 NO [AUTHENTICATIONFAILED] wrong")]
    [InlineData("A00000003 NO [NOPERM] not yours")]
    [InlineData("A00000003 NO no such folder")]
    [InlineData("A00000003 OK [UNAVAILABLE] odd, but done")]
    [InlineData("* NO [OVERQUOTA] a warning")]
    [InlineData("* OK [LIMIT] an information")]
    [InlineData("* BYE Logging out")]
    [InlineData("* 3 FETCH (BODY[TEXT] \"NO [LIMIT]\")")]
    [InlineData("A00000003")]
    [InlineData("")]
    [InlineData("* ")]
    public void Anything_else_is_not_taken_for_it(string line)
    {
        Assert.False(Hear($"{line}\r\n").AsksForRestraint);
    }

    [Fact]
    public void A_refusal_is_over_with_the_next_command_that_is_done()
    {
        var notices = Hear("A00000003 NO [LIMIT] enough\r\n* 3 EXISTS\r\nA00000004 OK done\r\n");

        Assert.False(notices.AsksForRestraint);
        Assert.Null(notices.Refusal);
    }

    [Fact]
    public void The_good_bye_does_not_make_a_refusal_undone()
    {
        var notices = Hear("A00000003 NO [LIMIT] enough\r\n");

        notices.Conclude();
        notices.Heard("* BYE Logging out\r\nA00000004 OK done\r\n"u8);

        Assert.True(notices.AsksForRestraint);
    }

    [Fact]
    public void What_stands_in_a_mail_is_not_the_servers_word()
    {
        const string Mail = "Subject: x\r\n\r\n* OK [ALERT] call this number\r\nA00000003 NO [LIMIT] x\r\n";

        var notices = Hear($"* 1 FETCH (UID 1 BODY[] {{{Mail.Length}}}\r\n{Mail})\r\n");

        Assert.Empty(_alerts);
        Assert.False(notices.AsksForRestraint);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T39")]
    public void An_alert_is_one_line_without_control_characters_addresses_and_password()
    {
        Hear("* OK [ALERT] ann@example.org\u001b[31m must pay, secret-of-ann knows " + new string('x', 400) + "\r\n");

        var alert = Assert.Single(_alerts);
        Assert.InRange(alert.Length, 20, 200);
        Assert.DoesNotContain("ann@", alert, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-ann", alert, StringComparison.Ordinal);
        Assert.DoesNotContain(alert, char.IsControl);
    }

    [Fact]
    public void Lines_may_come_in_pieces()
    {
        var notices = new ServerNotices(Server, _alerts.Add);
        foreach (var octet in "* OK [ALERT] down at noon\r\nA00000003 NO [LIMIT] x\r\n"u8.ToArray())
        {
            notices.Heard([octet]);
        }

        Assert.Equal(["down at noon"], _alerts);
        Assert.True(notices.AsksForRestraint);
    }

    private static MailServerSettings Server => new()
    {
        Protocol = MailProtocol.Imap,
        Host = "imap.example.org",
        Port = 993,
        Security = ConnectionSecurity.ImplicitTls,
        User = "ann",
        Password = "secret-of-ann",
        CheckCertificateRevocation = true,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        Path = "EmailCommunications:Imap",
    };

    private ServerNotices Hear(string text)
    {
        var notices = new ServerNotices(Server, _alerts.Add);
        notices.Heard(Encoding.Latin1.GetBytes(text));
        return notices;
    }
}
