using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EmailComms.Templates.Writing;

/// <summary>HTML: a value is encoded, and is a link only when it leads where mail may lead.</summary>
internal sealed class HtmlOutput : TemplateOutput
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly HtmlPosition _position = new();

    public override void WriteVerbatim(string text)
    {
        base.WriteVerbatim(text);
        _position.Advance(text);
    }

    public override bool WriteValue(string value)
    {
        if (_position.IsBetweenAttributes || _position.IsInCode)
        {
            return false;
        }

        var encoded = Encoder.Encode(_position.IsAtStartOfLink ? WebLink.OrNowhere(value) : value);
        Written.Append(encoded);
        _position.Advance(encoded);
        return true;
    }

    public override bool WriteLines(IEnumerable<string> lines, string mark)
    {
        if (!_position.IsInContent || _position.IsInCode)
        {
            return false;
        }

        Written.AppendJoin("<br>\n", lines.Select(static line => Encoder.Encode(OneLine.Of(line))));
        return true;
    }
}
