using EmailComms.Approvals;
using EmailComms.Approvals.Passes;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Approvals;

/// <summary>How long mails wait, by this process's clock alone (F26).</summary>
[Trait("Category", "Fault")]
[Trait("Fault", "F26")]
public sealed class ArrivalMarksTests
{
    private readonly FakeTimeProvider _time = new(A.Morning);
    private readonly ArrivalMarks _marks;

    public ArrivalMarksTests()
    {
        _marks = new ArrivalMarks(_time);
    }

    [Fact]
    public void A_mail_waits_since_the_first_look_that_saw_it()
    {
        Assert.Equal(A.Morning, Look(newest: 10, oldestWaiting: 3));
        Assert.Equal(A.Morning, LookLater(newest: 12, oldestWaiting: 10));
        Assert.Equal(A.Morning.AddMinutes(1), LookLater(newest: 12, oldestWaiting: 11));
        Assert.Null(LookLater(newest: 12, oldestWaiting: null));
        Assert.Equal(A.Morning.AddMinutes(4), LookLater(newest: 13, oldestWaiting: 13));
        Assert.Null(LookLater(newest: null, oldestWaiting: null));
    }

    [Fact]
    public void In_a_folder_made_anew_nothing_is_known_of_the_old_one()
    {
        Look(newest: 10, oldestWaiting: 10);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(A.Morning.AddMinutes(1), _marks.Look(uidValidity: 2, newest: 5, oldestWaiting: 5));
    }

    [Fact]
    public void However_long_one_mail_waits_and_others_come_the_memory_stays_small_and_the_one_is_known()
    {
        for (var uid = 1; uid <= 100_000; uid++)
        {
            Assert.Equal(A.Morning, Look(newest: uid, oldestWaiting: 1));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        var late = Look(newest: 100_000, oldestWaiting: 50_000)!.Value;
        Assert.InRange(late - A.Morning, TimeSpan.FromSeconds(49_999), TimeSpan.FromSeconds(60_000));
    }

    private DateTimeOffset? Look(long? newest, long? oldestWaiting) => _marks.Look(uidValidity: 1, newest, oldestWaiting);

    private DateTimeOffset? LookLater(long? newest, long? oldestWaiting)
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        return Look(newest, oldestWaiting);
    }
}
