using System.Globalization;
using EmailComms.Approvals;
using EmailComms.Testing;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>
/// Answers come in all the time, and one fault follows the other: cut and half-open connections, a server that restarts, refuses or
/// asks for restraint, and a handler that fails. In the end every request must have been decided once, and nothing be left.
/// </summary>
internal sealed class Soak(LoopbackMailServer server, LoopbackFolder folder, FaultProxy relay, DecisionTally tally)
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    private readonly List<double> _megabytes = [];
    private int _faults;

    /// <summary>The most connections that were open when one was looked for.</summary>
    public int MostConnections { get; private set; }

    /// <summary>Every tenth answer fails in the handler at first.</summary>
    public static bool Fails(ApprovalReply reply) => reply.Attempt == 1 && reply.ApprovalId.EndsWith('7');

    /// <summary>Settings that let the worker find out soon about what is wrong.</summary>
    public static void Configure(EmailCommunicationsOptions options)
    {
        options.Imap.CommandTimeout = options.Imap.ConnectTimeout = TimeSpan.FromSeconds(2);
        options.Approvals.Worker = true;
        options.Approvals.ProcessInterval = TimeSpan.FromSeconds(1);
    }

    /// <summary>How much more memory was in use at most in the last quarter of the time than in the first.</summary>
    public double GrowthInMegabytes()
    {
        var quarter = Math.Max(1, _megabytes.Count / 4);
        return _megabytes.TakeLast(quarter).Max() - _megabytes.Take(quarter).Max();
    }

    /// <summary>Delivers the answers over the time, with a fault each period.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="duration">How long.</param>
    /// <param name="faultEvery">How far apart the faults are.</param>
    /// <param name="asksForRestraint">The server throttles, too: then the worker waits for a minute.</param>
    /// <param name="tell">Is told the state, once for each fault.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> answers,
        TimeSpan duration,
        TimeSpan faultEvery,
        bool asksForRestraint,
        Action<string> tell,
        CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var pace = new PeriodicTimer(duration / answers.Count, TimeProvider.System);
        foreach (var answer in answers)
        {
            folder.Deliver(answer.Span);
            await pace.WaitForNextTickAsync(cancellationToken);
            if (TimeProvider.System.GetElapsedTime(start) > faultEvery * (_faults + 1))
            {
                tell(State(start));
                await StrikeAsync(asksForRestraint);
            }
        }

        relay.Heal();
        server.Faults.Clear();
        await Eventually.BecomesTrueAsync(
            () => tally.Applied == answers.Count && folder.Messages.Count == 0,
            Settling,
            () => $"It has not come to an end: {State(start)}",
            cancellationToken);
        tell(State(start));
    }

    private async Task StrikeAsync(bool asksForRestraint)
    {
        server.Transcript.Clear();
        relay.Heal();
        switch (_faults++ % (asksForRestraint ? 7 : 6))
        {
            case 0:
                relay.CutNow(ProxyCut.BlackHole);
                break;
            case 1:
                relay.CutNow(ProxyCut.Reset);
                break;
            case 2:
                await server.StopAsync();
                await server.StartAgainAsync();
                break;
            case 3:
                relay.CutAfter(Random.Shared.Next(20_000), ProxyDirection.ServerToClient);
                break;
            case 4:
                server.Faults.OnImap("UID STORE").Once().Reply("NO [UNAVAILABLE] later");
                break;
            case 5:
                server.Faults.OnImap("UID EXPUNGE").Once().AfterExecution().Drop();
                break;
            default:
                server.Faults.OnImap("UID FETCH").Once().Reply("NO [LIMIT] too many requests");
                break;
        }
    }

    private string State(long start)
    {
        var connections = relay.OpenConnectionCount;
        MostConnections = Math.Max(MostConnections, connections);
        var megabytes = GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024;
        _megabytes.Add(megabytes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetElapsedTime(start).TotalSeconds,5:F0} s  {_faults,3} faults  {tally.Applied,6} decided  {tally.AppliedTwice} twice  {folder.Messages.Count,4} waiting  {connections,2} connections  {megabytes:F1} MB");
    }
}
