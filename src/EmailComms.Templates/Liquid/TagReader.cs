namespace EmailComms.Templates.Liquid;

/// <summary>Takes a source apart into words and tags. A dash inside the braces takes the white space beside the tag away.</summary>
internal static class TagReader
{
    public static List<Tag> Read(Source source)
    {
        var tags = new List<Tag>();
        var text = source.Text;
        var position = 0;
        var trims = false;
        while (FindTag(text, position) is var start and >= 0)
        {
            var end = FindEnd(source, start);
            var trimsBefore = text[start + 2] == '-' && end > start + 2;
            AddWords(tags, source, position, start, trims, trimsBefore);
            var contentStart = start + 2 + (trimsBefore ? 1 : 0);
            trims = end > contentStart && text[end - 1] == '-';
            tags.Add(new Tag(text[start + 1] == '{' ? TagKind.Value : TagKind.Statement, text[contentStart..(trims ? end - 1 : end)], contentStart, source.At(start)));
            position = end + 2;
        }

        AddWords(tags, source, position, text.Length, trims, trimsEnd: false);
        return tags;
    }

    private static int FindTag(string text, int from)
    {
        var start = text.IndexOf('{', from);
        while (start >= 0 && !(start + 2 < text.Length && text[start + 1] is '{' or '%'))
        {
            start = start + 1 < text.Length ? text.IndexOf('{', start + 1) : -1;
        }

        return start;
    }

    // Braces in quotation marks are text.
    private static int FindEnd(Source source, int start)
    {
        var text = source.Text;
        var close = text[start + 1] == '{' ? '}' : '%';
        var quote = '\0';
        for (var i = start + 2; i + 1 < text.Length; i++)
        {
            if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
            }
            else if (text[i] is '"' or '\'')
            {
                quote = text[i];
            }
            else if (text[i] == close && text[i + 1] == '}')
            {
                return i;
            }
        }

        throw source.At(start).Error("the tag has no end");
    }

    private static void AddWords(List<Tag> tags, Source source, int start, int end, bool trimsStart, bool trimsEnd)
    {
        var words = source.Text[start..end];
        words = trimsStart ? words.TrimStart() : words;
        words = trimsEnd ? words.TrimEnd() : words;
        if (words.Length > 0)
        {
            tags.Add(new Tag(TagKind.Words, words, start, source.At(start)));
        }
    }
}
