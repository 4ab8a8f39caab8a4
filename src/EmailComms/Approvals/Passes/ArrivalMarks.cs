namespace EmailComms.Approvals.Passes;

/// <summary>
/// When mails were first seen, by this process's clock: what a server or a mail says of its time is anybody's. UIDs ascend in the order of
/// arrival (RFC 9051 section 2.3.1.1), so it is enough to remember how far they went when.
/// </summary>
internal sealed class ArrivalMarks(TimeProvider timeProvider)
{
    private const int MaxMarks = 1000;

    private readonly List<(long Newest, DateTimeOffset SeenAt)> _marks = [];
    private long _uidValidity;

    /// <summary>Notes a look into the folder, and returns when the oldest of the mails that were left was first seen.</summary>
    /// <param name="uidValidity">The UIDVALIDITY: with another one, nothing is known any more.</param>
    /// <param name="newest">The highest UID in the folder; null when it is empty.</param>
    /// <param name="oldestWaiting">The lowest UID of those that were left; null without any.</param>
    public DateTimeOffset? Look(long uidValidity, long? newest, long? oldestWaiting)
    {
        if (uidValidity != _uidValidity)
        {
            _uidValidity = uidValidity;
            _marks.Clear();
        }

        if (newest is { } uid && (_marks.Count == 0 || uid > _marks[^1].Newest))
        {
            _marks.Add((uid, timeProvider.GetUtcNow()));
        }

        // All but the last, which says from where on a mail is a new one.
        var first = oldestWaiting is { } oldest ? _marks.FindIndex(mark => mark.Newest >= oldest) : _marks.Count - 1;
        _marks.RemoveRange(0, Math.Max(0, first));
        if (_marks.Count > MaxMarks)
        {
            Thin();
        }

        return oldestWaiting is null || first < 0 ? null : _marks[0].SeenAt;
    }

    // What stays is spread over the whole time: a mail of a mark that goes counts with the next, later by a small part of it. The first
    // stays, which is the one that is asked for, and the last.
    private void Thin()
    {
        var last = _marks[^1];
        var gap = (last.SeenAt - _marks[0].SeenAt) / (MaxMarks / 2);
        DateTimeOffset? kept = null;
        _marks.RemoveAll(mark =>
        {
            var goes = mark != last && mark.SeenAt - kept <= gap;
            kept = goes ? kept : mark.SeenAt;
            return goes;
        });
    }
}
