using System.Buffers;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>Puts the lines of format=flowed text (RFC 3676 4) together again.</summary>
internal static class FlowedText
{
    public static string Unflow(string text, bool deleteSpace)
    {
        // The marks of a quoted line get a blank behind them, whether or not there was one.
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + text.AsSpan().Count('>'));
        var result = new string(buffer, 0, Unflow(text, deleteSpace, buffer));

        // What somebody wrote is nobody else's.
        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        return result;
    }

    private static int Unflow(ReadOnlySpan<char> text, bool deleteSpace, Span<char> result)
    {
        var length = 0;
        var flowingDepth = -1;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd('\r');
            var depth = line.IndexOfAnyExcept('>') is var end and >= 0 ? end : line.Length;
            var content = line[depth..];
            content = content.StartsWith(" ") ? content[1..] : content;

            // A change of quote depth ends a paragraph, whatever its last character was (RFC 3676 4.5); so does a signature (4.3).
            var isSignature = content is "-- ";
            if (flowingDepth != depth || isSignature)
            {
                length += StartLine(result[length..], depth, isFirst: length == 0);
            }

            var flows = content.EndsWith(" ") && !isSignature;
            content = flows && deleteSpace ? content[..^1] : content;
            content.CopyTo(result[length..]);
            length += content.Length;
            flowingDepth = flows ? depth : -1;
        }

        return length;
    }

    private static int StartLine(Span<char> result, int depth, bool isFirst)
    {
        var length = 0;
        if (!isFirst)
        {
            result[length++] = '\n';
        }

        result.Slice(length, depth).Fill('>');
        length += depth;
        if (depth > 0)
        {
            result[length++] = ' ';
        }

        return length;
    }
}
