namespace EmailComms.Testing.Smtp;

/// <summary>A reply: code, enhanced status code (RFC 2034) and text; extra lines come before the last one.</summary>
internal sealed record SmtpReply(int Code, string EnhancedCode, string Text)
{
    public IReadOnlyList<string> FirstLines { get; init; } = [];

    public IEnumerable<string> Lines(bool withEnhancedCode)
    {
        foreach (var line in FirstLines)
        {
            yield return $"{Code}-{line}";
        }

        yield return withEnhancedCode && EnhancedCode.Length > 0 ? $"{Code} {EnhancedCode} {Text}" : $"{Code} {Text}";
    }

    public static SmtpReply Ok(string enhancedCode, string text) => new(250, enhancedCode, text);

    public static SmtpReply BadSequence(string text) => new(503, "5.5.1", text);

    public static SmtpReply SyntaxError(string text) => new(501, "5.5.4", text);

    public static SmtpReply NotImplemented(string text = "Command not implemented") => new(502, "5.5.1", text);
}
