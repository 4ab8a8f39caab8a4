using System.Text;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Screening;
using EmailComms.Benchmarks;

namespace EmailComms.Fuzz;

/// <summary>What octets are fed to.</summary>
/// <param name="Name">How it is called on the command line.</param>
/// <param name="MediaType">What the octets are a text of; null for a whole message.</param>
internal sealed record FuzzTarget(string Name, string? MediaType)
{
    public static readonly IReadOnlyList<FuzzTarget> All = [new("reply", null), new("text", "text/plain"), new("html", "text/html")];

    /// <summary>Reads the octets; null when they are refused before anything is read.</summary>
    public ReplyReading? Read(ReadOnlyMemory<byte> octets) =>
        MediaType is null ? ReplyPath.ReadMessage(octets, LineEnds.File) : Read(Encoding.UTF8.GetString(octets.Span));

    /// <summary>Reads a text as a body of the target's type.</summary>
    public ReplyReading Read(string text) => ReplyPath.Read(ReplyPath.PartsOf((MediaType!, text)));

    public override string ToString() => Name;
}
