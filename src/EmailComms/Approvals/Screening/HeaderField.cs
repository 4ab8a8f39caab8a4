namespace EmailComms.Approvals.Screening;

/// <summary>One header field as it was received.</summary>
/// <param name="Name">The field name as written.</param>
/// <param name="Value">The unfolded body, one character for each octet (ISO-8859-1), without the white space at its ends.</param>
/// <param name="RawLength">The octets that the field takes, folds and line ends included.</param>
internal readonly record struct HeaderField(string Name, string Value, int RawLength)
{
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
