using EmailComms.Testing;

namespace EmailComms.Tests.Submission;

/// <summary>What a message costs on a connection that is there already.</summary>
public sealed class RoundTripTests
{
    private const int Messages = 100;

    [Theory]
    [InlineData(LoopbackSmtpCapabilities.Default, 2.1)]
    [InlineData(LoopbackSmtpCapabilities.Default & ~LoopbackSmtpCapabilities.Chunking, 3.1)]
    public async Task A_pooled_message_costs_two_round_trips_with_chunking_and_three_without(LoopbackSmtpCapabilities capabilities, double expected)
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        server.Options.Smtp.Capabilities = capabilities;
        await using var relay = FaultProxy.Start(server.SmtpPort);
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, ("Smtp:Port", $"{relay.Port}"), ("Smtp:MaxMessagesPerConnection", "1000"));
        await rig.SendAsync(SendingRig.Ann);
        var before = relay.Turns;

        for (var i = 0; i < Messages; i++)
        {
            await rig.SendAsync(SendingRig.Ann, SendingRig.Bob);
        }

        var cost = (relay.Turns - before) / (double)Messages;
        TestContext.Current.TestOutputHelper?.WriteLine($"{cost} round trips a message");
        Assert.InRange(cost, 1, expected);
        Assert.Equal(1, relay.ConnectionCount);
        Assert.Equal(Messages + 1, server.Submissions.Count);
    }

    [Fact]
    public async Task A_thousand_messages_need_no_more_connections_than_the_pool_has()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, ("Smtp:MaxConnections", "4"), ("Smtp:MaxMessagesPerConnection", "10000"));

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => rig.SendAsync(SendingRig.Ann)));

        Assert.Equal(1000, rig.Server.Submissions.Count);
        Assert.InRange(rig.Said("EHLO"), 0, 4);
        Assert.InRange(rig.Server.Submissions.Select(static submission => submission.ConnectionNumber).Distinct().Count(), 1, 4);
    }

    [Fact]
    public async Task Logs_in_with_plain_under_tls()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        server.AddUser("host@example.net", "secret word");
        await using var rig = await SendingRig.StartAsync(
            TimeProvider.System,
            ("Smtp:Port", $"{server.SmtpPort}"),
            ("Smtp:Security", nameof(ConnectionSecurity.StartTls)),
            ("Smtp:CertificateAuthority", server.CertificateAuthorityPem),
            ("Smtp:User", "host@example.net"),
            ("Smtp:Password", "secret word"));

        await rig.SendAsync(SendingRig.Ann);

        Assert.Contains(server.Transcript.Lines, static line => line.Contains("C: AUTH PLAIN", StringComparison.Ordinal));
    }
}
