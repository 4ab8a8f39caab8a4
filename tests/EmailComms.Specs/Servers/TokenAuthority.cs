using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EmailComms.Secrets;

namespace EmailComms.Specs.Servers;

/// <summary>
/// An authorization server without a network: it signs tokens (RFC 7519, HS256) that Dovecot judges by itself with the key, and
/// judges them for the loopback server.
/// </summary>
internal sealed class TokenAuthority : IDisposable
{
    private const string Issuer = "https://login.example.test";

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly string _folder = TemporaryFolder.Create();
    private readonly ConcurrentDictionary<string, string> _refused = [];

    /// <summary>Settings for a Dovecot that takes the tokens, besides passwords.</summary>
    public async Task<string> DovecotSettingsAsync(CancellationToken cancellationToken)
    {
        var keys = $"{_folder}/keys/default/HS256";
        await TemporaryFolder.MakeAsync("0755", "root:root", [$"{_folder}/keys", $"{_folder}/keys/default", keys], cancellationToken);
        await File.WriteAllTextAsync($"{keys}/default", Convert.ToBase64String(_key), cancellationToken);
        await File.WriteAllTextAsync(
            $"{_folder}/oauth2.conf",
            $"""
            introspection_mode = local
            local_validation_key_dict = fs:posix:prefix={_folder}/keys/
            username_attribute = email
            issuers = {Issuer}

            """,
            cancellationToken);
        return $$"""
            auth_mechanisms = plain login xoauth2 oauthbearer
            passdb {
              driver = oauth2
              mechanisms = xoauth2 oauthbearer
              args = {{_folder}}/oauth2.conf
            }
            """;
    }

    /// <summary>A token that the servers take for this mailbox until the life is over, or never when it is over already.</summary>
    public string Issue(MailAccount account, TimeSpan life, string issuer = Issuer)
    {
        var now = DateTimeOffset.UtcNow;
        var claims = JsonSerializer.Serialize(new
        {
            iss = issuer,
            sub = account.Address,
            email = account.Address,
            iat = now.AddHours(-2).ToUnixTimeSeconds(),
            exp = (now + life).ToUnixTimeSeconds(),
            jti = Convert.ToHexString(RandomNumberGenerator.GetBytes(8)),
        });
        var text = $"{Encode("""{"alg":"HS256","typ":"JWT"}""")}.{Encode(claims)}";
        var token = $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)))}";
        SecretRegister.AddToken(account.Address, token, account.System.Host, account.System.SmtpPort, account.System.SmtpTlsPort, account.System.ImapPort, account.System.ImapTlsPort);
        return token;
    }

    /// <summary>Takes a token back; only the loopback server learns of it, as Dovecot would with introspection only.</summary>
    public void Revoke(string token, string status) => _refused[token] = status;

    /// <summary>Why the token is refused, or null.</summary>
    public string? Check(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}")), Base64Url.DecodeFromChars(parts[2])))
        {
            return "invalid_token";
        }

        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        return claims.RootElement.GetProperty("iss").GetString() != Issuer || claims.RootElement.GetProperty("exp").GetInt64() < DateTimeOffset.UtcNow.ToUnixTimeSeconds()
            ? "401"
            : _refused.GetValueOrDefault(token);
    }

    public void Dispose() => TemporaryFolder.Delete(_folder);

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
