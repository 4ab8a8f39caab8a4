using System.Text;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>Puts the lines of format=flowed text (RFC 3676 4) together again.</summary>
internal static class FlowedText
{
    public static string Unflow(string text, bool deleteSpace)
    {
        var result = new StringBuilder(text.Length);
        var flowingDepth = -1;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].TrimEnd('\r');
            var depth = line.IndexOfAnyExcept('>') is var end and >= 0 ? end : line.Length;
            var content = line[depth..];
            content = content.StartsWith(" ") ? content[1..] : content;

            // A change of quote depth ends a paragraph, whatever its last character was (RFC 3676 4.5); so does a signature (4.3).
            var isSignature = content is "-- ";
            if (flowingDepth != depth || isSignature)
            {
                StartLine(result, depth);
            }

            var flows = content.EndsWith(" ") && !isSignature;
            result.Append(flows && deleteSpace ? content[..^1] : content);
            flowingDepth = flows ? depth : -1;
        }

        return result.ToString();
    }

    private static void StartLine(StringBuilder result, int depth)
    {
        if (result.Length > 0)
        {
            result.Append('\n');
        }

        result.Append('>', depth);
        if (depth > 0)
        {
            result.Append(' ');
        }
    }
}
