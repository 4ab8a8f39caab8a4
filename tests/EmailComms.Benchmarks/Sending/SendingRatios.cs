using System.Globalization;
using EmailComms.Benchmarks.Measuring;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Benchmarks.Sending;

/// <summary>Sending through the pool against what one would write with a mail library alone.</summary>
internal static class SendingRatios
{
    private const int Rounds = 5;

    private static readonly int[] Lanes = [1, 4, 16];
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(20);

    public static async Task PrintAsync(TextWriter output, bool full)
    {
        var report = new Report(output);
        await using var system = await Systems.StartAsync(report);
        var account = await system.CreateAccountAsync("robot", CancellationToken.None);
        await using var plain = await PlainSink.StartAsync(report);
        var scale = full ? 5 : 1;
        await PrintAsync(report, plain.Name, new SmtpTarget(plain.Port, IsSecured: false, account.Address, account.Password, CertificateAuthority: null), scale);
        await PrintAsync(
            report,
            $"{(system is PostfixDovecot ? "Postfix" : "the loopback server")} with STARTTLS and a login",
            new SmtpTarget(system.SmtpPort, IsSecured: true, account.Address, account.Password, system.CertificateAuthorityPem),
            scale);
    }

    private static async Task PrintAsync(Report report, string server, SmtpTarget target, int scale)
    {
        report.Title($"Sending to {server}, medians of {Rounds} interleaved runs, connected before");
        foreach (var lanes in Lanes)
        {
            var messages = 96 * scale;
            var near = await Interleaved.RunAsync(Senders.All(target, messages, lanes), Rounds, warmUp: true);
            PrintTimes(report, near, lanes, string.Empty);
            if (lanes == 1)
            {
                report.AtMost("allocated per message, EmailComms", near[Senders.Ours].Allocated / messages / 1024, 55, " KB");
                report.Figure("allocated per message, a MailKit connection per message", near[Senders.PerMessage].Allocated / messages / 1024, " KB");
                report.Figure("allocated per message, reused MailKit", near[Senders.Reused].Allocated / messages / 1024, " KB");
                report.Figure("allocated per message, System.Net.Mail", near[Senders.SystemNetMail].Allocated / messages / 1024, " KB");
                await PrintRoundTripsAsync(report, target);
            }
        }

        await using var relay = FaultProxy.Start(target.Port);
        relay.Latency = Turn;
        foreach (var lanes in Lanes)
        {
            var far = await Interleaved.RunAsync(Senders.All(target with { Port = relay.Port }, 8 * lanes * scale, lanes), Rounds, warmUp: false);
            PrintTimes(report, far, lanes, " at 20 ms a turn");
        }

        if (target.IsSecured)
        {
            await PrintAgainstRawAsync(report, target, scale);
            await PrintOneByOneAsync(report, target, string.Empty, minimum: 8);
            await PrintOneByOneAsync(report, target with { Port = relay.Port }, " at 20 ms a turn", minimum: 15);
        }
    }

    // What the server can take at most: more connections do not make it faster.
    private static async Task PrintAgainstRawAsync(Report report, SmtpTarget target, int scale)
    {
        const int RawConnections = 4;
        foreach (var pooled in new[] { 4, 8 })
        {
            var messages = 96 * scale;
            var costs = await Interleaved.RunAsync([Senders.OursOf(target, messages, pooled), Senders.RawOf(target, messages, RawConnections)], Rounds, warmUp: true);
            report.AtMost(
                $"EmailComms, {pooled} connections / prepared octets, {RawConnections} connections, time",
                costs[Senders.Ours].Milliseconds / costs[Senders.Raw].Milliseconds,
                2.2);
        }
    }

    // Hosts that open a connection for each message mostly send one after the other, too.
    private static async Task PrintOneByOneAsync(Report report, SmtpTarget target, string where, double minimum)
    {
        const int Pooled = 8;
        const int Messages = 128;
        const int OneByOne = 16;
        var costs = await Interleaved.RunAsync([Senders.OursOf(target, Messages, Pooled), Senders.PerMessageOf(target, OneByOne, lanes: 1)], Rounds, warmUp: false);
        report.AtLeast(
            $"a connection per message, one by one / EmailComms, {Pooled} connections, time a message{where}",
            costs[Senders.PerMessage].Milliseconds / OneByOne / (costs[Senders.Ours].Milliseconds / Messages),
            minimum);
    }

    private static void PrintTimes(Report report, Dictionary<string, Cost> costs, int lanes, string where)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"time, {lanes} at a time{where}");
        var ours = costs[Senders.Ours].Milliseconds;
        report.Figure($"a MailKit connection per message / EmailComms, {at}", costs[Senders.PerMessage].Milliseconds / ours);
        report.AtMost($"EmailComms / reused MailKit connections, {at}", ours / costs[Senders.Reused].Milliseconds, 1.1);
        report.Figure($"System.Net.Mail / EmailComms, {at}", costs[Senders.SystemNetMail].Milliseconds / ours);
    }

    private static async Task PrintRoundTripsAsync(Report report, SmtpTarget target)
    {
        const int Messages = 50;
        await using var relay = FaultProxy.Start(target.Port);
        var counted = await Interleaved.RunAsync(Senders.All(target with { Port = relay.Port }, Messages, lanes: 1), rounds: 1, warmUp: false, relay);
        report.AtMost("round trips a message, EmailComms", counted[Senders.Ours].Turns / Messages, target.IsSecured ? 2.1 : 3.1, string.Empty);
        report.Figure("round trips a message, a MailKit connection per message", counted[Senders.PerMessage].Turns / Messages, string.Empty);
        report.Figure("round trips a message, reused MailKit", counted[Senders.Reused].Turns / Messages, string.Empty);
        report.Figure("round trips a message, System.Net.Mail", counted[Senders.SystemNetMail].Turns / Messages, string.Empty);
    }
}
