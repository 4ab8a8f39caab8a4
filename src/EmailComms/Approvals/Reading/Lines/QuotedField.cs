namespace EmailComms.Approvals.Reading.Lines;

/// <summary>A header field that a mail program repeats above what is answered.</summary>
[Flags]
internal enum QuotedField
{
    None = 0,
    From = 1,
    Date = 2,
    To = 4,
    Subject = 8,
    Other = 16,
}
