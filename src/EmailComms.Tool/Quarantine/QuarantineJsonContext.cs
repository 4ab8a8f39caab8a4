using System.Text.Json.Serialization;

namespace EmailComms.Tool.Quarantine;

/// <summary>Writes mails as JSON without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(QuarantinedMailJson))]
[JsonSerializable(typeof(RetriedMailJson))]
internal sealed partial class QuarantineJsonContext : JsonSerializerContext;
