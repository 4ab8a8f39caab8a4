namespace EmailComms.Templates.Writing;

/// <summary>Text without anything that ends a line or steers a terminal.</summary>
internal static class OneLine
{
    public static string Of(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
            }
        });
}
