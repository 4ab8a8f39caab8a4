namespace EmailComms.Approvals.Authentication;

/// <summary>What one method came to: <c>dmarc=pass header.from=example.org</c> (resinfo, RFC 8601 2.2).</summary>
/// <param name="Method">The method, as written.</param>
/// <param name="Version">The version of the method: 1 where none is written.</param>
/// <param name="Result">The result, as written.</param>
/// <param name="Properties">What it rests on, the reason included.</param>
internal sealed record AuthenticationResult(string Method, string Version, string Result, IReadOnlyList<AuthenticationProperty> Properties)
{
    public bool IsOf(string method) => Method.Equals(method, StringComparison.OrdinalIgnoreCase) && Version == "1";

    public bool Is(string result) => Result.Equals(result, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the property is there, once, and has this value without regard to ASCII case.</summary>
    public bool Names(string property, string value)
    {
        var values = Properties.Where(candidate => candidate.Name.Equals(property, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return values is [var only] && only.Value.Equals(value, StringComparison.OrdinalIgnoreCase);
    }
}
