using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EmailComms.Tool.Explain;

/// <summary>One JSON object a line, each written as soon as it is known.</summary>
internal sealed class JsonReport(TextWriter output, bool canVerifyTokens) : IExplanationReport
{
    // Letters of every script stay readable; the page that this encoder is unsafe in is a page of HTML.
    private static readonly ExplanationJsonContext Json =
        new(new JsonSerializerOptions(ExplanationJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Add(Explanation explanation)
    {
        var json = explanation.Inspection is { } inspection
            ? JsonSerializer.Serialize(InspectionJson.Of(explanation.File, inspection, canVerifyTokens), Json.InspectionJson)
            : JsonSerializer.Serialize(new FailureJson { File = explanation.File, Error = explanation.Error! }, Json.FailureJson);
        output.Write(Escape(json) + "\n");
    }

    public void Complete() => output.Flush();

    // The encoder leaves marks as they are that reorder a line or cannot be seen. They stand inside strings only, where an escape means the same.
    private static string Escape(string json)
    {
        var escaped = new StringBuilder(json.Length);
        foreach (var rune in json.EnumerateRunes())
        {
            if (!TerminalText.IsUnsafe(rune))
            {
                escaped.Append(rune);
                continue;
            }

            foreach (var unit in rune.ToString())
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
        }

        return escaped.ToString();
    }
}
