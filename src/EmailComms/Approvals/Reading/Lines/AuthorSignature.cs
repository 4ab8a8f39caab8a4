namespace EmailComms.Approvals.Reading.Lines;

/// <summary>
/// Finds the author's name at the end of the text, and with it all that stands below. The From field says whose name it is, so
/// that nothing has to announce it: no sign-off, no finished sentence, no number of words above.
/// </summary>
internal static class AuthorSignature
{
    private const int MaxLines = 14;
    private const string ListMarks = "-\u2013\u2014~/ ";

    /// <summary>Which of the written lines is the first of it, or -1.</summary>
    public static int Find(MessageLines lines, List<int> written, int start, int end, AuthorName author)
    {
        var first = -1;
        var filled = 0;
        for (var i = end - 1; i > start && filled < MaxLines && IsOneText(written, i, end); i--)
        {
            if (lines.Kinds[written[i]] != ApprovalPassageKind.NewText)
            {
                continue;
            }

            filled++;
            var text = lines.TextOf(written[i]);
            var isOffice = first >= 0 && written[first] == written[i] + 1 && OfficeText.IsOffice(text);
            if ((isOffice || author.Is(text) || author.OpensRole(text)) && CanEnd(lines, written, start, i))
            {
                first = i;
            }
            else if (first >= 0 || !SignatureText.IsPart(text))
            {
                break;
            }
        }

        return first;
    }

    /// <summary>
    /// Whether nothing was written but a signature: the whole name at the top and an address below it, or regards and the name.
    /// </summary>
    public static bool IsAll(MessageLines lines, List<int> written, int start, int end, AuthorName author)
    {
        var filled = 0;
        var hasRegards = false;
        var hasContact = false;
        for (var i = start; i < end; i++)
        {
            var text = lines.TextOf(written[i]);
            if (text.IsEmpty)
            {
                continue;
            }

            if (filled == 0 && !hasRegards && SignOffText.IsRegards(text))
            {
                hasRegards = true;
                continue;
            }

            hasContact |= filled > 0 && (LineText.HasContact(text) || LineText.IsHost(text));
            var isPart = filled > 0 ? SignatureText.IsPart(text) : author.Is(text) && (hasRegards || author.IsWhole(text));
            if (++filled > MaxLines || !isPart)
            {
                return false;
            }
        }

        return hasRegards ? filled > 0 || end < written.Count : filled > 1 && hasContact;
    }

    /// <summary>Whether a question was quoted right above: "> Who has the keys?" / "Ann".</summary>
    public static bool AnswersQuestion(MessageLines lines, int index)
    {
        do
        {
            index--;
        }
        while (index >= 0 && lines.IsBlank(index));

        return index >= 0 && lines.Kinds[index] == ApprovalPassageKind.QuotedText && lines.TextOf(index)[^1] is '?' or '\uFF1F' or '\u061F';
    }

    // What was quoted in between parts an answer from the next one.
    private static bool IsOneText(List<int> written, int index, int end) => index + 1 == end || written[index + 1] == written[index] + 1;

    // A name in a list, the name that was asked for, and the one in a greeting are what somebody says.
    private static bool CanEnd(MessageLines lines, List<int> written, int start, int index)
    {
        var above = AboveOf(lines, written, start, index);
        if (above < 0 || AnswersQuestion(lines, written[index]))
        {
            return false;
        }

        var text = lines.TextOf(written[above]);
        if ((above == start && SignatureText.IsOnlyGreeting(text)) || (IsMarked(lines.TextOf(written[index])) && IsMarked(text)))
        {
            return false;
        }

        while (above >= start && written[above] == written[index] - 1 && PersonName.IsUnannouncedName(text))
        {
            index = above;
            above = AboveOf(lines, written, start, index);
            text = above < 0 ? default : lines.TextOf(written[above]);
        }

        return !LineText.EndsInColon(text);
    }

    private static bool IsMarked(ReadOnlySpan<char> text) => text.TrimStart(ListMarks).Length < text.Length;

    private static int AboveOf(MessageLines lines, List<int> written, int start, int index)
    {
        var above = index - 1;
        while (above >= start && lines.Kinds[written[above]] != ApprovalPassageKind.NewText)
        {
            above--;
        }

        return above < start ? -1 : above;
    }
}
