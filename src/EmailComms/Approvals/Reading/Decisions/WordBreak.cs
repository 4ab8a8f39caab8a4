namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>What stands between two words.</summary>
internal enum WordBreak
{
    /// <summary>White space only, or nothing where words are not separated.</summary>
    None = 0,

    /// <summary>A mark that separates clauses: comma, colon, dash, bracket, quotation mark.</summary>
    Clause = 1,

    /// <summary>A mark that ends a sentence.</summary>
    Sentence = 2,
}
