namespace EmailComms.Credentials;

/// <summary>
/// What may be told of a provider's exception: its type, and the codes in its text that are known to be codes. The rest of the
/// text may hold the token.
/// </summary>
/// <param name="IsRefusal">The authorization server has answered, and will answer the same again.</param>
/// <param name="Text">The type and the codes.</param>
internal sealed record AccessTokenFailure(bool IsRefusal, string Text)
{
    private const string MicrosoftPrefix = "AADSTS";
    private const int MaxDepth = 8;
    private const int MaxTextLength = 16 * 1024;
    private const int MaxDigits = 10;

    // RFC 6749 sections 4.1.2.1 and 5.2.
    private static readonly string[] Refusals =
        ["invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type", "invalid_scope", "invalid_request", "access_denied"];

    // External server, request budget, directory service: Microsoft asks to try again.
    private static readonly string[] PassingCodes = ["AADSTS90006", "AADSTS90024", "AADSTS90033"];

    public static AccessTokenFailure From(Exception exception)
    {
        var codes = new List<string>();
        var inner = exception;
        for (var depth = 0; inner is not null && depth < MaxDepth; depth++)
        {
            AddCodes(inner.Message.AsSpan(0, Math.Min(inner.Message.Length, MaxTextLength)), codes);
            inner = inner.InnerException;
        }

        var isRefusal = codes.Count > 0 && !codes.Exists(static code => PassingCodes.Contains(code));
        return new AccessTokenFailure(isRefusal, string.Join(", ", codes.Prepend(exception.GetType().Name)));
    }

    private static void AddCodes(ReadOnlySpan<char> text, List<string> codes)
    {
        foreach (var refusal in Refusals)
        {
            if (text.Contains(refusal, StringComparison.Ordinal))
            {
                Add(refusal, codes);
            }
        }

        var start = text.IndexOf(MicrosoftPrefix, StringComparison.Ordinal);
        if (start >= 0)
        {
            var digits = text[(start + MicrosoftPrefix.Length)..];
            var end = digits.IndexOfAnyExceptInRange('0', '9');
            var length = end < 0 ? digits.Length : end;
            if (length is > 0 and <= MaxDigits)
            {
                Add(string.Concat(MicrosoftPrefix, digits[..length]), codes);
            }
        }
    }

    private static void Add(string code, List<string> codes)
    {
        if (!codes.Contains(code))
        {
            codes.Add(code);
        }
    }
}
