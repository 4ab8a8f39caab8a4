using EmailComms.Testing.Connections;
using EmailComms.Testing.Faults;

namespace EmailComms.Testing;

/// <summary>Scripts what goes wrong in a <see cref="LoopbackMailServer"/>.</summary>
/// <remarks>
/// <code>
/// server.Faults.OnSmtp(SmtpPoint.Rcpt).Once().Reply("550 5.1.1 no such user");
/// server.Faults.OnImap("UID EXPUNGE").AfterExecution().Drop();
/// var slow = server.Faults.OnImap("UID FETCH").DelayUntilReleased();
/// </code>
/// Faults of one point act in the order in which they were added. A delay or an extra line lets the next one act too; a reply, a drop or
/// a freeze ends it. Without <see cref="FaultBuilder.Once"/> or <see cref="FaultBuilder.Times"/> a fault acts until it is removed.
/// All members may be called while sessions run.
/// </remarks>
public sealed class FaultScript
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _faults = [];

    internal FaultScript()
    {
    }

    /// <summary>Begins a fault of the SMTP side.</summary>
    /// <param name="point">When it strikes.</param>
    public FaultBuilder OnSmtp(SmtpPoint point) => new(this, new FaultPoint(MailProtocol.Smtp, PointName(point)));

    /// <summary>Begins a fault of the IMAP side.</summary>
    /// <param name="point">
    /// A command name, such as <c>SELECT</c>; <c>FETCH</c> stands for FETCH and UID FETCH, <c>UID FETCH</c> for the latter only. Or one of
    /// the constants of <see cref="ImapPoint"/>. Letter case does not matter.
    /// </param>
    /// <exception cref="ArgumentException">The point is empty.</exception>
    public FaultBuilder OnImap(string point)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(point);
        return new FaultBuilder(this, new FaultPoint(MailProtocol.Imap, point));
    }

    /// <summary>Removes every fault and releases those that are being waited for.</summary>
    public void Clear()
    {
        Fault[] removed;
        lock (_lock)
        {
            removed = [.. _faults];
            _faults.Clear();
        }

        foreach (var fault in removed)
        {
            fault.Release();
        }
    }

    internal static string PointName(SmtpPoint point) => point.ToString();

    internal void Add(Fault fault)
    {
        lock (_lock)
        {
            _faults.Add(fault);
        }
    }

    internal void Remove(Fault fault)
    {
        lock (_lock)
        {
            _faults.Remove(fault);
        }
    }

    /// <summary>Takes the faults that strike at this event, counting it as an occurrence for each that matches.</summary>
    internal IReadOnlyList<Fault> Take(MailProtocol protocol, string point, string argument)
    {
        Fault[] candidates;
        lock (_lock)
        {
            candidates = [.. _faults];
        }

        // The host's own predicate runs here, so the lock is not held.
        return [.. candidates.Where(fault => fault.Point.Matches(protocol, point) && fault.Strikes(argument))];
    }
}
