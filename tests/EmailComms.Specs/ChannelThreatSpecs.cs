using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EmailComms.Approvals;
using EmailComms.ConfigurationTesting;
using EmailComms.Diagnostics;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Specs;

/// <summary>
/// Servers, and people on the way to them, that lie: no credential goes to them, they cost neither memory nor the process, and what
/// they break is whole again when they are gone.
/// </summary>
[Trait("Server", "Loopback")]
[Trait("Category", "Threat")]
public sealed class ChannelThreatSpecs_on_loopback() : ApprovalSpecs(ServerKind.Loopback)
{
    // Beyond what is asked for comes 1 MiB, and what lies in the sockets of both sides.
    private const long SoonEnough = 12 * 1024 * 1024;

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    private LoopbackFolder Inbox => Server.Users.Single(user => user.Address == Robot.Address).Inbox;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Threat", "T36")]
    public async Task Starttls_that_is_missing_or_refused_is_not_gone_on_without(bool isAnnounced)
    {
        await StartAsync(UseStartTls);
        Server.Transcript.Clear();
        Server.Options.Imap.RequireTlsForAuthentication = false;
        Server.Options.Smtp.RequireTlsForAuthentication = false;
        if (isAnnounced)
        {
            Server.Faults.OnImap("STARTTLS").Reply("NO TLS is not available");
            Server.Faults.OnSmtp(SmtpPoint.StartTls).Reply("454 4.7.0 TLS is not available");
        }
        else
        {
            Server.Options.Imap.Capabilities &= ~LoopbackImapCapabilities.StartTls;
            Server.Options.Smtp.Capabilities &= ~LoopbackSmtpCapabilities.StartTls;
        }

        var reading = await Assert.ThrowsAsync<MailServerConnectionException>(ProcessAsync);
        var sending = await Assert.ThrowsAsync<MailServerConnectionException>(SendAsync);

        if (!isAnnounced)
        {
            Assert.Equal((ErrorCodes.StartTlsMissing, ErrorCodes.StartTlsMissing), (reading.Code, sending.Code));
        }

        AssertNobodyLoggedIn();
    }

    [Fact]
    [Trait("Threat", "T36")]
    public async Task What_an_smtp_server_says_before_tls_is_forgotten_under_tls()
    {
        using var authority = new TestAuthority();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = authority.Sign(key);
        await using var peer = new HostilePeer(async (peer, clear) =>
        {
            await peer.WriteAsync(clear, "220 peer.test\r\n");
            await peer.ReadLineAsync(clear);
            await peer.WriteAsync(clear, "250-peer.test\r\n250 STARTTLS\r\n");
            await peer.ReadLineAsync(clear);
            await peer.WriteAsync(clear, "220 go\r\n250-peer.test\r\n250 AUTH PLAIN LOGIN\r\n");
            var stream = await peer.StartTlsAsync(clear, certificate);
            while (await peer.ReadLineAsync(stream) is { } line)
            {
                await peer.WriteAsync(stream, line.StartsWith("EHLO", StringComparison.Ordinal) ? "250 peer.test\r\n" : "502 no\r\n");
            }
        });
        await StartAsync(settings => PointSmtpAt(settings, peer, ConnectionSecurity.StartTls, authority));

        await Assert.ThrowsAnyAsync<EmailCommsException>(SendAsync);

        Assert.Contains("STARTTLS", peer.Heard);
        Assert.DoesNotContain(peer.Heard, static line => line.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Trait("Threat", "T36")]
    public async Task What_an_imap_server_says_before_tls_is_forgotten_under_tls()
    {
        using var authority = new TestAuthority();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = authority.Sign(key);
        await using var peer = new HostilePeer(async (peer, clear) =>
        {
            await peer.WriteAsync(clear, "* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] ready\r\n");
            var tag = (await peer.ReadLineAsync(clear))!.Split(' ')[0];
            var next = $"{tag[0]}{int.Parse(tag[1..], CultureInfo.InvariantCulture) + 1:D8}";
            await peer.WriteAsync(clear, $"{tag} OK go\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\r\n{next} OK done\r\n");
            var stream = await peer.StartTlsAsync(clear, certificate);
            while (await peer.ReadLineAsync(stream) is { } line)
            {
                await peer.WriteAsync(stream, $"* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n{line.Split(' ')[0]} OK done\r\n");
            }
        });
        await StartAsync(settings => PointImapAt(settings, peer, ConnectionSecurity.StartTls, authority));

        await Assert.ThrowsAnyAsync<EmailCommsException>(ProcessAsync);

        Assert.Contains(peer.Heard, static line => line.EndsWith("STARTTLS", StringComparison.Ordinal));
        Assert.DoesNotContain(peer.Heard, static line => line.Contains("AUTHENTICATE PLAIN", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(ConnectionSecurity.StartTls)]
    [InlineData(ConnectionSecurity.ImplicitTls)]
    [Trait("Threat", "T37")]
    public async Task A_greeting_with_preauth_is_refused(ConnectionSecurity security)
    {
        await StartAsync(settings =>
        {
            if (security == ConnectionSecurity.StartTls)
            {
                UseStartTls(settings);
            }
        });
        await DeliverAnswerAsync("release-42");
        Server.Transcript.Clear();
        Server.Options.Imap.PreauthenticatedUser = Server.Users.Single(user => user.Address == Robot.Address);

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(ProcessAsync);

        // After such a greeting there is no STARTTLS any more (RFC 9051 section 6.2.1).
        Assert.Equal(security == ConnectionSecurity.StartTls ? ErrorCodes.StartTlsMissing : ErrorCodes.Preauthenticated, exception.Code);
        AssertNothingWasRead();
    }

    [Theory]
    [InlineData(LoopbackCertificate.Expired, "it expired on")]
    [InlineData(LoopbackCertificate.WrongName, "not made out to")]
    [InlineData(LoopbackCertificate.SelfSigned, "no trusted authority")]
    [InlineData(LoopbackCertificate.UnknownAuthority, "no trusted authority")]
    [Trait("Threat", "T38")]
    public async Task A_certificate_that_cannot_be_trusted_is_refused(LoopbackCertificate certificate, string reason)
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        Server.Transcript.Clear();
        Server.Options.Certificate = certificate;
        await Server.DropConnectionsAsync();

        var reading = await Assert.ThrowsAsync<MailServerConnectionException>(ProcessAsync);
        var sending = await Assert.ThrowsAsync<MailServerConnectionException>(SendAsync);

        Assert.All([reading, sending], exception => Assert.Equal(ErrorCodes.CertificateRefused, exception.Code));
        Assert.All([reading, sending], exception => Assert.Contains(reason, exception.Message, StringComparison.Ordinal));
        AssertNothingWasRead();
    }

    [Fact]
    [Trait("Threat", "T38")]
    public async Task A_key_that_is_too_short_is_refused()
    {
        using var authority = new TestAuthority();
        using var key = RSA.Create(1024);
        using var certificate = authority.Sign(key);
        await using var peer = TlsPeer(certificate);
        await StartAsync(settings => PointSmtpAt(settings, peer, ConnectionSecurity.ImplicitTls, authority));

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(SendAsync);

        Assert.Contains(exception.Code, new[] { ErrorCodes.CertificateRefused, ErrorCodes.TlsFailed });
        Assert.Empty(peer.Heard);
    }

    [Fact]
    [Trait("Threat", "T38")]
    public async Task A_server_that_speaks_tls_1_0_only_is_refused()
    {
        await using var peer = new HostilePeer(static async (peer, stream) =>
        {
            await stream.ReadExactlyAsync(new byte[64]);

            // A ServerHello of TLS 1.0 with TLS_RSA_WITH_AES_128_CBC_SHA (RFC 2246 section 7.4.1.3).
            byte[] hello = [0x02, 0, 0, 38, 0x03, 0x01, .. new byte[32], 0, 0x00, 0x2f, 0];
            await peer.WriteAsync(stream, (byte[])[0x16, 0x03, 0x01, 0, (byte)hello.Length, .. hello]);
            await peer.ReadLineAsync(stream);
        });
        await StartAsync(settings => PointSmtpAt(settings, peer, ConnectionSecurity.ImplicitTls, authority: null));

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(SendAsync);

        Assert.Equal(ErrorCodes.TlsFailed, exception.Code);
        Assert.DoesNotContain(peer.Heard, static line => line.Contains("EHLO", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("revoked", true, "it is revoked")]
    [InlineData("good", true, null)]
    [InlineData("missing", true, "revocation state cannot be learnt")]
    [InlineData("missing", false, null)]
    [Trait("Threat", "T38")]
    public async Task A_revoked_certificate_is_refused_and_so_is_one_of_which_nobody_knows(string state, bool isChecked, string? reason)
    {
        using var authority = new TestAuthority();
        using var lists = new RevocationServer();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = authority.Sign(key, lists.Address);
        using var other = authority.Sign(key, lists.Address);
        lists.List = state == "missing" ? null : authority.Revoke(state == "revoked" ? certificate : other);
        await using var peer = TlsPeer(certificate);
        await StartAsync(settings =>
        {
            PointSmtpAt(settings, peer, ConnectionSecurity.ImplicitTls, authority);
            settings["Smtp:CheckCertificateRevocation"] = isChecked ? "true" : "false";
        });

        if (reason is null)
        {
            await SendAsync();
        }
        else
        {
            var exception = await Assert.ThrowsAsync<MailServerConnectionException>(SendAsync);
            Assert.Equal(ErrorCodes.CertificateRefused, exception.Code);
            Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
            Assert.Empty(peer.Heard);
        }
    }

    [Theory]
    [InlineData("its own", true)]
    [InlineData("the authority's", true)]
    [InlineData("another's", false)]
    [Trait("Threat", "T38")]
    public async Task Of_trusted_certificates_only_those_with_a_pinned_key_are_accepted(string pinned, bool isAccepted)
    {
        using var authority = new TestAuthority();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = authority.Sign(key);
        await using var peer = TlsPeer(certificate);
        await StartAsync(settings =>
        {
            PointSmtpAt(settings, peer, ConnectionSecurity.ImplicitTls, authority);
            settings["Smtp:PinnedCertificates:0"] = pinned switch
            {
                "its own" => TestAuthority.PinOf(key),
                "the authority's" => authority.Pin,
                _ => TestAuthority.PinOf(another),
            };
        });

        if (isAccepted)
        {
            await SendAsync();
        }
        else
        {
            var exception = await Assert.ThrowsAsync<MailServerConnectionException>(SendAsync);
            Assert.Equal(ErrorCodes.CertificateRefused, exception.Code);
            Assert.Contains(TestAuthority.PinOf(key), exception.Message, StringComparison.Ordinal);
            Assert.Contains("EmailCommunications:Smtp:PinnedCertificates", exception.Message, StringComparison.Ordinal);
            Assert.Empty(peer.Heard);
        }
    }

    [Fact]
    [Trait("Threat", "T38")]
    public async Task A_pinned_key_makes_no_certificate_trusted()
    {
        using var authority = new TestAuthority();
        using var stranger = new TestAuthority();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = stranger.Sign(key);
        await using var peer = TlsPeer(certificate);
        await StartAsync(settings =>
        {
            PointSmtpAt(settings, peer, ConnectionSecurity.ImplicitTls, authority);
            settings["Smtp:PinnedCertificates:0"] = TestAuthority.PinOf(key);
            settings["Smtp:PinnedCertificates:1"] = stranger.Pin;
        });

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(SendAsync);

        Assert.Contains("no trusted authority", exception.Message, StringComparison.Ordinal);
        Assert.Empty(peer.Heard);
    }

    [Fact]
    [Trait("Threat", "T38")]
    public async Task The_pin_that_a_test_of_the_configuration_shows_is_the_one_to_write()
    {
        await StartAsync();
        var shown = (await TestConfigurationAsync())["imap.tls"].Observed;
        var pin = shown[shown.IndexOf("sha256/", StringComparison.Ordinal)..];
        Host.Change("Imap:PinnedCertificates:0", pin);
        Host.Change("Smtp:PinnedCertificates:0", $"{pin[..^3]}{(pin[^3] == 'A' ? 'B' : 'A')}{pin[^2..]}");

        var report = await TestConfigurationAsync();

        Assert.Equal(EmailConfigStatus.Passed, report["imap.tls"].Status);
        Assert.Equal(EmailConfigStatus.Failed, report["smtp.tls"].Status);
        Assert.Contains("EmailCommunications:Smtp:PinnedCertificates", report["smtp.tls"].Remedy, StringComparison.Ordinal);
        Assert.Contains(pin, report["smtp.tls"].Observed, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Threat", "T39")]
    public async Task A_literal_far_larger_than_the_mail_is_not_read_to_its_end()
    {
        await using var peer = new HostilePeer((peer, stream) => peer.ServeImapAsync(stream, async (_, command) =>
        {
            if (!command.Contains("BODY.PEEK[", StringComparison.Ordinal))
            {
                return false;
            }

            await peer.WriteAsync(stream, "* 1 FETCH (UID 1 BODY[] {104857600}\r\n");
            await WriteForeverAsync(peer, stream, new byte[64 * 1024]);
            return true;
        }));
        await StartAsync(settings => PointImapAt(settings, peer, ConnectionSecurity.None, authority: null));

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(ProcessAsync);

        Assert.Equal(ErrorCodes.ReplyTooLong, exception.Code);
        Assert.True(exception.IsTransient);
        Assert.InRange(peer.Sent, 1, SoonEnough);
        Assert.Empty(Handler.Calls);
    }

    [Theory]
    [InlineData("LIST", "* LIST (\\HasNoChildren) \"/\" folder\r\n")]
    [InlineData("SELECT", "* OK [ALERT] the server goes down at noon\r\n")]
    [InlineData("UID SEARCH", "* 1 EXISTS\r\n")]
    [InlineData("UID SEARCH", " 1")]
    [InlineData("UID FETCH", "* 1 FETCH (FLAGS (\\Seen))\r\n")]
    [InlineData("UID FETCH", "* 1 FETCH (UID 1 RFC822.SIZE 3000)\r\n")]
    [InlineData("UID FETCH", "* VANISHED 1:4000000000\r\n")]
    [InlineData("AUTHENTICATE", "* OK wait\r\n")]
    [Trait("Threat", "T39")]
    public async Task A_flood_of_answers_ends_the_connection(string command, string flood)
    {
        await using var peer = new HostilePeer((peer, stream) => peer.ServeImapAsync(stream, async (_, heard) =>
        {
            if (!heard.StartsWith(command, StringComparison.Ordinal))
            {
                return false;
            }

            await peer.WriteAsync(stream, flood.StartsWith(' ') ? "* SEARCH" : string.Empty);
            await WriteForeverAsync(peer, stream, Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(flood, 2000))));
            return true;
        }));
        await StartAsync(settings => PointImapAt(settings, peer, ConnectionSecurity.None, authority: null));

        await Assert.ThrowsAnyAsync<EmailCommsException>(ProcessAsync);

        Assert.InRange(peer.Sent, 1, SoonEnough);
    }

    [Theory]
    [InlineData("UID SEARCH", "* -1 EXISTS\r\n{tag} OK done\r\n")]
    [InlineData("UID SEARCH", "* 4294967295 EXISTS\r\n* SEARCH 1\r\n{tag} OK done\r\n")]
    [InlineData("UID SEARCH", "* SEARCH 99999999999999999999\r\n{tag} OK done\r\n")]
    [InlineData("UID SEARCH", "* SEARCH 0 -5\r\n{tag} OK done\r\n")]
    [InlineData("UID SEARCH", "* ESEARCH (TAG \"{tag}\") UID ALL 1:4294967295\r\n{tag} OK done\r\n")]
    [InlineData("UID SEARCH", "* 4000000000 EXPUNGE\r\n* SEARCH 1\r\n{tag} OK done\r\n")]
    [InlineData("UID FETCH", "* 1 FETCH (UID 1 RFC822.SIZE -5)\r\n{tag} OK done\r\n")]
    [InlineData("UID FETCH", "* 1 FETCH (UID 1 RFC822.SIZE 99999999999)\r\n{tag} OK done\r\n")]
    [InlineData("UID FETCH", "* 1 FETCH (UID 1 RFC822.SIZE 10)\r\n* 1 FETCH (UID 1 RFC822.SIZE 20)\r\n* 2 FETCH (UID 1 RFC822.SIZE 30)\r\n{tag} OK done\r\n")]
    [InlineData("UID FETCH", "* 1 FETCH (UID 77 RFC822.SIZE 10)\r\n{tag} OK done\r\n")]
    [InlineData("UID FETCH", "* 1 FETCH (UID 1 BODY[] {2147483647}\r\nx\r\n{tag} OK done\r\n")]
    [InlineData("UID FETCH", "* 1 FETCH (UID 1 BODY[] {99999999999999}\r\nx\r\n{tag} OK done\r\n")]
    [InlineData("SELECT", "* 1 EXISTS\r\n* OK [UIDVALIDITY 0] ok\r\n{tag} OK [READ-WRITE] done\r\n")]
    [InlineData("SELECT", "* OK [UIDVALIDITY -1] [UIDNEXT 4294967296] ok\r\n* 1 EXISTS\r\n{tag} OK [READ-WRITE] done\r\n")]
    [Trait("Threat", "T39")]
    public async Task Numbers_that_cannot_be_decide_nothing_and_lose_nothing(string command, string reply)
    {
        await StartAsync(static settings => settings["Imap:CommandTimeout"] = "00:00:02");
        await DeliverAnswerAsync("release-42");
        var lie = Server.Faults.OnImap(command).Once().ReplyRaw(reply);

        await SettledAsync(ProcessAsync());

        Assert.Equal(1, lie.Count);
        Assert.True(Inbox.Messages.Count == 1 || Handler.Calls.Count == 1);
        for (var i = 0; i < 6 && Inbox.Messages.Count > 0; i++)
        {
            await SettledAsync(ProcessAsync());
        }

        Assert.Empty(Inbox.Messages);
        Assert.Equal("release-42", Assert.Single(Handler.Calls).ApprovalId);
    }

    [Fact]
    [Trait("Threat", "T39")]
    public async Task Pushes_without_end_during_idle_end_the_connection_and_not_the_worker()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:ProcessInterval"] = "1.00:00:00";
        });
        Server.Faults.OnImap("IDLE").Once().ReplyRaw($"+ idling\r\n{string.Concat(Enumerable.Repeat($"* OK {new string('-', 2000)}\r\n", 3000))}");

        // The worker may be waiting already; then it waits anew after this answer.
        await DeliverAnswerAsync("first");
        await Eventually.BecomesTrueAsync(
            () => Host.Logs.GetSnapshot().Any(static record => record.Message.Contains(ErrorCodes.ReplyTooLong, StringComparison.Ordinal)),
            TimeSpan.FromSeconds(30),
            () => "The flood was not noticed.",
            Cancellation);
        await DeliverAnswerAsync("second");
        await Eventually.BecomesTrueAsync(() => Handler.Calls.Count == 2, TimeSpan.FromSeconds(30), () => "The worker did not go on.", Cancellation);
    }

    [Theory]
    [InlineData("NO [ALERT] \u001b[2J\u001b[31mfake entry\u0007 \u202Eback")]
    [InlineData("NO first\rsecond\u0000third\u0085fourth")]
    [Trait("Threat", "T39")]
    [Trait("Threat", "T48")]
    public async Task Control_characters_of_an_imap_server_reach_neither_log_nor_exception(string reply)
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        Server.Faults.OnImap("SELECT").Once().Reply(reply);

        var exception = await Assert.ThrowsAnyAsync<EmailCommsException>(ProcessAsync);

        AssertClean(exception);
    }

    [Theory]
    [InlineData("550 5.7.1 \u001b[2J\u001b[31mfake entry\u0007 \u009b31m")]
    [InlineData("550-5.7.1 first\r\n550-5.7.1 2026-01-01 INFO everything is fine\r\n550 5.7.1 last")]
    [Trait("Threat", "T39b")]
    [Trait("Threat", "T48")]
    public async Task Control_characters_of_an_smtp_server_reach_neither_log_nor_exception(string reply)
    {
        await StartAsync();
        Server.Faults.OnSmtp(SmtpPoint.Mail).Once().Reply(reply);
        AssertClean(await Assert.ThrowsAsync<SubmissionException>(SendAsync));

        Server.Faults.OnSmtp(SmtpPoint.Rcpt).Once().Reply(reply);
        AssertClean(await Assert.ThrowsAsync<SubmissionException>(SendAsync));
    }

    [Theory]
    [InlineData("greeting")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData(".")]
    [Trait("Threat", "T39b")]
    public async Task An_smtp_reply_without_end_ends_the_connection(string point)
    {
        var endless = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(point == "greeting" ? "220-and so on\r\n" : "250-and so on\r\n", 4000)));
        await using var peer = new HostilePeer(async (peer, stream) =>
        {
            await peer.WriteAsync(stream, point == "greeting" ? "220-peer.test\r\n" : "220 peer.test\r\n");
            for (var line = "greeting"; line is not null; line = await peer.ReadLineAsync(stream))
            {
                if (line == point || line.Split(' ')[0] == point)
                {
                    await WriteForeverAsync(peer, stream, endless);
                }
                else if (line != "greeting")
                {
                    await peer.WriteAsync(stream, line is "DATA" ? "354 go on\r\n" : line.Split(' ')[0] is "EHLO" or "MAIL" or "RCPT" ? "250 ok\r\n" : string.Empty);
                }
            }
        });
        await StartAsync(settings => PointSmtpAt(settings, peer, ConnectionSecurity.None, authority: null));

        var exception = await Assert.ThrowsAnyAsync<EmailCommsException>(SendAsync);

        Assert.Equal(point == "." ? ErrorCodes.SubmissionUncertain : ErrorCodes.ReplyTooLong, exception.Code);
        Assert.InRange(peer.Sent, 1, SoonEnough);
    }

    private static HostilePeer TlsPeer(X509Certificate2 certificate) =>
        new(async (peer, clear) => await peer.TakeMailAsync(await peer.StartTlsAsync(clear, certificate)));

    private static async Task WriteForeverAsync(HostilePeer peer, Stream stream, byte[] octets)
    {
        while (peer.Sent < 100 * 1024 * 1024)
        {
            await peer.WriteAsync(stream, octets);
        }
    }

    private static void PointSmtpAt(IDictionary<string, string?> settings, HostilePeer peer, ConnectionSecurity security, TestAuthority? authority)
    {
        settings["Smtp:Port"] = peer.Port.ToString(CultureInfo.InvariantCulture);
        settings["Smtp:Security"] = security.ToString();
        settings["Smtp:CertificateAuthority"] = authority?.Pem;
        if (security != ConnectionSecurity.StartTls)
        {
            settings["Smtp:User"] = null;
            settings["Smtp:Password"] = null;
        }
    }

    private static void PointImapAt(IDictionary<string, string?> settings, HostilePeer peer, ConnectionSecurity security, TestAuthority? authority)
    {
        settings["Imap:Port"] = peer.Port.ToString(CultureInfo.InvariantCulture);
        settings["Imap:Security"] = security.ToString();
        settings["Imap:CertificateAuthority"] = authority?.Pem;
    }

    private void UseStartTls(IDictionary<string, string?> settings)
    {
        settings["Imap:Port"] = Mail.ImapPort.ToString(CultureInfo.InvariantCulture);
        settings["Imap:Security"] = nameof(ConnectionSecurity.StartTls);
    }

    private Task SendAsync() => Host.Sender.SendAsync(
        new EmailMessage { To = [Boss.EmailAddress], Subject = "Release 42", Body = EmailBody.FromText("It runs.") },
        Cancellation);

    private Task<EmailConfigReport> TestConfigurationAsync() =>
        Host.Services.GetRequiredService<IEmailConfigTester>().TestAsync(new EmailConfigTestRequest(), Cancellation);

    private async Task DeliverAnswerAsync(string approvalId)
    {
        var request = await AskAsync(Request(approvalId));
        Inbox.Deliver(ReplyTo(request).From(MailClient.ThunderbirdPlainText).Approve().ToMessage().Content.Span);
    }

    private void AssertNobodyLoggedIn() => Assert.DoesNotContain(
        Server.Transcript.Lines,
        static line => line.Contains(" C: ", StringComparison.Ordinal) && (line.Contains("AUTH", StringComparison.Ordinal) || line.Contains("LOGIN", StringComparison.Ordinal)));

    private void AssertNothingWasRead()
    {
        AssertNobodyLoggedIn();
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains("FETCH", StringComparison.Ordinal));
        Assert.Empty(Handler.Calls);
    }

    private void AssertClean(EmailCommsException exception)
    {
        var texts = Host.Logs.GetSnapshot().SelectMany(static record => new[] { record.Message }.Concat(record.StructuredState?.Select(static state => $"{state.Value}") ?? []));
        Assert.All(texts.Append(exception.Message), static text => Assert.DoesNotContain(text, static c => char.IsControl(c) || c is '\u2028' or '\u202E'));
    }

    private static async Task SettledAsync(Task<ApprovalProcessingSummary> pass)
    {
        try
        {
            await pass;
        }
        catch (EmailCommsException)
        {
            // The fault; what matters is what it leaves behind.
        }
    }
}
