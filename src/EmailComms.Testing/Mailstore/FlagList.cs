namespace EmailComms.Testing.Mailstore;

/// <summary>An immutable set of flags and keywords, compared without regard to letter case (RFC 9051 section 2.3.2).</summary>
internal sealed class FlagList
{
    private static readonly string[] SystemFlags = ["\\Answered", "\\Flagged", "\\Deleted", "\\Seen", "\\Draft"];

    private readonly string[] _names;

    private FlagList(string[] names) => _names = names;

    public static FlagList Empty { get; } = new([]);

    public static IReadOnlyList<string> System => SystemFlags;

    public IReadOnlyList<string> Names => _names;

    /// <summary>Gets the names that are no system flags: the keywords (RFC 3501 section 2.3.2).</summary>
    public IEnumerable<string> Keywords => _names.Where(static name => !name.StartsWith('\\'));

    public static FlagList Of(IEnumerable<string> names) =>
        new([.. names.Select(Canonical).Distinct(StringComparer.OrdinalIgnoreCase).Where(static name => !IsRecent(name))]);

    public bool Contains(string name) => _names.Contains(name, StringComparer.OrdinalIgnoreCase);

    public FlagList With(FlagList other) => Of(_names.Concat(other._names));

    public FlagList Without(FlagList other) => Of(_names.Except(other._names, StringComparer.OrdinalIgnoreCase));

    public bool SameAs(FlagList other) => _names.Length == other._names.Length && _names.All(other.Contains);

    private static string Canonical(string name) =>
        SystemFlags.FirstOrDefault(flag => string.Equals(flag, name, StringComparison.OrdinalIgnoreCase)) ?? name;

    // \Recent belongs to a session and cannot be stored (RFC 3501 section 2.3.2).
    private static bool IsRecent(string name) => string.Equals(name, "\\Recent", StringComparison.OrdinalIgnoreCase);
}
