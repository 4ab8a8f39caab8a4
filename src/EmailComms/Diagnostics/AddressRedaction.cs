namespace EmailComms.Diagnostics;

/// <summary>How an address may appear in a log, an exception or a report.</summary>
internal static class AddressRedaction
{
    /// <summary><c>ann@example.org</c> becomes <c>a***@example.org</c>; a sub-address, which may carry a token, disappears.</summary>
    public static string Redact(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 ? "***" : $"{address[0]}***{address[at..]}";
    }

    /// <summary>
    /// Shortens every address in a server's text: replies such as <c>550 5.1.1 &lt;ann@example.org&gt; unknown</c> quote it.
    /// </summary>
    public static string RedactIn(string text)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Contains('@', StringComparison.Ordinal))
            {
                var core = words[i].Trim('<', '>', ':', ';', ',', '"', '(', ')', '[', ']');
                words[i] = core.Length == 0 ? words[i] : words[i].Replace(core, Redact(core), StringComparison.Ordinal);
            }
        }

        return string.Join(' ', words);
    }
}
