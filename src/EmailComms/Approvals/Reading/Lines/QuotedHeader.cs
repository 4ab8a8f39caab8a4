namespace EmailComms.Approvals.Reading.Lines;

/// <summary>The header that a mail program repeats above what is answered.</summary>
internal static class QuotedHeader
{
    private const int MaxLines = 16;
    private const int MaxForeignLines = 2;
    private const int MaxLineRead = 500;
    private const QuotedField Ends = QuotedField.From | QuotedField.To;

    /// <summary>Whether a header begins in that line.</summary>
    /// <remarks>
    /// "From: Berlin / To: Hamburg / Date: 4 May" is somebody's journey: fewer than four fields want an address beside them, or the
    /// year and hour that programs write.
    /// </remarks>
    public static bool IsAt(MessageLines lines, int start)
    {
        var fields = QuotedField.None;
        var foreign = 0;
        var hasAddress = false;
        var isDated = false;
        for (var i = start; i < Math.Min(lines.Count, start + MaxLines) && foreign < MaxForeignLines; i++)
        {
            var text = lines.TextOf(i);
            text = text[..Math.Min(text.Length, MaxLineRead)];
            var field = lines.FieldOf(i);
            if (i > start && lines.ClassOf(i) is LineClass.Rule or LineClass.SignatureDelimiter)
            {
                break;
            }

            if (i > start && field is QuotedField.From or QuotedField.Subject && Has(fields, field))
            {
                break;
            }

            var isAddressLine = text.Contains('@');

            // A long list of recipients goes on in lines of its own.
            var isGoingOn = field != QuotedField.None || isAddressLine || (!text.IsEmpty && text[^1] is ';' or ',');
            foreign = isGoingOn || text.IsEmpty ? 0 : foreign + 1;
            field = field == QuotedField.None || i > start ? field : field | FieldsWithin(text);
            fields |= field;
            hasAddress |= isAddressLine && field != QuotedField.None;
            isDated |= Has(field, QuotedField.Date) && LineText.HasDate(text);
            if (IsEnough(fields, hasAddress, isDated))
            {
                return true;
            }

            if (lines.ClassOf(i) == LineClass.AttributionEnd && hasAddress)
            {
                return Has(fields, QuotedField.To | QuotedField.Subject);
            }
        }

        return Has(fields, QuotedField.To | QuotedField.Subject) && hasAddress && IsBelowRule(lines, start);
    }

    private static bool IsEnough(QuotedField fields, bool hasAddress, bool isDated)
    {
        var count = int.PopCount((int)fields);
        return (count >= 3 && (hasAddress || ((isDated || count >= 4) && Has(fields, QuotedField.Subject))))
            || (Has(fields, QuotedField.From) && count >= 2 && (hasAddress || (isDated && (Has(fields, QuotedField.Subject) || (fields & ~Ends) == QuotedField.Date))));
    }

    // Enum.HasFlag allocates for every call wherever the code is not optimized, and a mail may be nothing but header lines.
    private static bool Has(QuotedField fields, QuotedField all) => (fields & all) == all;

    private static bool IsBelowRule(MessageLines lines, int start)
    {
        var above = start - 1;
        while (above >= 0 && above > start - 3 && lines.IsBlank(above))
        {
            above--;
        }

        return above >= 0 && lines.ClassOf(above) is LineClass.Rule or LineClass.SignatureDelimiter or LineClass.PossibleTitle;
    }

    // "From: Ann Sent: Friday To: Ben Subject: Release" on one line.
    private static QuotedField FieldsWithin(ReadOnlySpan<char> text)
    {
        var fields = QuotedField.None;
        var rest = text;
        for (var colon = rest.IndexOfAny(':', '\uFF1A'); colon >= 0; colon = rest.IndexOfAny(':', '\uFF1A'))
        {
            var name = rest[..colon].TrimEnd("*_ \u00A0");
            fields |= LineClassifier.FieldNamed(name[(name.LastIndexOfAny(' ', ';', '>') + 1)..]);
            rest = rest[(colon + 1)..];
        }

        return fields;
    }
}
