using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using EmailComms.Approvals.Screening;

namespace EmailComms.Approvals.Authentication;

/// <summary>
/// An <c>Authentication-Results</c> field by the grammar of RFC 8601 2.2. Where it cannot be read to its end nothing of it
/// counts: what a sender smuggles into a value must not come out as a result.
/// </summary>
/// <remarks>
/// Wider than the RFC in four places, where services write what none of its delimiters hides: values that are no tokens stand
/// without quotes (base64, IPv6 addresses), a property stands without its type (<c>action=none</c>), a semicolon stands at the
/// end, and Exchange Online leaves out the name of the service.
/// </remarks>
internal sealed class AuthenticationResultsField
{
    private const string Alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    // token (RFC 2045 5.1), which the name of the service is.
    private static readonly SearchValues<char> Token = SearchValues.Create($"{Alphanumeric}!#$%&'*+-.^_`{{|}}~");

    // Keyword is the Ldh-str of RFC 5321 4.1.2.
    private static readonly SearchValues<char> Keyword = SearchValues.Create($"{Alphanumeric}-");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private AuthenticationResultsField(string? serviceId, IReadOnlyList<AuthenticationResult> results)
    {
        ServiceId = serviceId;
        Results = results;
    }

    /// <summary>Which service wrote it (authserv-id), as written; null in the form of Exchange Online, which names none.</summary>
    public string? ServiceId { get; }

    public IReadOnlyList<AuthenticationResult> Results { get; }

    public static bool TryParse(string text, [NotNullWhen(true)] out AuthenticationResultsField? field)
    {
        field = null;
        var reader = new FieldBodyReader(text);
        if (text.Length > ScreeningLimits.AuthenticationResultsOctets || !TryReadService(ref reader, out var serviceId))
        {
            return false;
        }

        var results = new List<AuthenticationResult>();
        if (serviceId is null && !TryReadResult(ref reader, results))
        {
            return false;
        }

        if (!TryReadResults(ref reader, results))
        {
            return false;
        }

        field = new AuthenticationResultsField(serviceId, results);
        return true;
    }

    /// <summary>The name of the service that a field begins with, even when the rest of it cannot be read.</summary>
    public static string? FindServiceId(string text)
    {
        var reader = new FieldBodyReader(text);
        return TryReadService(ref reader, out var serviceId) ? serviceId : null;
    }

    // [CFWS] authserv-id [CFWS authres-version]. Where a method stands in its place, nothing is taken.
    private static bool TryReadService(ref FieldBodyReader reader, out string? serviceId)
    {
        serviceId = null;
        if (!reader.TrySkipComments())
        {
            return false;
        }

        var behind = reader;
        var id = behind.IsAt('"') ? behind.TakeQuotedString() : behind.TakeWhile(Token).ToString();
        if (string.IsNullOrEmpty(id) || !behind.TrySkipComments())
        {
            return false;
        }

        if (behind.IsAt('=') || behind.IsAt('/'))
        {
            return true;
        }

        // A service that speaks a later version of the format is not understood (RFC 8601 2.2).
        var version = behind.TakeWhile(Digits);
        if (version is not ("" or "1") || !behind.TrySkipComments() || !behind.IsAt(';'))
        {
            return false;
        }

        reader = behind;
        serviceId = id;
        return true;
    }

    private static bool TryReadResults(ref FieldBodyReader reader, List<AuthenticationResult> results)
    {
        while (!reader.IsAtEnd)
        {
            if (!reader.TryTake(';') || !reader.TrySkipComments())
            {
                return false;
            }

            if (reader.IsAtEnd)
            {
                return results.Count > 0;
            }

            if (results.Count == 0 && IsNoResult(ref reader))
            {
                return true;
            }

            if (!TryReadResult(ref reader, results))
            {
                return false;
            }
        }

        return true;
    }

    // no-result: the word alone.
    private static bool IsNoResult(ref FieldBodyReader reader)
    {
        var behind = reader;
        return behind.TakeWhile(Keyword).Equals("none", StringComparison.OrdinalIgnoreCase) && behind.TrySkipComments() && behind.IsAtEnd;
    }

    // methodspec [CFWS reasonspec] [CFWS 1*propspec], and what is behind it up to the semicolon or the end.
    private static bool TryReadResult(ref FieldBodyReader reader, List<AuthenticationResult> results)
    {
        if (!TryReadKeyword(ref reader, out var method) || !TryReadVersion(ref reader, out var version)
            || !reader.TryTake('=') || !reader.TrySkipComments() || !TryReadKeyword(ref reader, out var result))
        {
            return false;
        }

        var properties = new List<AuthenticationProperty>();
        while (!reader.IsAtEnd && !reader.IsAt(';'))
        {
            if (!TryReadProperty(ref reader, properties))
            {
                return false;
            }
        }

        results.Add(new AuthenticationResult(method, version, result, properties));
        return true;
    }

    private static bool TryReadVersion(ref FieldBodyReader reader, out string version)
    {
        version = "1";
        if (!reader.TryTake('/'))
        {
            return true;
        }

        if (!reader.TrySkipComments())
        {
            return false;
        }

        version = reader.TakeWhile(Digits).ToString();
        return version.Length > 0 && reader.TrySkipComments();
    }

    private static bool TryReadProperty(ref FieldBodyReader reader, List<AuthenticationProperty> properties)
    {
        if (!TryReadKeyword(ref reader, out var name))
        {
            return false;
        }

        if (reader.TryTake('.'))
        {
            if (!reader.TrySkipComments() || !TryReadKeyword(ref reader, out var property))
            {
                return false;
            }

            name = $"{name}.{property}";
        }

        if (!reader.TryTake('=') || !reader.TrySkipComments() || !TryReadValue(ref reader, out var value))
        {
            return false;
        }

        properties.Add(new AuthenticationProperty(name, value));
        return true;
    }

    // pvalue: [CFWS] ((value / [[local-part] "@"] domain-name)) [CFWS]
    private static bool TryReadValue(ref FieldBodyReader reader, out string value)
    {
        value = string.Empty;
        if (reader.IsAt('"'))
        {
            if (reader.TakeQuotedString() is not { } quoted)
            {
                return false;
            }

            value = reader.IsAt('@') ? $"{quoted}{reader.TakeWord()}" : quoted;
        }
        else
        {
            value = reader.TakeWord().ToString();
            if (value.Length == 0)
            {
                return false;
            }
        }

        // A value ends where everybody sees it end: a comment that touches it reads like a part of it (corp.example(.attack.example).
        return EndsHere(ref reader);
    }

    private static bool EndsHere(ref FieldBodyReader reader) =>
        (reader.IsAtEnd || reader.IsAt(';') || reader.IsAt(' ') || reader.IsAt('\t')) && reader.TrySkipComments();

    private static bool TryReadKeyword(ref FieldBodyReader reader, out string keyword)
    {
        keyword = reader.TakeWhile(Keyword).ToString();
        return keyword.Length > 0 && keyword[^1] != '-' && reader.TrySkipComments();
    }
}
