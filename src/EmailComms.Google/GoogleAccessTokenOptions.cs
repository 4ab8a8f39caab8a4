namespace EmailComms.Google;

/// <summary>The service account that gets the tokens: exactly one of <see cref="ServiceAccountKey"/> and <see cref="ServiceAccountKeyPath"/>.</summary>
public sealed class GoogleAccessTokenOptions
{
    internal const string DefaultScope = "https://mail.google.com/";

    /// <summary>The key of the service account: the JSON text that Google gave. It is a secret.</summary>
    public string? ServiceAccountKey { get; set; }

    /// <summary>The path of the file that holds the key.</summary>
    public string? ServiceAccountKeyPath { get; set; }

    /// <summary>The scope to ask for where <c>AccessTokenScope</c> of the server is not set; domain-wide delegation must name it.</summary>
    /// <value>The default is <c>https://mail.google.com/</c>, which SMTP and IMAP want.</value>
    public string Scope { get; set; } = DefaultScope;
}
