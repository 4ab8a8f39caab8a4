using System.Text;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Screening;
using EmailComms.Benchmarks;

namespace EmailComms.Fuzz;

/// <summary>What the mutations begin with.</summary>
internal static class Seeds
{
    private const int HostileOctets = 400;
    private const int MaxSeedOctets = 64 * 1024;

    public static List<byte[]> For(string? mediaType, string? folder)
    {
        List<byte[]> messages = [.. SampleReplies.FromAllClients().Select(static message => message.ToArray()), .. FilesIn(folder, ".eml")];
        if (mediaType is null)
        {
            return messages;
        }

        var hostile = HostileTexts.All.Where(text => text.MediaType == mediaType).Select(static text => text.Make(HostileOctets));
        var bodies = messages.Select(message => BodyOf(message, mediaType)).OfType<string>();
        return
        [
            .. hostile.Concat(bodies).Append(SampleReplies.PlainText).Select(Encoding.UTF8.GetBytes),
            .. FilesIn(folder, mediaType == "text/html" ? ".html" : ".txt"),
        ];
    }

    private static string? BodyOf(byte[] message, string mediaType)
    {
        if (!HeaderBlock.TryRead(message, LineEnds.File, out var header, out var bodyOffset, out _))
        {
            return null;
        }

        var parts = ReceivedParts.FromMessage(header, message.AsMemory(bodyOffset), LineEnds.File, MaxSeedOctets);
        return mediaType == "text/html" ? parts.Html : parts.PlainText;
    }

    public static IEnumerable<byte[]> FilesIn(string? folder, string extension) =>
        folder is null
            ? []
            : Directory.EnumerateFiles(folder, $"*{extension}", SearchOption.AllDirectories)
                .Where(static file => new FileInfo(file).Length <= MaxSeedOctets)
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes);
}
