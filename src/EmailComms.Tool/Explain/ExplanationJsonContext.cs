using System.Text.Json.Serialization;

namespace EmailComms.Tool.Explain;

/// <summary>Writes explanations as JSON without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InspectionJson))]
[JsonSerializable(typeof(FailureJson))]
internal sealed partial class ExplanationJsonContext : JsonSerializerContext;
