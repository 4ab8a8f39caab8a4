namespace EmailComms.Testing.Replies;

/// <summary>Breaks lines as a mail program does; a word that is longer than a line stays whole.</summary>
internal static class TextWrapping
{
    public static IEnumerable<string> Wrap(string line, string prefix, TextBodyStyle style)
    {
        if (style.IsFlowed)
        {
            line = line.TrimEnd(' ');
        }

        var width = (style.Width ?? int.MaxValue) - prefix.Length;
        while (line.Length > width && BreakAt(line, width) is var at and > 0)
        {
            yield return prefix + Stuffed(line[..at], prefix, style) + (style.IsFlowed ? " " : string.Empty);
            line = line[(at + 1)..];
        }

        yield return prefix + Stuffed(line, prefix, style);
    }

    private static int BreakAt(string line, int width) =>
        line.LastIndexOf(' ', width) is var before and > 0 ? before : line.IndexOf(' ', width);

    // RFC 3676 section 4.4: such lines would be read as a quote, or as the beginning of another message.
    private static string Stuffed(string line, string prefix, TextBodyStyle style) =>
        style.IsFlowed
            && prefix.Length == 0
            && (line.StartsWith(' ') || line.StartsWith('>') || line.StartsWith("From ", StringComparison.Ordinal))
                ? " " + line
                : line;
}
