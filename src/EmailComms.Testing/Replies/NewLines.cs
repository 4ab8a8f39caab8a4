using System.Diagnostics.CodeAnalysis;

namespace EmailComms.Testing.Replies;

/// <summary>Inside the builder lines end with LF, as in its templates; the wire has CRLF.</summary>
internal static class NewLines
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Unify(string? text) => text?.ReplaceLineEndings("\n");

    public static string ToWire(string text) => text.ReplaceLineEndings("\r\n");
}
