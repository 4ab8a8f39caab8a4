using EmailComms.Approvals;

namespace EmailComms.Dkim.Tests;

/// <summary>T25c: the DNS fails, or somebody answers for it.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T25c")]
public sealed class DnsThreats : IAsyncLifetime
{
    private readonly Verification _verification = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _verification.DisposeAsync();

    [Theory]
    [InlineData(nameof(DnsFault.ServerFailure))]
    [InlineData(nameof(DnsFault.Refused))]
    [InlineData(nameof(DnsFault.Silence))]
    [InlineData(nameof(DnsFault.Garbage))]
    [InlineData(nameof(DnsFault.ForgedId))]
    public async Task A_key_that_cannot_be_asked_for_may_be_there_later(string fault)
    {
        var mail = Mail.Genuine.Sign(TestKeys.Rsa2048);
        _verification.Dns.Fault = Enum.Parse<DnsFault>(fault);

        Assert.Equal(DkimVerdict.Unavailable, await _verification.VerifyAsync(mail));
        Assert.InRange(_verification.Dns.Questions.Count, 1, 4);
        _verification.Dns.Fault = DnsFault.None;
        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(mail));
    }

    [Fact]
    public async Task A_key_that_is_not_there_fails()
    {
        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("s", "k2"))));
        _verification.Dns.Fault = DnsFault.OtherName;
        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048)));
    }

    [Fact]
    public async Task Two_records_are_no_key()
    {
        _verification.Dns.AddText(Verification.KeyName, TestKeys.Record(TestKeys.Other), TestKeys.Record(TestKeys.Rsa2048));

        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048)));
    }

    [Fact]
    public async Task A_key_is_found_behind_aliases()
    {
        _verification.Dns.AddAlias("k3._domainkey.corp.example", "k3.keys.host.example").AddAlias("k3.keys.host.example", "shared.host.example")
            .AddText("shared.host.example", TestKeys.Record(TestKeys.Rsa2048));

        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("s", "k3"))));
    }

    [Fact]
    public async Task Aliases_that_go_in_a_circle_are_no_key()
    {
        _verification.Dns.AddAlias("k4._domainkey.corp.example", "a.example").AddAlias("a.example", "k4._domainkey.corp.example");

        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("s", "k4"))));
    }

    /// <summary>The record is more than one string, and more than fits into a datagram.</summary>
    [Fact]
    public async Task A_long_key_is_asked_for_again_over_a_connection()
    {
        _verification.Dns.AddText(Verification.KeyName, $"v=DKIM1; n={new string('x', 1000)}; p={Convert.ToBase64String(TestKeys.Rsa2048.ExportSubjectPublicKeyInfo())}");

        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048)));
        Assert.Equal(2, _verification.Dns.Questions.Count);
    }

    [Fact]
    public async Task Time_is_bounded_for_all_signatures_of_a_mail()
    {
        var mail = Mail.Genuine;
        for (var i = 0; i < 5; i++)
        {
            mail = mail.Sign(TestKeys.Rsa2048, ("s", $"silent{i}"));
        }

        _verification.Dns.Fault = DnsFault.Silence;
        var check = _verification.VerifyAsync(mail).AsTask();
        await Eventually.BecomesTrueAsync(
            () => _verification.Dns.Questions.Count > 0, TimeSpan.FromSeconds(20), static () => "Nothing was asked.", TestContext.Current.CancellationToken);
        _verification.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(DkimVerdict.Unavailable, await check.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.InRange(_verification.Dns.Questions.Count, 1, 2);
    }

    [Fact]
    public async Task The_caller_can_give_up()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        _verification.Dns.Fault = DnsFault.Silence;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048), stop.Token));
    }
}
