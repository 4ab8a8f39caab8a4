using EmailComms.Approvals;
using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Correlation;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Approvals.Answering;

[Trait("Category", "Threat")]
[Trait("Threat", "T27")]
public class AnswerLimitsTests
{
    private static readonly AnswerSettings Settings = AnswerSettings.From(new ApprovalAnswerOptions());

    private readonly FakeTimeProvider _clock = new(A.Morning);
    private readonly AnswerLimits _limits;

    public AnswerLimitsTests()
    {
        _limits = new AnswerLimits(_clock);
    }

    [Fact]
    public void One_answer_of_a_kind_is_sent_about_a_request_within_an_hour()
    {
        Assert.Equal(AnswerPermit.Granted, Ask(1));
        Assert.Equal(AnswerPermit.Withheld, Ask(1));
        Assert.Equal(AnswerPermit.Granted, Ask(1, ApprovalReplyOutcome.Applied));

        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(AnswerPermit.Withheld, Ask(1));

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(AnswerPermit.Granted, Ask(1));
    }

    [Fact]
    public void An_approver_gets_three_answers_about_a_request_however_long_it_lives()
    {
        var granted = 0;
        for (var hour = 0; hour < 100; hour++)
        {
            granted += Ask(1) == AnswerPermit.Granted ? 1 : 0;
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, granted);
    }

    [Fact]
    public void An_approver_gets_ten_answers_in_an_hour_and_the_others_still_get_theirs()
    {
        var granted = Enumerable.Range(1, 50).Count(request => Ask(request) == AnswerPermit.Granted);

        Assert.Equal(10, granted);
        Assert.Equal(AnswerPermit.Granted, Ask(51, approver: "second@corp.example"));

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(AnswerPermit.Granted, Ask(52));
    }

    [Fact]
    public void Too_many_answers_in_an_hour_end_the_answering_for_an_hour_and_it_is_said_once()
    {
        var permits = Enumerable.Range(1, 100).Select(request => Ask(request, approver: $"a{request}@corp.example")).ToList();

        Assert.Equal(60, permits.Count(static permit => permit == AnswerPermit.Granted));
        Assert.Equal(AnswerPermit.WithheldFromAll, permits[60]);
        Assert.All(permits.Skip(61), static permit => Assert.Equal(AnswerPermit.Withheld, permit));

        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(AnswerPermit.Withheld, Ask(101, approver: "late@corp.example"));

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(AnswerPermit.Granted, Ask(101, approver: "late@corp.example"));
    }

    [Fact]
    public void The_limits_of_the_hour_are_those_of_a_sliding_one()
    {
        // 30 at the end of one hour of the clock and 30 at the start of the next are 60 within an hour.
        for (var request = 1; request <= 60; request++)
        {
            Assert.Equal(AnswerPermit.Granted, Ask(request, approver: $"a{request}@corp.example"));
            _clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal(AnswerPermit.WithheldFromAll, Ask(61, approver: "b@corp.example"));
    }

    private AnswerPermit Ask(int request, ApprovalReplyOutcome outcome = ApprovalReplyOutcome.Unclear, string approver = "boss@corp.example") =>
        _limits.Request(new Guid(request, 0, 0, new byte[8]), ApproverTag.Of(new EmailAddress(approver)), outcome, Settings);
}
