namespace EmailComms;

/// <summary>
/// The root of a <c>multipart/related</c>: the first part, unless the start parameter names another one (RFC 2387 section 3.2).
/// Some programs show the one and some the other, so both are read.
/// </summary>
internal static class CompoundRoot
{
    private const string Brackets = "<> \t";

    /// <summary>The Content-ID that a start parameter names, or empty.</summary>
    public static ReadOnlySpan<char> NameIn(string? start) => start.AsSpan().Trim(Brackets);

    /// <summary>Whether a part has that Content-ID.</summary>
    public static bool IsNamed(string? contentId, ReadOnlySpan<char> name) => contentId.AsSpan().Trim(Brackets).SequenceEqual(name);
}
