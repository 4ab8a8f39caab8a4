using System.Globalization;
using System.Text.RegularExpressions;
using EmailComms.ConfigurationTesting;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>What is wrong is the server: the report says so, and what it means.</summary>
[Trait("Server", "Loopback")]
public sealed class ConfigTesterFaultSpecs_on_loopback() : ConfigTesterSpecsBase(ServerKind.Loopback)
{
    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    private LoopbackUser User => Server.Users[0];

    [Theory]
    [InlineData(LoopbackCertificate.Expired, "it expired on")]
    [InlineData(LoopbackCertificate.WrongName, "it is not made out to '127.0.0.1'")]
    [InlineData(LoopbackCertificate.SelfSigned, "no trusted authority signed it")]
    [InlineData(LoopbackCertificate.UnknownAuthority, "no trusted authority signed it")]
    public async Task A_certificate_that_cannot_be_trusted_is_refused(LoopbackCertificate certificate, string reason)
    {
        var robot = await RobotAsync();
        Server.Options.Certificate = certificate;

        var report = await TestAsync(robot);

        AssertFailed(report, "smtp.tls", "EmailCommunications:Smtp:CertificateAuthority");
        AssertFailed(report, "imap.tls", "EmailCommunications:Imap:CertificateAuthority");
        Assert.Contains(reason, report["smtp.tls"].Observed, StringComparison.Ordinal);
        Assert.False(await Mail.HasSeenLoginAsync(robot, Cancellation));
    }

    [Fact]
    public async Task Missing_starttls_is_refused_before_anything_is_sent()
    {
        var robot = await RobotAsync();
        Server.Options.Smtp.Capabilities &= ~LoopbackSmtpCapabilities.StartTls;
        Server.Options.Smtp.RequireTlsForAuthentication = false;

        var report = await TestAsync(robot);

        AssertFailed(report, "smtp.tls", "EmailCommunications:Smtp:Port");
        Assert.Contains("does not offer STARTTLS", report["smtp.tls"].Observed, StringComparison.Ordinal);
        AssertNotRun(report, "smtp.login", "smtp.tls");
    }

    [Fact]
    public async Task A_connection_without_tls_is_a_warning()
    {
        var robot = await RobotAsync();
        Server.Options.Smtp.RequireTlsForAuthentication = false;

        var report = await TestAsync(robot, settings => settings["Smtp:Security"] = "None");

        Assert.Equal(EmailConfigStatus.Warning, report["smtp.tls"].Status);
        Assert.Contains("EmailCommunications:Smtp:Security", report["smtp.tls"].Remedy, StringComparison.Ordinal);
        Assert.Equal(EmailConfigStatus.Passed, report["approvals.roundtrip"].Status);
    }

    [Fact]
    public async Task Preauth_is_refused()
    {
        var robot = await RobotAsync();
        Server.Options.Imap.PreauthenticatedUser = User;

        var report = await TestAsync(robot);

        AssertFailed(report, "imap.greeting", "EmailCommunications:Imap:Host");
        Assert.Contains("PREAUTH", report["imap.greeting"].Observed, StringComparison.Ordinal);
        Assert.Equal(EmailConfigStatus.Passed, report["imap.tls"].Status);
        AssertNotRun(report, "imap.folder", "imap.greeting");
    }

    [Fact]
    public async Task A_server_that_is_not_ready_is_told_from_one_without_tls()
    {
        var robot = await RobotAsync();
        Server.Faults.OnSmtp(SmtpPoint.Greeting).Reply("554 5.3.2 No service for this address");

        var starttls = await TestAsync(robot);
        var implicitTls = await TestAsync(robot, settings =>
        {
            settings["Smtp:Port"] = Invariant(Mail.SmtpTlsPort);
            settings["Smtp:Security"] = "ImplicitTls";
        });

        AssertFailed(starttls, "smtp.greeting");
        Assert.Contains("No service for this address", starttls["smtp.greeting"].Observed, StringComparison.Ordinal);
        Assert.Equal(EmailConfigStatus.Skipped, starttls["smtp.tls"].Status);
        AssertFailed(implicitTls, "smtp.greeting");
        Assert.Equal(EmailConfigStatus.Passed, implicitTls["smtp.tls"].Status);
    }

    [Fact]
    public async Task A_server_that_closes_at_once_is_told()
    {
        var robot = await RobotAsync();
        Server.Faults.OnImap(ImapPoint.Greeting).Drop();

        var report = await TestAsync(robot);

        AssertFailed(report, "imap.greeting", "EmailCommunications:Imap:Port");
        Assert.Contains("without a greeting", report["imap.greeting"].Observed, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T51")]
    public async Task A_silent_server_ends_in_time_at_every_stage()
    {
        var robot = await RobotAsync();
        Server.Faults.OnSmtp(SmtpPoint.Auth).Freeze();
        Server.Faults.OnImap("SELECT").Freeze();

        var report = await TestAsync(robot, settings =>
        {
            settings["Smtp:ConnectTimeout"] = "00:00:01";
            settings["Imap:CommandTimeout"] = "00:00:01";
        });

        AssertFailed(report, "smtp.login");
        AssertFailed(report, "imap.folder");
        Assert.True(report.Duration < TimeSpan.FromSeconds(30), report.Format());
    }

    [Theory]
    [InlineData("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.", "Exchange admin centre")]
    [InlineData("535 5.7.139 Authentication unsuccessful, basic authentication is disabled.", "OAuth2")]
    [InlineData("534 5.7.9 Application-specific password required.", "app password")]
    public async Task A_providers_refusal_is_translated(string reply, string hint)
    {
        var robot = await RobotAsync();
        Server.Faults.OnSmtp(SmtpPoint.Auth).Reply(reply);

        var report = await TestAsync(robot);

        AssertFailed(report, "smtp.login", "EmailCommunications:Smtp:Password", hint);
        Assert.Contains(reply[4..], report["smtp.login"].Observed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_that_the_account_may_not_use_is_named()
    {
        var robot = await RobotAsync();
        Server.Faults.OnSmtp(SmtpPoint.Mail).Reply("550 5.7.60 SMTP; Client does not have permissions to send as this sender");

        var report = await TestAsync(robot);

        AssertFailed(report, "smtp.envelope", "EmailCommunications:Smtp:FromAddress", "Send As");
    }

    [Fact]
    public async Task A_login_that_is_left_out_and_wanted_is_named()
    {
        var robot = await RobotAsync();
        Server.Options.Smtp.RequireAuthentication = true;

        var report = await TestAsync(robot, settings =>
        {
            settings["Smtp:User"] = null;
            settings["Smtp:Password"] = null;
        });

        Assert.Equal(EmailConfigStatus.Skipped, report["smtp.login"].Status);
        AssertFailed(report, "smtp.envelope", "EmailCommunications:Smtp:User");
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T51")]
    public async Task A_server_that_repeats_what_it_was_told_does_not_put_it_into_the_report()
    {
        var robot = await RobotAsync();
        Server.Faults.OnSmtp(SmtpPoint.Auth).Reply($"535 5.7.8 User {robot.Address} is not known with {robot.Password}");

        var report = await TestAsync(robot);

        AssertFailed(report, "smtp.login");
    }

    [Fact]
    public async Task A_read_only_folder_is_named()
    {
        var robot = await RobotAsync();
        User.Inbox.IsReadOnly = true;

        var report = await TestAsync(robot);

        AssertFailed(report, "imap.folder", "EmailCommunications:Approvals:ReplyFolder");
        Assert.Contains("read-only", report["imap.folder"].Observed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_rights_are_named()
    {
        var robot = await RobotAsync();
        Server.Options.Imap.Capabilities |= LoopbackImapCapabilities.AccessControl;
        var good = await TestAsync(robot);
        Server.Faults.OnImap("MYRIGHTS").Reply("OK and none of them");
        var bad = await TestAsync(robot);

        Assert.Equal(EmailConfigStatus.Passed, good["imap.rights"].Status);
        Assert.Contains("lrswipkxtea", good["imap.rights"].Observed, StringComparison.Ordinal);
        AssertFailed(bad, "imap.rights", "EmailCommunications:Imap:User");
    }

    [Fact]
    public async Task A_server_without_uidplus_fails_unless_the_folder_is_exclusive()
    {
        var robot = await RobotAsync();
        Server.Options.Imap.Capabilities &= ~LoopbackImapCapabilities.UidPlus;

        var shared = await TestAsync(robot);
        var exclusive = await TestAsync(robot, settings => settings["Approvals:ExclusiveFolder"] = "true");

        AssertFailed(shared, "imap.capabilities", "EmailCommunications:Approvals:ExclusiveFolder");
        Assert.Equal(EmailConfigStatus.Warning, exclusive["imap.capabilities"].Status);
        Assert.Equal(EmailConfigStatus.Passed, exclusive["approvals.roundtrip"].Status);
        Assert.All(User.Inbox.Messages, static message => Assert.True(message.HasFlag("\\Deleted")));
    }

    [Fact]
    public async Task Missing_idle_and_move_are_warnings_with_their_consequences()
    {
        var robot = await RobotAsync();
        Server.Options.Imap.Capabilities &= ~(LoopbackImapCapabilities.Idle | LoopbackImapCapabilities.Move);

        var report = await TestAsync(robot);

        Assert.Equal(EmailConfigStatus.Warning, report["imap.capabilities"].Status);
        Assert.Contains("without IDLE, answers wait", report["imap.capabilities"].Observed, StringComparison.Ordinal);
        Assert.Contains("without MOVE", report["imap.capabilities"].Observed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_is_a_warning()
    {
        var robot = await RobotAsync();
        User.Inbox.Deliver("Subject: one\r\n\r\none\r\n");
        Server.Options.Imap.BreakExtendedSearch = true;

        var report = await TestAsync(robot);

        Assert.Equal(EmailConfigStatus.Warning, report["imap.search"].Status);
        Assert.Contains("holds 1 mail(s) and SEARCH finds 0", report["imap.search"].Observed, StringComparison.Ordinal);
        Assert.Equal(EmailConfigStatus.Passed, report["approvals.roundtrip"].Status);
    }

    [Fact]
    public async Task A_refused_sub_address_is_told_from_a_refused_reply_address()
    {
        var robot = await RobotAsync();
        Server.Faults.OnSmtp(SmtpPoint.Rcpt).When(static argument => argument.Contains('+', StringComparison.Ordinal)).Reply("550 5.1.1 No such user here");

        var report = await TestAsync(robot);

        AssertFailed(report, "approvals.roundtrip", "EmailCommunications:Approvals:UseSubaddressing");
        Assert.Contains("550 No such user here", report["approvals.roundtrip"].Observed.Replace("5.1.1 ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(User.Inbox.Messages);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T35c")]
    public async Task A_sub_address_that_is_taken_away_is_a_warning()
    {
        var robot = await RobotAsync();
        var relay = Task.Run(
            async () =>
            {
                var probe = await User.GetFolder("Trash").WaitForMessageAsync(cancellationToken: Cancellation);
                User.Inbox.Deliver(Regex.Replace(probe.GetText(), @"\+[a-z2-7]{40}@", "@"));
            },
            Cancellation);
        User.DetailFolder = "Trash";

        var report = await TestAsync(robot);

        await relay;
        Assert.Equal(EmailConfigStatus.Warning, report["approvals.roundtrip"].Status);
        Assert.Contains("without its sub-address", report["approvals.roundtrip"].Observed, StringComparison.Ordinal);
        Assert.Contains("EmailCommunications:Approvals:UseSubaddressing", report["approvals.roundtrip"].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clocks_that_differ_are_a_warning()
    {
        Server.Options.TimeProvider = new FakeTimeProvider(TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1));
        var robot = await RobotAsync();

        var report = await TestAsync(robot);

        Assert.True(report["approvals.clock"].Status == EmailConfigStatus.Warning, report.Format());
        Assert.Matches(@"clock is 3[56]\d\d s behind", report["approvals.clock"].Observed);
    }

    [Theory]
    [InlineData(16, EmailConfigStatus.Passed)]
    [InlineData(14, EmailConfigStatus.Warning)]
    public async Task A_certificate_that_ends_soon_is_a_warning(int days, EmailConfigStatus status)
    {
        var robot = await RobotAsync();
        var observed = (await TestAsync(robot, request: OnlyLook))["smtp.tls"].Observed;
        var lastDay = DateTimeOffset.Parse(Regex.Match(observed, @"valid until (\S+)").Groups[1].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var clock = new FakeTimeProvider(lastDay.AddDays(1 - days));

        var report = await TestAsync(robot, request: OnlyLook, configure: builder => builder.Services.AddSingleton<TimeProvider>(clock));

        Assert.True(report["smtp.tls"].Status == status, report.Format());
        Assert.Equal(status, report["imap.tls"].Status);
    }

    [Fact]
    public async Task A_flooded_folder_is_sampled_and_does_not_hide_the_round_trip()
    {
        var robot = await RobotAsync();
        for (var i = 0; i < 300; i++)
        {
            User.Inbox.Deliver(string.Create(CultureInfo.InvariantCulture, $"Subject: flood {i}\r\n\r\nflood\r\n"));
        }

        var report = await TestAsync(robot);

        Assert.Equal(EmailConfigStatus.Passed, report["approvals.roundtrip"].Status);
        Assert.StartsWith("300 mail(s) waiting; 200 of the newest 200 do not look like answers", report["imap.waiting"].Observed, StringComparison.Ordinal);
        Assert.Equal(300, User.Inbox.Messages.Count);
    }

    [Fact]
    public async Task Only_the_callers_cancellation_ends_the_test_early()
    {
        var robot = await RobotAsync();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var frozen = Server.Faults.OnSmtp(SmtpPoint.Mail).Freeze();

        var test = TestAsync(robot, cancellationToken: cancellation.Token);
        await frozen.WaitUntilStruckAsync(cancellationToken: Cancellation);
        await cancellation.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test);
        Assert.Equal(cancellation.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task A_change_that_is_not_valid_is_reported_with_every_failure()
    {
        var robot = await RobotAsync();
        var host = await StartTesterHostAsync(robot);

        // The options' own reload tells whoever reloads of the failure; later readers meet it too.
        Assert.ThrowsAny<Exception>(() => host.Change("Smtp:Port", "70000"));
        Assert.ThrowsAny<Exception>(() => host.Change("Imap:Port", "0"));

        var report = await host.Services.GetRequiredService<IEmailConfigTester>().TestAsync(new EmailConfigTestRequest(), Cancellation);

        AssertFailed(report, "configuration", "EmailCommunications:Smtp:Port", "EmailCommunications:Imap:Port");
        Assert.All(report.Checks.Skip(1), static check => Assert.Equal("not run: configuration failed", check.Observed));
        Assert.Equal(23, report.Checks.Count);
    }

    [Fact]
    public async Task The_end_of_a_test_is_logged()
    {
        var robot = await RobotAsync();
        var host = await StartTesterHostAsync(robot);

        await host.Services.GetRequiredService<IEmailConfigTester>().TestAsync(new EmailConfigTestRequest(), Cancellation);

        var record = Assert.Single(host.Logs.GetSnapshot(), static record => record.Id.Id == 1700);
        Assert.Contains("Passed", record.Message, StringComparison.Ordinal);
    }

    private static EmailConfigTestRequest OnlyLook => new() { RoundTrip = false };

    private Task<MailAccount> RobotAsync() => Mail.CreateAccountAsync("robot", Cancellation);
}
