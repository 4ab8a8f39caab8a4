using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Google.Apis.Auth.OAuth2;

namespace EmailComms.Google;

/// <summary>The JSON key of a service account, as Google gives it out. A class, so that nothing prints the private key.</summary>
internal sealed class ServiceAccountKey
{
    private const string DefaultTokenUri = "https://oauth2.googleapis.com/token";

    private readonly string _email;
    private readonly string _privateKey;
    private readonly string? _keyId;
    private readonly string _tokenUri;

    private ServiceAccountKey(string email, string privateKey, string? keyId, string tokenUri)
    {
        _email = email;
        _privateKey = privateKey;
        _keyId = keyId;
        _tokenUri = tokenUri;
    }

    public static bool TryRead(GoogleAccessTokenOptions options, [NotNullWhen(true)] out ServiceAccountKey? key)
    {
        key = null;
        try
        {
            var text = string.IsNullOrEmpty(options.ServiceAccountKey) ? File.ReadAllText(options.ServiceAccountKeyPath!) : options.ServiceAccountKey;
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object
                && Text(root, "type") == "service_account"
                && Text(root, "client_email") is { Length: > 0 } email
                && Text(root, "private_key") is { Length: > 0 } privateKey)
            {
                var found = new ServiceAccountKey(email, privateKey, Text(root, "private_key_id"), Text(root, "token_uri") ?? DefaultTokenUri);
                _ = found.ToCredential("user@example.org", GoogleAccessTokenOptions.DefaultScope);
                key = found;
            }
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or ArgumentException or FormatException or System.Security.Cryptography.CryptographicException)
        {
            // Said by the caller, without what the file holds.
        }

        return key is not null;
    }

    /// <summary>The account, acting for a user of the domain (domain-wide delegation).</summary>
    public ServiceAccountCredential ToCredential(string user, string scope) => new(
        new ServiceAccountCredential.Initializer(_email, _tokenUri) { User = user, Scopes = [scope], KeyId = _keyId }.FromPrivateKey(_privateKey));

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
