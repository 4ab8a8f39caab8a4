using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EmailComms.Secrets;

/// <summary>
/// Takes down what every place that people can look at was told in the run. It goes into a file that vanishes with the process, so
/// that a long run costs no memory; a token may be told before its test learns it, so nothing is judged before the end.
/// </summary>
internal static class SecretSink
{
    private static readonly Lock Gate = new();

    private static readonly FileStream File = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.Read,
        bufferSize: 1 << 16,
        FileOptions.DeleteOnClose);

    // A server that floods is logged a hundred thousand times with the same words.
    private static readonly HashSet<ulong> Seen = [];

    /// <summary>How many different texts there are.</summary>
    public static int Count => Seen.Count;

    public static void Take(string sink, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var line = Encoding.UTF8.GetBytes($"{sink}: {text.ReplaceLineEndings(" | ")}\n");
        var digest = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(line));
        lock (Gate)
        {
            if (Seen.Add(digest))
            {
                File.Write(line);
            }
        }
    }

    /// <summary>Every text so far, one at a time.</summary>
    public static IEnumerable<string> Read()
    {
        lock (Gate)
        {
            File.Flush();
        }

        using var reader = new StreamReader(new FileStream(File.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
