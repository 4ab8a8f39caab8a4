using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmailComms.Tool;

/// <summary>Prints JSON objects one a line, legible and harmless on a terminal.</summary>
internal static class JsonLine
{
    // Letters of every script stay readable; the page that this encoder is unsafe in is a page of HTML.
    public static JsonSerializerOptions Options(JsonSerializerContext context) => new(context.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, string json) => output.Write(Escape(json) + "\n");

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
