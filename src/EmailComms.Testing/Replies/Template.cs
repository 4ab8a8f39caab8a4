using System.Text;

namespace EmailComms.Testing.Replies;

/// <summary>Text with places such as <c>[[subject]]</c>. What is put in is not searched for places again.</summary>
internal static class Template
{
    public static string Fill(string template, Func<string, string> value)
    {
        var result = new StringBuilder(template.Length);
        var position = 0;
        while (template.IndexOf("[[", position, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = template.IndexOf("]]", open, StringComparison.Ordinal);
            result.Append(template, position, open - position).Append(value(template[(open + 2)..close]));
            position = close + 2;
        }

        return result.Append(template, position, template.Length - position).ToString();
    }
}
