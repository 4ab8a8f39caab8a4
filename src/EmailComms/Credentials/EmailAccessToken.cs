namespace EmailComms.Credentials;

/// <summary>An access token and its end. A class without properties that hold it: neither printing nor serialising it tells it.</summary>
public sealed class EmailAccessToken
{
    private readonly string _token;

    /// <summary>Takes a token from an authorization server.</summary>
    /// <param name="token">The token, as it is sent.</param>
    /// <param name="expiresAt">When the authorization server says that it ends.</param>
    /// <exception cref="ArgumentException">The token is empty or holds what no bearer token holds (RFC 6750 section 2.1).</exception>
    public EmailAccessToken(string token, DateTimeOffset expiresAt)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);

        // Between the separators of a login, anything else could begin another field.
        if (token.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("A bearer token is printable ASCII without spaces.", nameof(token));
        }

        _token = token;
        ExpiresAt = expiresAt;
    }

    /// <summary>When the token ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Returns the token itself, for the one who sends it.</summary>
    public string Reveal() => _token;

    /// <summary>Returns the name of the type: a token is not printed by accident.</summary>
    public override string ToString() => nameof(EmailAccessToken);
}
