using System.Text;
using EmailComms.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EmailComms.Tests.Transport;

/// <summary>The protocol log shows how a session went, and nothing that anybody said in confidence.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T35b")]
public sealed class ProtocolLogTests
{
    private const string Token = "ynvqgs3cz5dxkvqe2w5mfdafbdzhqvdxhz6pvyqa";
    private const string Password = "correct horse";

    private static readonly MailServerSettings Server = new()
    {
        Protocol = MailProtocol.Smtp,
        Host = "mail.example.org",
        Port = 993,
        Security = ConnectionSecurity.ImplicitTls,
        User = "robot@example.org",
        Password = Password,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        Path = "EmailCommunications:Imap",
    };

    private readonly FakeLogger _logger = new();

    [Fact]
    public void Shows_a_submission_without_login_addresses_and_content()
    {
        Run(
            new SmtpDialect(),
            "S: 220 mail.example.org ready",
            "C: EHLO app.example.org",
            "S: 250 AUTH PLAIN LOGIN",
            "C: AUTH PLAIN AHJvYm90QGV4YW1wbGUub3JnAGNvcnJlY3QgaG9yc2U=",
            "S: 235 2.7.0 ok",
            $"C: MAIL FROM:<robot+{Token}@example.org> SIZE=400",
            "C: RCPT TO:<ann@example.org>",
            "S: 250 2.1.0 ok",
            "C: DATA",
            "S: 354 go on",
            "C: Subject: the price list",
            "C: ",
            "C: RCPT TO:<the text of the mail>",
            "C: .",
            $"S: 250 2.0.0 queued ec1-{Token}",
            "C: QUIT");

        Assert.Equal(
            [
                "S: 220 mail.example.org ready",
                "C: EHLO app.example.org",
                "S: 250 AUTH PLAIN LOGIN",
                "C: AUTH PLAIN ***",
                "S: 235 2.7.0 ok",
                "C: MAIL FROM:<r***@example.org> SIZE=400",
                "C: RCPT TO:<a***@example.org>",
                "S: 250 2.1.0 ok",
                "C: DATA",
                "S: 354 go on",
                "C: (62 octets)",
                "S: 250 2.0.0 queued ec1-***",
                "C: QUIT",
            ],
            Shown());
    }

    [Fact]
    public void Counts_what_a_login_says_in_several_lines()
    {
        Run(new SmtpDialect(), "C: AUTH LOGIN", "S: 334 VXNlcm5hbWU6", "C: cm9ib3Q=", "S: 334 UGFzc3dvcmQ6", "C: Y29ycmVjdA==", $"S: 535 no user robot@example.org with {Password}");

        Assert.Equal(["C: AUTH LOGIN", "S: 334 ***", "C: (10 octets)", "S: 334 ***", "C: (14 octets)", "S: 535 no user r***@example.org with ***"], Shown());
    }

    [Fact]
    public void Shows_what_follows_a_refused_message()
    {
        Run(new SmtpDialect(), "C: DATA", "S: 554 no", "C: QUIT");

        Assert.Equal(["C: DATA", "S: 554 no", "C: QUIT"], Shown());
    }

    [Fact]
    public void Counts_a_chunk()
    {
        Run(new SmtpDialect(), "C: BDAT 9 LAST", "C: QUIT text.", "S: 250 ok");

        // Nine octets are the chunk; the rest is a line again, which is no command.
        Assert.Equal(["C: BDAT 9 LAST", "C: (9 octets)", "C: (3 octets)", "S: 250 ok"], Shown());
    }

    [Fact]
    public void Shows_a_mailbox_session_without_login_search_keys_and_mails()
    {
        Run(
            new ImapDialect(),
            "S: * OK [CAPABILITY IMAP4rev1] ready",
            "C: A00000001 AUTHENTICATE PLAIN AHJvYm90QGV4YW1wbGUub3JnAGNvcnJlY3QgaG9yc2U=",
            "C: A00000002 LOGIN robot \"correct horse\"",
            "S: A00000002 NO robot@example.org is locked",
            "C: A00000003 SELECT \"Answers\"",
            "S: * 3 EXISTS",
            $"C: A00000004 UID SEARCH HEADER To robot+{Token} TEXT secret",
            "S: * SEARCH 1 2 3",
            "S: * ESEARCH (TAG \"A00000004\") UID ALL 1:3",
            "C: A00000005 UID FETCH 1 (UID BODY.PEEK[])",
            "S: * 1 FETCH (UID 1 BODYSTRUCTURE (\"text\" \"plain\" (\"name\" \"a \\\"price\\\" list.pdf\")) BODY[] {9}",
            "S: the price)",
            "S: A00000005 OK done",
            "C: A00000006 APPEND Trash {6}",
            "C: secret",
            "C: DONE",
            "S: + aWQgPGFueUBleGFtcGxlLm9yZz4=",
            "S: the price list as a line of its own",
            "C: a secret line of its own");

        Assert.Equal(
            [
                "S: * OK [CAPABILITY IMAP4rev1] ready",
                "C: A00000001 AUTHENTICATE PLAIN ***",
                "C: A00000002 LOGIN ***",
                "S: A00000002 NO r***@example.org is locked",
                "C: A00000003 SELECT \"Answers\"",
                "S: * 3 EXISTS",
                "C: A00000004 UID SEARCH ***",
                "S: * SEARCH 1 2 3",
                "S: * ESEARCH (TAG \"***\") UID ALL 1:3",
                "C: A00000005 UID FETCH 1 (UID BODY.PEEK[])",
                "S: * 1 FETCH (UID 1 BODYSTRUCTURE (\"***\" \"***\" (\"***\" \"***\")) BODY[] {9}",
                "S: (9 octets)",
                "S: (3 octets)",
                "S: A00000005 OK done",
                "C: A00000006 APPEND ***",
                "C: (6 octets)",
                "C: (2 octets)",
                "C: DONE",
                "S: (32 octets)",
                "S: (37 octets)",
                "C: (26 octets)",
            ],
            Shown());
    }

    [Theory]
    [InlineData("S: * 1 FETCH (BODY[] \"secret")]
    [InlineData("S: * secret 1")]
    [InlineData("S: secret OK")]
    [InlineData("S: *")]
    [InlineData("C: secret")]
    [InlineData("C: A00000001")]
    [InlineData("C: A00000001 secret")]
    [InlineData("C: A00000001 UID secret")]
    [InlineData("C: A00000001 LOGIN secret")]
    [InlineData("C: A00000001 ID (\"name\" secret)")]
    public void Shows_nothing_of_a_line_that_it_does_not_know(string line)
    {
        Run(new ImapDialect(), line);

        Assert.DoesNotContain("secret", Assert.Single(Shown()), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_a_bounded_part_of_a_line_without_end()
    {
        var log = new ProtocolLog(_logger, 1, new ImapDialect(), Server);
        for (var i = 0; i < 100; i++)
        {
            log.Said(ProtocolSide.Server, Encoding.Latin1.GetBytes($"* OK {new string('-', 4000)}"));
        }

        log.Said(ProtocolSide.Server, "\u001b[31m\r\n"u8);

        Assert.Equal(200, Assert.Single(Shown()).Length - "S: ".Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Reads_the_same_however_the_octets_are_cut(int size)
    {
        var log = new ProtocolLog(_logger, 1, new ImapDialect(), Server);
        foreach (var piece in "* 1 FETCH (UID 1 BODY[] {7}\r\nA\r\n* OK)\r\n* BYE see you\r\n"u8.ToArray().Chunk(size))
        {
            log.Said(ProtocolSide.Server, piece);
        }

        Assert.Equal(["S: * 1 FETCH (UID 1 BODY[] {7}", "S: (7 octets)", "S: (3 octets)", "S: * BYE see you"], Shown());
    }

    [Theory]
    [InlineData(LogLevel.Trace, 2)]
    [InlineData(LogLevel.Debug, 0)]
    public void Is_kept_while_its_category_is_traced(LogLevel level, int events)
    {
        using var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(level).AddFakeLogging()).BuildServiceProvider();
        var logs = new ProtocolLogs(services.GetRequiredService<ILoggerFactory>());
        using var smtp = logs.ObserveSmtp(Server);
        using var imap = logs.ObserveImap(Server);
        var line = "* OK ready\r\n"u8.ToArray();

        smtp.LogServer(line, 0, line.Length);
        imap.LogServer(line, 0, line.Length);

        var records = services.GetFakeLogCollector().GetSnapshot();
        Assert.Equal(events, records.Count);
        Assert.Equal(events, records.Select(static record => record.GetStructuredStateValue("Connection")).Distinct().Count());
        Assert.All(records, static record => Assert.Equal("EmailComms.Protocol", record.Category));
    }

    private void Run(IProtocolDialect dialect, params string[] session)
    {
        var log = new ProtocolLog(_logger, 1, dialect, Server);
        foreach (var line in session)
        {
            log.Said(line[0] == 'C' ? ProtocolSide.Client : ProtocolSide.Server, Encoding.Latin1.GetBytes(line[3..] + "\r\n"));
        }
    }

    private List<string> Shown() => [.. _logger.Collector.GetSnapshot().Select(static record =>
        $"{record.GetStructuredStateValue("Side")![0]}: {record.GetStructuredStateValue("Line")}")];
}
