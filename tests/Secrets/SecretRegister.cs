using System.Collections.Concurrent;
using System.Text;

namespace EmailComms.Secrets;

/// <summary>Every secret that the run has made so far: whoever makes one says so here.</summary>
internal static class SecretRegister
{
    // A shorter one would be found in ordinary words.
    private const int MinLength = 8;

    private static readonly ConcurrentDictionary<string, bool> All = new(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyCollection<string> Secrets => [.. All.Keys];

    public static void Add(params IEnumerable<string?> secrets)
    {
        foreach (var secret in secrets)
        {
            if (secret is { Length: >= MinLength })
            {
                All.TryAdd(secret, true);
            }
        }
    }

    /// <summary>The code of a request: six digits that are no word, so that it is searched for short as it is.</summary>
    public static void AddCode(string? code)
    {
        if (code is not null)
        {
            All.TryAdd(code, true);
        }
    }

    /// <summary>A password, as it is and as a login encodes it (RFC 4616, RFC 4954).</summary>
    public static void AddLogin(string? user, string? password)
    {
        if (!string.IsNullOrEmpty(password))
        {
            Add(password, Base64(password), Base64($"\0{user}\0{password}"));
        }
    }

    /// <summary>An access token, as it is and as a login encodes it: XOAUTH2, and OAUTHBEARER (RFC 7628) for a server.</summary>
    public static void AddToken(string user, string token, string host = "127.0.0.1", params IEnumerable<int> ports) =>
        Add([
            token,
            Base64(token),
            Base64($"user={user}\u0001auth=Bearer {token}\u0001\u0001"),
            .. ports.Select(port => Base64($"n,a={user},\u0001host={host}\u0001port={port}\u0001auth=Bearer {token}\u0001\u0001")),
        ]);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
