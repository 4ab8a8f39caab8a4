using System.Globalization;
using EmailComms.Benchmarks.Measuring;

namespace EmailComms.Benchmarks.Sending;

/// <summary>What sending a notification allocates, in a process of its own: nobody else's work is counted, the server's neither.</summary>
internal static class SendingCost
{
    /// <summary>What the process of its own is called with, before the port of a server that takes mail.</summary>
    public const string Command = "sending-cost";

    private const int Messages = 200;
    private const int Rounds = 3;

    /// <summary>Prints the bytes allocated per message.</summary>
    public static async Task PrintAsync(TextWriter output, int port)
    {
        var target = new SmtpTarget(port, IsSecured: false, "robot@example.test", string.Empty, CertificateAuthority: null);
        var costs = await Interleaved.RunAsync([Senders.OursOf(target, Messages, lanes: 1)], Rounds, warmUp: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{costs[Senders.Ours].Allocated / Messages:0}"));
    }
}
