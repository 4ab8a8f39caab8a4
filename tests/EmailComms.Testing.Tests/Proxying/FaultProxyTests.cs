using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EmailComms.Testing.Tests.Wire;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace EmailComms.Testing.Tests.Proxying;

public sealed class FaultProxyTests : IAsyncLifetime
{
    private static readonly byte[] Numbers = [.. Enumerable.Range(0, 256).Select(static number => (byte)number)];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private FaultProxy _proxy = null!;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _listener.Start();
        _proxy = FaultProxy.Start(((IPEndPoint)_listener.LocalEndpoint).Port);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        _listener.Dispose();
    }

    [Fact]
    public async Task Bytes_and_ends_pass_both_ways_as_they_are_and_are_counted()
    {
        var (client, server) = await ConnectAsync();
        using (client)
        using (server)
        {
            await client.SendAsync(Numbers);
            client.EndSending();
            var atServer = await server.ReadToEndAsync();
            await server.SendAsync(Numbers[..100]);
            server.EndSending();
            var atClient = await client.ReadToEndAsync();

            Assert.Equal(Numbers, atServer.Bytes);
            Assert.Equal(Numbers[..100], atClient.Bytes);
            Assert.False(atServer.IsReset || atClient.IsReset);
            Assert.Equal((1, 256L, 100L), (_proxy.ConnectionCount, _proxy.BytesFromClient, _proxy.BytesFromServer));
        }
    }

    [Theory]
    [InlineData(0, ProxyDirection.ClientToServer, null)]
    [InlineData(0, ProxyDirection.ServerToClient, null)]
    [InlineData(1, ProxyDirection.ClientToServer, null)]
    [InlineData(1, ProxyDirection.ServerToClient, 7)]
    [InlineData(17, ProxyDirection.ClientToServer, 7)]
    [InlineData(17, ProxyDirection.ServerToClient, null)]
    [InlineData(256, ProxyDirection.ClientToServer, null)]
    [InlineData(256, ProxyDirection.ServerToClient, 7)]
    public async Task A_cut_comes_behind_exactly_the_byte_that_it_is_set_for(int bytes, ProxyDirection direction, int? slices)
    {
        _proxy.SliceBytes = slices;
        _proxy.CutAfter(bytes, direction);
        var (client, server) = await ConnectAsync();
        using (client)
        using (server)
        {
            var (from, to) = direction == ProxyDirection.ClientToServer ? (client, server) : (server, client);
            await from.SendAsync(Numbers);

            var received = await to.ReadToEndAsync();
            var back = await from.ReadToEndAsync();

            Assert.Equal(Numbers[..bytes], received.Bytes);
            Assert.Empty(back.Bytes);
            Assert.False(received.IsReset || back.IsReset);
        }
    }

    [Theory]
    [InlineData(ProxyDirection.ClientToServer)]
    [InlineData(ProxyDirection.ServerToClient)]
    public async Task A_cut_can_be_a_reset_for_both_sides(ProxyDirection direction)
    {
        _proxy.CutAfter(17, direction, ProxyCut.Reset);
        var (client, server) = await ConnectAsync();
        using (client)
        using (server)
        {
            await (direction == ProxyDirection.ClientToServer ? client : server).SendAsync(Numbers);

            Assert.True((await client.ReadToEndAsync()).IsReset);
            Assert.True((await server.ReadToEndAsync()).IsReset);
            Assert.Equal(17, _proxy.BytesFromClient + _proxy.BytesFromServer);
        }
    }

    [Fact]
    public async Task A_black_hole_swallows_everything_with_both_sockets_left_open_and_is_never_left()
    {
        _proxy.CutAfter(10, ProxyDirection.ServerToClient, ProxyCut.BlackHole);
        var (client, server) = await ConnectAsync();
        using (server)
        {
            using (client)
            {
                await server.SendAsync(Numbers);
                Assert.Equal(Numbers[..10], await client.ReadAsync(10));
                var more = client.ReadAsync(1);
                await client.SendAsync(Numbers);
                server.EndSending();
                _proxy.Heal();

                // Whatever of the first connection could come has come when a later one has been served.
                var (later, itsServer) = await ConnectAsync();
                using (later)
                using (itsServer)
                {
                    await itsServer.SendAsync(Numbers);
                    Assert.Equal(Numbers, await later.ReadAsync(256));
                }

                Assert.False(more.IsCompleted);
                Assert.Equal(0, _proxy.BytesFromClient);
                await BecomesAsync(1);
            }

            await BecomesAsync(0);
        }
    }

    [Theory]
    [InlineData(ProxyCut.Close)]
    [InlineData(ProxyCut.Reset)]
    public async Task Connections_that_are_open_can_be_cut_at_once_and_new_ones_are_not(ProxyCut cut)
    {
        var (client, server) = await ConnectAsync();
        using (client)
        using (server)
        {
            await client.SendAsync([1]);
            await server.ReadAsync(1);

            _proxy.CutNow(cut);

            Assert.Equal(cut == ProxyCut.Reset, (await client.ReadToEndAsync()).IsReset);
            Assert.Equal(cut == ProxyCut.Reset, (await server.ReadToEndAsync()).IsReset);
        }

        var (later, itsServer) = await ConnectAsync();
        using (later)
        using (itsServer)
        {
            await later.SendAsync(Numbers);
            Assert.Equal(Numbers, await itsServer.ReadAsync(256));
        }
    }

    [Fact]
    public async Task A_turn_is_one_answer_however_many_pieces_it_has_and_a_greeting_is_none()
    {
        var (client, server) = await ConnectAsync();
        using (client)
        using (server)
        {
            await server.SendAsync([0]);
            await client.ReadAsync(1);
            for (byte turn = 1; turn <= 3; turn++)
            {
                await client.SendAsync([turn]);
                await server.ReadAsync(1);
                await server.SendAsync([turn]);
                await client.ReadAsync(1);
                await server.SendAsync([turn]);
                await client.ReadAsync(1);
            }

            Assert.Equal(3, _proxy.Turns);
        }
    }

    [Fact]
    public async Task Each_turn_takes_the_latency_longer_and_what_is_sent_meanwhile_does_not_wait_for_it_again()
    {
        _proxy.Latency = TimeSpan.FromMilliseconds(50);
        var clock = Stopwatch.StartNew();
        var (client, server) = await ConnectAsync();
        using (client)
        using (server)
        {
            for (var turn = 0; turn < 3; turn++)
            {
                await client.SendAsync([1]);
                await server.ReadAsync(1);
                await server.SendAsync([1]);
                await client.ReadAsync(1);
            }

            Assert.InRange(clock.ElapsedMilliseconds, 195, long.MaxValue);
        }
    }

    [Fact]
    public async Task Slices_can_be_passed_on_with_a_pause_behind_each()
    {
        (_proxy.SliceBytes, _proxy.SliceDelay) = (2, TimeSpan.FromMilliseconds(20));
        var (client, server) = await ConnectAsync();
        using (client)
        using (server)
        {
            var clock = Stopwatch.StartNew();
            await client.SendAsync(Numbers[..20]);

            Assert.Equal(Numbers[..20], await server.ReadAsync(20));
            Assert.InRange(clock.ElapsedMilliseconds, 170, long.MaxValue);
        }
    }

    [Fact]
    public async Task A_server_that_is_not_there_shows_as_a_connection_that_ends()
    {
        _listener.Stop();

        using var client = await TcpPeer.ConnectAsync(_proxy.Port);

        Assert.Empty((await client.ReadToEndAsync()).Bytes);
        await BecomesAsync(0);
    }

    [Fact]
    public async Task Disposing_ends_every_connection_those_in_a_black_hole_too()
    {
        var (client, server) = await ConnectAsync();
        using (client)
        using (server)
        {
            _proxy.CutNow(ProxyCut.BlackHole);

            await _proxy.DisposeAsync();

            Assert.Empty((await client.ReadToEndAsync()).Bytes);
            Assert.Empty((await server.ReadToEndAsync()).Bytes);
        }
    }

    [Fact]
    public async Task Tls_goes_through_byte_by_byte()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: CancellationToken);
        var user = server.AddUser("approvals@example.test", "secret");
        user.Inbox.Deliver("Subject: through\n\n");
        await using var proxy = FaultProxy.Start(server.ImapTlsPort);
        proxy.SliceBytes = 1;
        using var client = new ImapClient();
        MailKitClients.Trust(client, server);

        await client.ConnectAsync(proxy.Host, proxy.Port, SecureSocketOptions.SslOnConnect, CancellationToken);
        await client.AuthenticateAsync(user.Address, user.Password, CancellationToken);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, CancellationToken);

        Assert.Equal("through", (await client.Inbox.GetMessageAsync(0, CancellationToken)).Subject);
        Assert.InRange(proxy.Turns, 5, 20);
    }

    private async Task<(TcpPeer Client, TcpPeer Server)> ConnectAsync()
    {
        var client = await TcpPeer.ConnectAsync(_proxy.Port);
        return (client, await TcpPeer.AcceptAsync(_listener));
    }

    private Task BecomesAsync(int open) => Eventually.BecomesTrueAsync(
        () => _proxy.OpenConnectionCount == open,
        TimeSpan.FromSeconds(10),
        () => $"{_proxy.OpenConnectionCount} connections are open, not {open}.",
        CancellationToken);
}
