using EmailComms.Submission;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Submission;

public sealed class SmtpConnectionPoolTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_one_after_the_other_share_a_connection()
    {
        await using var rig = await SendingRig.StartAsync(_time);

        await rig.SendAsync(SendingRig.Ann);
        await rig.SendAsync(SendingRig.Bob);

        Assert.Equal([1, 1], Connections(rig));
        Assert.Equal(0, rig.Said("NOOP"));
    }

    [Fact]
    public async Task Never_opens_more_connections_than_allowed_and_serves_callers_in_their_order()
    {
        await using var rig = await SendingRig.StartAsync(_time, ("Smtp:MaxConnections", "1"));
        var slow = rig.Server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().DelayUntilReleased();
        var sending = new List<Task<SendReceipt>> { rig.SendAsync("0@example.org") };
        await SendingRig.UntilAsync(() => rig.Said("(chunk") == 1);

        sending.AddRange(Enumerable.Range(1, 9).Select(i => rig.SendAsync($"{i}@example.org")));
        slow.Release();
        await Task.WhenAll(sending);

        Assert.Equal(Enumerable.Range(0, 10).Select(static i => $"{i}@example.org"), rig.Server.Submissions.Select(static submission => submission.EnvelopeRecipients[0]));
        Assert.All(Connections(rig), static connection => Assert.Equal(1, connection));
    }

    [Fact]
    public async Task A_caller_who_gives_up_waiting_leaves_the_queue()
    {
        await using var rig = await SendingRig.StartAsync(_time, ("Smtp:MaxConnections", "1"));
        var slow = rig.Server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().DelayUntilReleased();
        var first = rig.SendAsync(SendingRig.Ann);
        await SendingRig.UntilAsync(() => rig.Said("(chunk") == 1);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var second = rig.Sender.SendAsync(SendingRig.To(SendingRig.Bob), impatient.Token);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        slow.Release();
        await first;
        await rig.SendAsync(SendingRig.Eve);
        Assert.Equal([SendingRig.Ann, SendingRig.Eve], rig.Server.Submissions.Select(static submission => submission.EnvelopeRecipients[0]));
    }

    [Fact]
    public async Task A_connection_ends_after_so_many_messages()
    {
        await using var rig = await SendingRig.StartAsync(_time, ("Smtp:MaxMessagesPerConnection", "3"));

        for (var i = 0; i < 7; i++)
        {
            await rig.SendAsync(SendingRig.Ann);
        }

        Assert.Equal([1, 1, 1, 2, 2, 2, 3], Connections(rig));
        await SendingRig.UntilAsync(() => rig.Said("QUIT") == 2);
    }

    [Fact]
    public async Task A_connection_ends_at_its_age()
    {
        await using var rig = await SendingRig.StartAsync(_time, ("Smtp:MaxConnectionAge", "00:00:20"));

        await rig.SendAsync(SendingRig.Ann);
        _time.Advance(TimeSpan.FromSeconds(19));
        await rig.SendAsync(SendingRig.Ann);
        _time.Advance(TimeSpan.FromSeconds(1));
        await rig.SendAsync(SendingRig.Ann);

        Assert.Equal([1, 1, 2], Connections(rig));
    }

    [Fact]
    public async Task A_connection_ends_with_its_login()
    {
        await using var rig = await SendingRig.StartAsync(_time);
        await using var connection = await rig.Connections.OpenAsync(rig.Settings, Cancelled);

        connection.ValidUntil = _time.GetUtcNow() + TimeSpan.FromMinutes(5);

        Assert.True(connection.IsReusable);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(connection.IsReusable);
    }

    [Fact]
    public async Task A_connection_without_work_is_closed_with_a_goodbye()
    {
        await using var rig = await SendingRig.StartAsync(_time, ("Smtp:ConnectionIdleTimeout", "00:01:00"));
        await rig.SendAsync(SendingRig.Ann);

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, rig.Said("QUIT"));
        _time.Advance(TimeSpan.FromSeconds(1));

        await SendingRig.UntilAsync(() => rig.Said("QUIT") == 1 && rig.Server.ConnectionCount == 0);
    }

    [Fact]
    public async Task A_sign_of_life_is_asked_for_only_after_thirty_seconds_without_work()
    {
        await using var rig = await SendingRig.StartAsync(_time);
        await rig.SendAsync(SendingRig.Ann);

        _time.Advance(TimeSpan.FromSeconds(30));
        await rig.SendAsync(SendingRig.Ann);
        Assert.Equal(0, rig.Said("NOOP"));
        _time.Advance(TimeSpan.FromSeconds(31));
        await rig.SendAsync(SendingRig.Ann);

        Assert.Equal(1, rig.Said("NOOP"));
        Assert.Equal([1, 1, 1], Connections(rig));
    }

    [Fact]
    public async Task Changed_settings_get_connections_of_their_own_and_the_old_ones_finish_their_message()
    {
        await using var rig = await SendingRig.StartAsync(_time);
        var slow = rig.Server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().DelayUntilReleased();
        var old = rig.SendAsync(SendingRig.Ann);
        await SendingRig.UntilAsync(() => rig.Said("(chunk") == 1);

        rig.Change("Smtp:LocalDomain", "app2.example.org");
        await rig.SendAsync(SendingRig.Bob);
        slow.Release();

        Assert.Single((await old).AcceptedRecipients);
        Assert.Equal(1, rig.Said("EHLO app2.example.org"));
        Assert.Equal([2, 1], Connections(rig));
        await SendingRig.UntilAsync(() => rig.Said("QUIT") == 1);
    }

    [Fact]
    public async Task A_stopping_host_lets_messages_finish_and_says_goodbye()
    {
        await using var rig = await SendingRig.StartAsync(_time);
        await rig.SendAsync(SendingRig.Ann);
        var slow = rig.Server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().DelayUntilReleased();
        var sending = rig.SendAsync(SendingRig.Bob);
        await SendingRig.UntilAsync(() => rig.Said("(chunk") == 2);

        var stopping = rig.Services.GetServices<IHostedService>().OfType<SmtpConnectionDrain>().Single().StopAsync(Cancelled);
        Assert.False(stopping.IsCompleted);
        slow.Release();
        await stopping;

        Assert.True(sending.IsCompletedSuccessfully || (await sending).AcceptedRecipients.Count == 1);
        Assert.Equal(1, rig.Said("QUIT"));
        Assert.Single((await rig.SendAsync(SendingRig.Eve)).AcceptedRecipients);
        await SendingRig.UntilAsync(() => rig.Said("QUIT") == 2);
    }

    [Fact]
    public async Task A_stopping_host_does_not_wait_beyond_its_time()
    {
        await using var rig = await SendingRig.StartAsync(_time);
        var slow = rig.Server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().DelayUntilReleased();
        var sending = rig.SendAsync(SendingRig.Ann);
        await SendingRig.UntilAsync(() => rig.Said("(chunk") == 1);

        await rig.Connections.DrainAsync(new CancellationToken(canceled: true));

        slow.Release();
        Assert.Single((await sending).AcceptedRecipients);
    }

    private static IEnumerable<int> Connections(SendingRig rig)
    {
        var numbers = rig.Server.Submissions.Select(static submission => submission.ConnectionNumber).ToList();
        return numbers.Select(number => number - numbers.Min() + 1);
    }
}
