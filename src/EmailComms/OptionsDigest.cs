using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmailComms;

/// <summary>Tells options with the same values from others, and keeps no secret of them.</summary>
internal static partial class OptionsDigest
{
    public static byte[] Of(EmailCommunicationsOptions options)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(options, Text.Default.EmailCommunicationsOptions);
        var digest = SHA256.HashData(text);
        CryptographicOperations.ZeroMemory(text);
        return digest;
    }

    [JsonSerializable(typeof(EmailCommunicationsOptions))]
    private sealed partial class Text : JsonSerializerContext;
}
