using EmailComms.Approvals.Correlation;
using EmailComms.ConfigurationTesting.RoundTrip;

namespace EmailComms.Tests.ConfigurationTesting;

public sealed class RoundTripProbeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 30, 0, TimeSpan.Zero);
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(static i => (byte)i)];
    private static readonly byte[] OtherKey = [.. Enumerable.Range(1, 32).Select(static i => (byte)i)];

    [Fact]
    public void Is_as_long_as_a_token_and_never_one()
    {
        for (var i = 0; i < 200; i++)
        {
            var probe = RoundTripProbe.Issue(Key, Now);

            Assert.Equal(ReplyToken.TextLength, probe.Text.Length);
            Assert.False(ReplyToken.TryParse(probe.Text, out _));
            Assert.Empty(ReplyReference.FindAll($"<{probe.Mark}@example.org>"));
        }
    }

    [Fact]
    public void Is_recognised_in_its_field_and_in_a_message_id_whatever_the_case()
    {
        var mark = RoundTripProbe.Issue(Key, Now).Mark;

        Assert.True(RoundTripProbe.IsOnItsWay(mark, [Key], Now));
        Assert.True(RoundTripProbe.IsOnItsWay($"<{mark}@example.org>", [Key], Now));
        Assert.True(RoundTripProbe.IsOnItsWay(mark.ToUpperInvariant(), [Key], Now));
        Assert.True(RoundTripProbe.IsOnItsWay(mark, [OtherKey, Key], Now));
    }

    [Fact]
    public void Is_not_recognised_when_somebody_else_made_it()
    {
        var mark = RoundTripProbe.Issue(Key, Now).Mark;

        Assert.False(RoundTripProbe.IsOnItsWay(mark, [OtherKey], Now));
        Assert.False(RoundTripProbe.IsOnItsWay(mark[..^1] + (mark[^1] == 'a' ? 'b' : 'a'), [Key], Now));
    }

    [Theory]
    [InlineData(-6, false)]
    [InlineData(-4, true)]
    [InlineData(19, true)]
    [InlineData(21, false)]
    public void Is_an_ordinary_mail_after_its_time(int minutes, bool expected)
    {
        var mark = RoundTripProbe.Issue(Key, Now).Mark;

        Assert.Equal(expected, RoundTripProbe.IsOnItsWay(mark, [Key], Now.AddMinutes(minutes)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ec1p-")]
    [InlineData("ec1p-short@example.org")]
    [InlineData("ec1p-!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("ec1p-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Nothing_else_is_recognised(string? value) => Assert.False(RoundTripProbe.IsOnItsWay(value, [Key], Now));
}
