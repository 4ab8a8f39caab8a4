using System.Text.Json;

namespace EmailComms.Tool.Explain;

/// <summary>One JSON object a line, each written as soon as it is known.</summary>
internal sealed class JsonReport(TextWriter output, bool canVerifyTokens) : IExplanationReport
{
    private static readonly ExplanationJsonContext Json = new(JsonLine.Options(ExplanationJsonContext.Default));

    public void Add(Explanation explanation)
    {
        var json = explanation.Inspection is { } inspection
            ? JsonSerializer.Serialize(InspectionJson.Of(explanation.File, inspection, canVerifyTokens), Json.InspectionJson)
            : JsonSerializer.Serialize(new FailureJson { File = explanation.File, Error = explanation.Error! }, Json.FailureJson);
        JsonLine.Write(output, json);
    }

    public void Complete() => output.Flush();
}
