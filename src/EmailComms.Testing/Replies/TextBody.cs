using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies;

/// <summary>Writes the plain text of a reply.</summary>
internal static class TextBody
{
    public static MimePart Write(ReplyContext context, TextBodyStyle style) => style.Encoding.Encode("text/plain", Compose(context, style));

    private static string Compose(ReplyContext context, TextBodyStyle style)
    {
        var newText = WriteNewText(context, style);
        var quote = context.HasQuote ? WriteQuote(context, style) : null;
        var body = (quote, context.IsBelowQuote) switch
        {
            (null, _) => newText,
            (_, true) => $"{quote}\n\n{newText}",
            _ => $"{newText}{style.IntroductionGap}{quote}",
        };
        return (context.Draft.Banner is { } banner ? $"{banner}\n\n" : string.Empty) + body + "\n";
    }

    private static string WriteNewText(ReplyContext context, TextBodyStyle style)
    {
        var lines = context.Draft.NewText.Split('\n').SelectMany(line => TextWrapping.Wrap(line, string.Empty, style));
        var text = string.Join(style.LineGap, lines);
        var signature = context.Draft.Signature ?? context.Style.Tagline?.Text[context.Language];
        if (string.IsNullOrEmpty(signature))
        {
            return text;
        }

        var delimiter = context.Draft.Signature is not null && style.HasSignatureDelimiter ? "-- \n" : string.Empty;
        return $"{text}\n\n{delimiter}{signature}";
    }

    private static string WriteQuote(ReplyContext context, TextBodyStyle style)
    {
        var introduction = IntroductionText.ToPlainText(context);
        var original = Original(context.Request, style);
        if (style.QuotesIntroduction)
        {
            return Quote(introduction + style.QuoteGap + original, style);
        }

        var unflowed = style with { IsFlowed = false };
        var lines = introduction.Split('\n').SelectMany(line => TextWrapping.Wrap(line, string.Empty, unflowed));
        return string.Join('\n', lines) + style.QuoteGap + Quote(original, style);
    }

    private static string Original(ReceivedMessage request, TextBodyStyle style)
    {
        var text = request is { Html: { } html, Text: var plain } && !(style.QuotesPlainText && plain is not null)
            ? HtmlToText.Convert(html, style.LinkGap)
            : request.Text ?? string.Empty;
        return text.TrimEnd('\n');
    }

    private static string Quote(string text, TextBodyStyle style) => string.Join('\n', text.Split('\n').SelectMany(line =>
        line.Length == 0 ? [style.EmptyQuotedLine] : TextWrapping.Wrap(line, style.QuotePrefix, style)));
}
