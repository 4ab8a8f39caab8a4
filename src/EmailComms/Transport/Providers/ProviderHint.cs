namespace EmailComms.Transport.Providers;

/// <summary>A row of the table of hints.</summary>
/// <param name="Provider">Whose answer it is; null for anybody's.</param>
/// <param name="Stage">The last part of the stage's code, such as <c>login</c>; null for any.</param>
/// <param name="Words">What must all be in the server's text; empty for any text.</param>
/// <param name="Advice">What to tell.</param>
internal sealed record ProviderHint(MailProvider? Provider, string? Stage, IReadOnlyList<string> Words, string Advice)
{
    public bool Matches(MailProvider provider, string code, string serverText) =>
        (Provider is null || Provider == provider)
        && (Stage is null || code.EndsWith($".{Stage}", StringComparison.Ordinal))
        && Words.All(word => serverText.Contains(word, StringComparison.OrdinalIgnoreCase));
}
