using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies;

/// <summary>Writes the HTML of a reply.</summary>
internal static class HtmlBody
{
    private const string Banner = """
        <table border="0" cellspacing="0" cellpadding="0" width="100%" style="border:1px solid #9c6500;background-color:#ffeb9c"><tr><td style="padding:4px;font-size:10pt">[[banner]]</td></tr></table><br>

        """;

    public static MimePart Write(ReplyContext context, HtmlBodyStyle style) => style.Encoding.Encode("text/html", Compose(context, style));

    private static string Compose(ReplyContext context, HtmlBodyStyle style)
    {
        var newText = Template.Fill(style.NewText, place => place switch
        {
            "lines" => Lines(context.Draft.NewText, style),
            "signature" => Signature(context, style),
            _ => context.Identifier(place),
        });
        var quote = context.HasQuote ? Quote(context, style) : string.Empty;
        var banner = context.Draft.Banner is { } text ? Template.Fill(Banner, _ => HtmlText.Encode(text)) : string.Empty;
        return Template.Fill(style.Frame, place => place switch
        {
            "content" => banner + (context.IsBelowQuote ? quote + newText : newText + quote),
            "language" => context.Language.Tag,
            _ => context.Identifier(place),
        }) + "\n";
    }

    private static string Lines(string text, HtmlBodyStyle style) => string.Concat(text.Split('\n').Select(line =>
        line.Length == 0 ? style.EmptyLine : Template.Fill(style.Line, _ => HtmlText.Encode(line))));

    private static string Signature(ReplyContext context, HtmlBodyStyle style)
    {
        var signature = context.Draft.Signature is { } text
            ? HtmlText.Encode(text).Replace("\n", "<br>", StringComparison.Ordinal)
            : context.Style.Tagline?.Html[context.Language];
        return string.IsNullOrEmpty(signature) ? string.Empty : Template.Fill(style.Signature, _ => signature);
    }

    private static string Quote(ReplyContext context, HtmlBodyStyle style) => Template.Fill(style.Quote, place => place switch
    {
        "introduction" => IntroductionText.ToHtml(context),
        "original" => style.Quoting.Rewrite(context.Request.Html ?? HtmlText.FromPlainText(context.Request.Text ?? string.Empty)),
        "message-id" => HtmlText.Encode(context.Request.MessageId ?? string.Empty),
        _ => context.Identifier(place),
    });
}
