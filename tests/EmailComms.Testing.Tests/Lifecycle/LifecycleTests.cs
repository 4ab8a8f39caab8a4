using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EmailComms.Testing.Tests.Wire;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace EmailComms.Testing.Tests.Lifecycle;

public sealed class LifecycleTests : ServerTest
{
    [Fact]
    public async Task A_stopped_server_refuses_connections_and_comes_back_on_the_same_ports()
    {
        int[] ports = [Server.SmtpPort, Server.SmtpTlsPort, Server.ImapPort, Server.ImapTlsPort];
        User.Inbox.Deliver("Subject: kept\n\n");
        await using var before = await WireClient.ConnectAndGreetAsync(Server.ImapPort);

        await Server.StopAsync();
        Assert.Null(await before.ReadLineAsync());
        foreach (var port in ports)
        {
            var refused = await Assert.ThrowsAsync<SocketException>(() => WireClient.ConnectAsync(port));
            Assert.Equal(SocketError.ConnectionRefused, refused.SocketErrorCode);
        }

        await Server.StartAgainAsync();

        Assert.Equal<int>(ports, (int[])[Server.SmtpPort, Server.SmtpTlsPort, Server.ImapPort, Server.ImapTlsPort]);
        using var client = await MailKitClients.LogInAsync(Server, User);
        await client.Inbox.OpenAsync(MailKit.FolderAccess.ReadOnly, CancellationToken);
        Assert.Equal(1, client.Inbox.Count);
    }

    [Fact]
    public async Task Stopping_and_starting_twice_changes_nothing()
    {
        await Server.StopAsync();
        await Server.StopAsync();
        await Server.StartAgainAsync();
        await Server.StartAgainAsync();

        await using var client = await WireClient.ConnectAsync(Server.SmtpPort);

        Assert.StartsWith("220", await client.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dropped_connections_end_and_new_ones_are_accepted()
    {
        await using var old = await WireClient.ConnectAndGreetAsync(Server.ImapPort);

        await Server.DropConnectionsAsync();

        Assert.Equal(0, Server.ConnectionCount);
        Assert.Null(await old.ReadLineAsync());
        await using var fresh = await WireClient.ConnectAsync(Server.ImapPort);
        Assert.NotNull(await fresh.ReadLineAsync());
    }

    [Fact]
    public async Task A_frozen_server_answers_nothing_and_goes_on_when_thawed()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.ImapPort);
        Server.Freeze();
        await using var late = await WireClient.ConnectAsync(Server.SmtpPort);

        var answer = client.ImapAsync("NOOP");
        var greeting = late.ReadLineAsync();
        // A server that did answer would do so well within this time; one that does not costs the test no more than this.
        await Assert.ThrowsAsync<TimeoutException>(() => Task.WhenAny(answer, greeting).WaitAsync(TimeSpan.FromMilliseconds(200), CancellationToken));
        Server.Thaw();

        Assert.Equal(["OK NOOP completed"], await answer);
        Assert.StartsWith("220", await greeting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposing_ends_frozen_idle_and_delayed_sessions_at_once()
    {
        var server = await LoopbackMailServer.StartAsync(cancellationToken: CancellationToken);
        server.AddUser("a@b.test", "x");
        var fault = server.Faults.OnSmtp(SmtpPoint.Noop).Freeze();
        await using var delayed = await WireClient.ConnectAndGreetAsync(server.SmtpPort);
        var reply = delayed.SmtpAsync("NOOP");
        await fault.WaitUntilStruckAsync(cancellationToken: CancellationToken);
        await using var idle = await WireClient.ConnectAndGreetAsync(server.ImapTlsPort, tls: true);
        await idle.ImapAsync("LOGIN a@b.test x");
        await idle.SendAsync("i IDLE\r\n");
        await idle.ReadLineAsync();
        server.Freeze();

        await server.DisposeAsync().AsTask().WaitAsync(CancellationToken);
        await server.DisposeAsync();

        Assert.Equal(0, server.ConnectionCount);
        Assert.Equal("", await reply);
        await Assert.ThrowsAsync<ObjectDisposedException>(server.StartAgainAsync);
    }

    [Fact]
    public async Task More_connections_than_allowed_are_closed_without_a_greeting()
    {
        Server.Options.MaxConnections = 1;
        await using var first = await WireClient.ConnectAndGreetAsync(Server.ImapPort);
        await using var second = await WireClient.ConnectAsync(Server.ImapPort);

        Assert.Null(await second.ReadLineAsync());
        Assert.Equal(["OK NOOP completed"], await first.ImapAsync("NOOP"));
    }

    [Theory]
    [InlineData(LoopbackCertificate.Trusted, X509ChainStatusFlags.NoError)]
    [InlineData(LoopbackCertificate.Expired, X509ChainStatusFlags.NotTimeValid)]
    [InlineData(LoopbackCertificate.SelfSigned, X509ChainStatusFlags.UntrustedRoot)]
    [InlineData(LoopbackCertificate.UnknownAuthority, X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.NotSignatureValid | X509ChainStatusFlags.UntrustedRoot)]
    public async Task A_certificate_is_exactly_as_good_as_asked_for(LoopbackCertificate kind, X509ChainStatusFlags expected)
    {
        Server.Options.Certificate = kind;
        var status = X509ChainStatusFlags.NoError;
        using var client = new ImapClient { CheckCertificateRevocation = false };
        client.ServerCertificateValidationCallback = (_, certificate, _, _) =>
        {
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(Server.CertificateAuthorityPem));
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            chain.Build((X509Certificate2)certificate!);
            status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, static (all, one) => all | one.Status);
            return ((X509Certificate2)certificate!).MatchesHostname("127.0.0.1") && ((X509Certificate2)certificate!).MatchesHostname("localhost");
        };

        await client.ConnectAsync(Server.Host, Server.ImapTlsPort, SecureSocketOptions.SslOnConnect, CancellationToken);

        Assert.True(expected == X509ChainStatusFlags.NoError ? status == expected : (status & expected) != 0, status.ToString());
    }

    [Fact]
    public async Task A_certificate_for_another_name_does_not_match()
    {
        Server.Options.Certificate = LoopbackCertificate.WrongName;

        await Assert.ThrowsAsync<SslHandshakeException>(() => MailKitClients.ConnectImapAsync(Server));
    }

    [Fact]
    public async Task The_transcript_holds_the_dialogue_but_no_secrets()
    {
        User.AccessToken = "tok3n";
        using (var smtp = await MailKitClients.ConnectSmtpAsync(Server))
        {
            await smtp.AuthenticateAsync(User.Address, "secret", CancellationToken);
            await smtp.SendAsync(MailKitClients.Message(User.Address, "private words"), CancellationToken);
        }

        using (var imap = await MailKitClients.ConnectImapAsync(Server))
        {
            await imap.AuthenticateAsync(new SaslMechanismOAuth2(User.Address, "tok3n"), CancellationToken);
        }

        await using var wire = await WireClient.ConnectAndGreetAsync(Server.ImapTlsPort, tls: true);
        await wire.ImapAsync("LOGIN approvals@example.test {6+}\r\nsecret");

        var text = Server.Transcript.ToString();
        Assert.Contains("C: MAIL FROM:<sender@example.test>", text, StringComparison.Ordinal);
        Assert.Contains("C: t1 LOGIN ***", text, StringComparison.Ordinal);
        foreach (var secret in new[] { "secret", "tok3n", Base64("\0approvals@example.test\0secret"), Base64("secret"), "private words" })
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_configuration_names_the_ports_and_the_authority()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Server.GetConfiguration(User)).Build().GetSection("EmailCommunications");

        using var client = await MailKitClients.ConnectSmtpAsync(Server);

        Assert.Equal(Server.SmtpTlsPort, configuration.GetValue<int>("Smtp:Port"));
        Assert.Equal(Server.ImapTlsPort, configuration.GetValue<int>("Imap:Port"));
        Assert.Equal("127.0.0.1", configuration["Imap:Host"]);
        Assert.Equal("secret", configuration["Smtp:Password"]);
        Assert.Equal("approvals@example.test", configuration["Smtp:FromAddress"]);
        Assert.StartsWith("-----BEGIN CERTIFICATE-----", configuration["Smtp:CertificateAuthority"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_does_not_hurt_the_server()
    {
        var random = new Random(20260303);
        foreach (var port in new[] { Server.SmtpPort, Server.ImapPort, Server.SmtpTlsPort, Server.ImapTlsPort })
        {
            for (var i = 0; i < 20; i++)
            {
                var garbage = new byte[random.Next(1, 4000)];
                random.NextBytes(garbage);
                await using var client = await WireClient.ConnectAsync(port);
                try
                {
                    await client.SendAsync(garbage);
                }
                catch (IOException)
                {
                    // The server may have closed in the middle of it.
                }
            }
        }

        using var sane = await MailKitClients.LogInAsync(Server, User);
        Assert.True(sane.IsAuthenticated);
    }

    [Theory]
    [InlineData("approvals@EXAMPLE.test")]
    [InlineData("no-domain")]
    [InlineData("")]
    public void An_address_that_is_taken_or_none_cannot_be_added(string address) =>
        Assert.ThrowsAny<ArgumentException>(() => Server.AddUser(address, "x"));

    [Fact]
    public async Task Waiting_ends_with_the_condition_or_the_token()
    {
        using var cancelled = new CancellationTokenSource();
        var never = User.Inbox.WaitForMessageAsync(static _ => false, cancelled.Token);
        var two = User.Inbox.WaitUntilAsync(static messages => messages.Count == 2, CancellationToken);

        User.Inbox.Deliver("Subject: 1\n\n");
        User.Inbox.Deliver("Subject: 2\n\n");
        await cancelled.CancelAsync();

        Assert.Equal(2, (await two).Count);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => never);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
