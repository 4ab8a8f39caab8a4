using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using EmailComms.ConfigurationTesting;
using EmailComms.ConfigurationTesting.RoundTrip;
using EmailComms.Specs.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>The configuration is tried out, and the report says which setting is wrong: on every mail system alike.</summary>
public abstract class ConfigTesterSpecs(ServerKind server) : ConfigTesterSpecsBase(server)
{
    [Fact]
    public async Task A_configuration_that_works_passes_every_stage()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var ann = await Mail.CreateAccountAsync("ann", Cancellation);

        var report = await TestAsync(robot, request: new EmailConfigTestRequest { Recipient = ann.EmailAddress });

        Assert.All(report.Checks, check => Assert.True(check.Status == EmailConfigStatus.Passed, report.Format()));
        Assert.Equal("Test of the e-mail configuration", (await ann.WaitForMailAsync(Cancellation)).Subject);
        Assert.Equal(0, await robot.CountAsync("INBOX", Cancellation));
        Assert.Contains("with its sub-address", report["approvals.roundtrip"].Observed, StringComparison.Ordinal);
        Assert.Contains("SIZE", report["smtp.greeting"].Observed, StringComparison.Ordinal);
        Assert.Contains("PIPELINING", report["smtp.greeting"].Observed, StringComparison.Ordinal);
        Assert.Contains("AUTH", report["smtp.greeting"].Observed, StringComparison.Ordinal);
        Assert.Contains("STARTTLS", report["smtp.greeting"].Observed, StringComparison.Ordinal);
        Assert.Contains("Tls1", report["smtp.tls"].Observed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FromAddress", "which is believed: EmailCommunications:Approvals:SenderAuthentication is FromAddress")]
    [InlineData("AuthenticationResults", "Authentication-Results of mx.example.org, AboveReceived of mx.example.org")]
    [InlineData("ExchangeOnline", "Authentication-Results of Exchange Online")]
    public async Task The_report_says_what_proves_who_answered(string mode, string expected)
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(
            robot,
            settings =>
            {
                settings["Approvals:SenderAuthentication"] = mode;
                settings["Approvals:AuthenticationServices:0"] = mode == "AuthenticationResults" ? "mx.example.org" : null;
            },
            request: new EmailConfigTestRequest { RoundTrip = false });

        Assert.Equal(EmailConfigStatus.Passed, report["approvals.origin"].Status);
        Assert.Contains(expected, report["approvals.origin"].Observed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Smtp:RedirectAllTo", "approvals.roundtrip approvals.clock")]
    [InlineData("Smtp:PickupFolder", "smtp.resolve smtp.connect smtp.tls smtp.greeting smtp.login smtp.envelope smtp.send approvals.roundtrip approvals.clock")]
    public async Task What_keeps_mail_from_leaving_leaves_out_the_stages_that_need_it(string setting, string skipped)
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var ann = await Mail.CreateAccountAsync("ann", Cancellation);

        var report = await TestAsync(
            robot,
            settings => settings[setting] = setting == "Smtp:RedirectAllTo" ? ann.Address : Path.GetTempPath(),
            new EmailConfigTestRequest { Recipient = ann.EmailAddress });

        Assert.Equal(skipped.Split(' '), report.Checks.Where(static check => check.Status == EmailConfigStatus.Skipped).Select(static check => check.Code));
        Assert.DoesNotContain(report.Checks, static check => check.Status == EmailConfigStatus.Failed);
    }

    [Fact]
    public async Task The_round_trip_works_without_a_sub_address_too()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(robot, settings => settings["Approvals:UseSubaddressing"] = "false");

        Assert.True(report["approvals.roundtrip"].Status == EmailConfigStatus.Passed, report.Format());
        Assert.Equal(0, await robot.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    public async Task Without_a_recipient_no_test_mail_is_sent()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(robot, request: new EmailConfigTestRequest { RoundTrip = false });

        Assert.Equal(EmailConfigStatus.Skipped, report["smtp.send"].Status);
        Assert.Equal(EmailConfigStatus.Skipped, report["approvals.roundtrip"].Status);
        Assert.Equal(EmailConfigStatus.Passed, report["smtp.envelope"].Status);
        Assert.Equal(EmailConfigStatus.Passed, report.Status);
        Assert.Equal(0, await robot.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    public async Task While_approvals_are_not_enabled_the_mailbox_is_left_out()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(robot, settings => settings["Approvals:Enabled"] = "false");

        var left = report.Checks.Where(static check => !check.Code.StartsWith("smtp.", StringComparison.Ordinal) && check.Code != "configuration").ToList();
        Assert.Equal(15, left.Count);
        Assert.All(left, static check => Assert.Equal(EmailConfigStatus.Skipped, check.Status));
        Assert.All(left, static check => Assert.Contains("EmailCommunications:Approvals:Enabled", check.Observed, StringComparison.Ordinal));
        Assert.Equal(EmailConfigStatus.Passed, report.Status);
    }

    [Fact]
    public async Task A_wrong_password_is_named_for_each_server()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(robot, settings =>
        {
            settings["Smtp:Password"] = "not-the-password";
            settings["Imap:Password"] = "nor-this-one";
        });

        AssertFailed(report, "smtp.login", "EmailCommunications:Smtp:Password");
        AssertFailed(report, "imap.login", "EmailCommunications:Imap:Password");
        AssertNotRun(report, "smtp.envelope", "smtp.login");
        AssertNotRun(report, "imap.folder", "imap.login");
        AssertNotRun(report, "imap.waiting", "imap.login");
        AssertNotRun(report, "approvals.roundtrip", "smtp.login");
        AssertNoSecret(report, robot, "not-the-password", "nor-this-one");
    }

    [Fact]
    public async Task A_closed_port_is_named()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var port = ClosedPort();

        var report = await TestAsync(robot, settings => settings["Smtp:Port"] = port);

        AssertFailed(report, "smtp.connect", "EmailCommunications:Smtp:Port");
        Assert.Contains("ConnectionRefused", report["smtp.connect"].Observed, StringComparison.Ordinal);
        AssertNotRun(report, "smtp.login", "smtp.connect");
        Assert.Equal(EmailConfigStatus.Passed, report["imap.folder"].Status);
    }

    [Fact]
    public async Task A_name_without_an_address_is_named()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(robot, settings => settings["Imap:Host"] = "imap.invalid");

        AssertFailed(report, "imap.resolve", "EmailCommunications:Imap:Host");
        AssertNotRun(report, "imap.capabilities", "imap.resolve");
    }

    [Fact]
    public async Task Starttls_on_a_port_that_waits_for_tls_ends_in_time()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(robot, settings =>
        {
            settings["Smtp:Port"] = Invariant(Mail.SmtpTlsPort);
            settings["Smtp:ConnectTimeout"] = "00:00:01";
        });

        AssertFailed(report, "smtp.tls", "EmailCommunications:Smtp:Security");
        Assert.Contains("says nothing", report["smtp.tls"].Observed, StringComparison.Ordinal);
        AssertNotRun(report, "smtp.greeting", "smtp.tls");
        Assert.InRange(report["smtp.tls"].Duration, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Implicit_tls_on_a_port_that_begins_in_clear_text_is_named()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(robot, settings =>
        {
            settings["Imap:Port"] = Invariant(Mail.ImapPort);
            settings["Imap:ConnectTimeout"] = "00:00:05";
        });

        AssertFailed(report, "imap.tls", "EmailCommunications:Imap:Security");
    }

    [Fact]
    public async Task A_port_of_another_protocol_is_named()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(robot, settings => settings["Smtp:Port"] = Invariant(Mail.ImapPort));

        AssertFailed(report, "smtp.greeting", "EmailCommunications:Smtp:Port");
        Assert.Contains("* OK", report["smtp.greeting"].Observed, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T51")]
    public async Task A_certificate_of_an_unknown_authority_is_refused_and_no_password_leaves()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var seen = await Mail.HasSeenLoginAsync(robot, Cancellation);

        var report = await TestAsync(robot, settings =>
        {
            settings["Smtp:CertificateAuthority"] = null;
            settings["Imap:CertificateAuthority"] = null;
        });

        AssertFailed(report, "smtp.tls", "EmailCommunications:Smtp:CertificateAuthority");
        AssertFailed(report, "imap.tls", "EmailCommunications:Imap:CertificateAuthority");
        Assert.Equal(seen, await Mail.HasSeenLoginAsync(robot, Cancellation));
    }

    [Fact]
    public async Task A_missing_folder_is_named_with_those_that_exist()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        await robot.CreateFolderAsync("Answers", Cancellation);

        var report = await TestAsync(robot, settings => settings["Approvals:ReplyFolder"] = "Anwsers");

        AssertFailed(report, "imap.folder", "EmailCommunications:Approvals:ReplyFolder");
        Assert.Contains("'Anwsers' does not exist", report["imap.folder"].Observed, StringComparison.Ordinal);
        Assert.Contains("'Answers'", report["imap.folder"].Observed, StringComparison.Ordinal);
        AssertNotRun(report, "imap.search", "imap.folder");
        AssertNotRun(report, "approvals.roundtrip", "imap.folder");
    }

    [Fact]
    public async Task A_reply_address_of_another_account_fails_the_round_trip()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var other = await Mail.CreateAccountAsync("other", Cancellation);

        var report = await TestAsync(
            robot,
            settings => settings["Approvals:ReplyAddress"] = other.Address,
            new EmailConfigTestRequest { RoundTripTimeout = TimeSpan.FromSeconds(2) });

        AssertFailed(report, "approvals.roundtrip", "EmailCommunications:Approvals:ReplyAddress", "EmailCommunications:Imap:User");
        Assert.Contains("did not arrive in 'INBOX' within 2 s", report["approvals.roundtrip"].Observed, StringComparison.Ordinal);
        AssertNotRun(report, "approvals.clock", "approvals.roundtrip");
        AssertNoSecret(report, other);
    }

    [Fact]
    public async Task A_reply_address_that_nobody_has_fails_the_round_trip_at_once()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(robot, settings => settings["Approvals:ReplyAddress"] = Mail.NewUnknownAddress());

        AssertFailed(report, "approvals.roundtrip", "EmailCommunications:Approvals:ReplyAddress");
        Assert.Contains("550", report["approvals.roundtrip"].Observed, StringComparison.Ordinal);
        Assert.True(report["approvals.roundtrip"].Duration < TimeSpan.FromSeconds(20), report.Format());
    }

    [Fact]
    public async Task A_mail_that_is_filed_elsewhere_is_found_there()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation, detailFolder: "Details");

        var report = await TestAsync(robot, request: new EmailConfigTestRequest { RoundTripTimeout = TimeSpan.FromSeconds(2) });

        AssertFailed(report, "approvals.roundtrip", "EmailCommunications:Approvals:ReplyFolder");
        Assert.Contains("arrived in 'Details'", report["approvals.roundtrip"].Observed, StringComparison.Ordinal);
        Assert.Equal(0, await robot.CountAsync("Details", Cancellation));
    }

    [Fact]
    public async Task Mails_that_are_no_answers_are_counted()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        for (var i = 0; i < 3; i++)
        {
            await robot.AppendAsync("INBOX", "From: ann@example.org\r\nSubject: Holiday pictures\r\n\r\nHello\r\n"u8.ToArray(), Cancellation);
        }

        var report = await TestAsync(robot);

        Assert.Equal(EmailConfigStatus.Warning, report["imap.waiting"].Status);
        Assert.StartsWith("3 mail(s) waiting; 3 do not look like answers", report["imap.waiting"].Observed, StringComparison.Ordinal);
        Assert.Contains("EmailCommunications:Approvals:ReplyFolder", report["imap.waiting"].Remedy, StringComparison.Ordinal);
        Assert.Contains("and will be deleted", report["imap.waiting"].Observed, StringComparison.Ordinal);
        Assert.Equal(EmailConfigStatus.Passed, report["approvals.roundtrip"].Status);
        Assert.Equal(3, await robot.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    public async Task A_folder_that_looks_like_a_persons_is_told_and_so_is_how_many_processes_may_share_it()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        await robot.AppendAsync("INBOX", "From: ann@example.org\r\nSubject: Holiday pictures\r\n\r\nHello\r\n"u8.ToArray(), "\\Answered", arrived: null, Cancellation);

        var report = await TestAsync(robot);

        Assert.Equal(EmailConfigStatus.Warning, report["imap.waiting"].Status);
        Assert.Contains("nothing but answers will be deleted", report["imap.waiting"].Observed, StringComparison.Ordinal);
        Assert.Contains("EmailCommunications:Approvals:ExclusiveFolder", report["imap.waiting"].Remedy, StringComparison.Ordinal);
        Assert.StartsWith("several", report["imap.claims"].Observed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_recipient_is_named_before_anything_is_sent()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        var report = await TestAsync(robot, request: new EmailConfigTestRequest { Recipient = new EmailAddress(Mail.NewUnknownAddress()) });

        AssertFailed(report, "smtp.envelope", "recipient");
        Assert.Contains("550 5.1.1", report["smtp.envelope"].Observed, StringComparison.Ordinal);
        AssertNotRun(report, "smtp.send", "smtp.envelope");
        Assert.Equal(EmailConfigStatus.Passed, report["approvals.roundtrip"].Status);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T51")]
    public async Task A_report_holds_no_secret_and_no_full_address()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var ann = await Mail.CreateAccountAsync("ann", Cancellation);

        var report = await TestAsync(robot, request: new EmailConfigTestRequest { Recipient = ann.EmailAddress });

        AssertNoSecret(report, ann);
        Assert.Contains($"a***@{MailSystem.Domain}", report.Format(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_processes_the_folder_meanwhile_does_not_disturb_the_round_trip()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);

        // The hosts of the three rounds go on side by side, as processes of one installation, which have one key.
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        for (var i = 0; i < 3; i++)
        {
            var report = await TestAsync(robot, settings =>
            {
                settings["Approvals:SigningKeys:0"] = key;
                settings["Approvals:Worker"] = "true";
                settings["Approvals:ProcessInterval"] = "00:00:01";
            });

            Assert.True(report["approvals.roundtrip"].Status == EmailConfigStatus.Passed, report.Format());
        }

        Assert.Equal(0, await robot.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    public async Task A_mail_of_the_test_is_left_alone_by_every_process_of_the_installation_until_its_time_is_over()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var key = RandomNumberGenerator.GetBytes(32);
        var host = await StartTesterHostAsync(
            robot,
            settings => settings["Approvals:SigningKeys:0"] = Convert.ToBase64String(key),
            builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var ours = RoundTripProbe.Issue(key, clock.GetUtcNow()).Mark;
        var forged = RoundTripProbe.Issue(RandomNumberGenerator.GetBytes(32), clock.GetUtcNow()).Mark;
        await robot.AppendAsync("INBOX", ProbeMail(ours), Cancellation);
        await robot.AppendAsync("INBOX", ProbeMail(forged), Cancellation);

        var first = await host.Processor.ProcessAsync(Cancellation);

        Assert.Equal(0, first.Remaining);
        var left = Assert.Single(await robot.ReadFolderAsync("INBOX", Cancellation));
        Assert.Equal(ours, left.Header(RoundTripProbe.HeaderName));

        clock.Advance(TimeSpan.FromMinutes(25));
        await host.Processor.ProcessAsync(Cancellation);

        Assert.Equal(0, await robot.CountAsync("INBOX", Cancellation));
    }

    private static byte[] ProbeMail(string mark) => Encoding.ASCII.GetBytes(
        $"From: robot@example.test\r\nTo: robot@example.test\r\nAuto-Submitted: auto-generated\r\nMessage-ID: <{mark}@example.test>\r\n{RoundTripProbe.HeaderName}: {mark}\r\nSubject: Test\r\n\r\nTest\r\n");

    private static string ClosedPort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return Invariant(((IPEndPoint)socket.LocalEndPoint!).Port);
    }
}

[Trait("Server", "Loopback")]
public sealed class ConfigTesterSpecs_on_loopback() : ConfigTesterSpecs(ServerKind.Loopback);

[Trait("Server", "PostfixDovecot")]
public sealed class ConfigTesterSpecs_on_postfix_and_dovecot() : ConfigTesterSpecs(ServerKind.PostfixDovecot);
