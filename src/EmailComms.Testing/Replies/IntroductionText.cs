namespace EmailComms.Testing.Replies;

/// <summary>Writes what stands between the new text and the quoted one.</summary>
internal static class IntroductionText
{
    public static string ToPlainText(ReplyContext context) => Template.Fill(
        Introduction(context).Lines[context.Language], place => Value(context, place, static text => text, static address => address));

    public static string ToHtml(ReplyContext context)
    {
        var introduction = Introduction(context);
        var lines = introduction.Lines[context.Language].Split('\n');
        return introduction.HtmlRow is { } row
            ? string.Concat(lines.Where(static line => line.Any(char.IsLetter)).Select(line => Row(context, row, line)))
            : string.Join("<br>\n", lines.Select(line => Html(context, line)));
    }

    private static Introduction Introduction(ReplyContext context) =>
        context.Style.Introduction ?? throw new InvalidOperationException($"{context.Style.Name} quotes nothing.");

    /// <summary>The request's date as the person's mail program shows it: in the person's time zone.</summary>
    private static string RequestDate(ReplyContext context) =>
        context.Language.Format(context.Request.Date.ToOffset(context.At.Offset), Introduction(context).Date[context.Language]);

    private static string Row(ReplyContext context, string row, string line)
    {
        if (!line.Contains("[[", StringComparison.Ordinal))
        {
            return HtmlText.Encode(line) + "<br>\n";
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal) + 1;
        return Template.Fill(row, place => place switch
        {
            "label" => HtmlText.Encode(line[..colon]),
            "value" => Html(context, line[colon..].Trim()),
            _ => throw new InvalidOperationException($"A row has no place named {place}."),
        });
    }

    private static string Html(ReplyContext context, string line) =>
        Template.Fill(HtmlText.Encode(line), place => Value(context, place, HtmlText.Encode, address => Address(context, address)));

    private static string Address(ReplyContext context, string address) =>
        Template.Fill(Introduction(context).HtmlAddress, _ => HtmlText.Encode(address));

    private static string Value(ReplyContext context, string place, Func<string, string> encode, Func<string, string> address)
    {
        var (request, from) = (context.Request, context.Request.From);
        return place switch
        {
            "name" => encode(from.DisplayName ?? from.Address),
            "author" => WithName(from, orAddress: false),
            "author-or-address" => WithName(from, orAddress: true),
            "quoted-author" when from.DisplayName is { } name => encode($"\"{name}\" <") + address(from.Address) + encode(">"),
            "quoted-author" => address(from.Address),
            "address" => address(from.Address),
            "to" => WithName(request.To, orAddress: true),
            "to-address" => address(request.To.Address),
            "subject" => encode(request.Subject),
            "date" => encode(RequestDate(context)),
            _ => throw new InvalidOperationException($"The introduction of {context.Style.Name} names an unknown place: {place}."),
        };

        string WithName(EmailAddress mailbox, bool orAddress)
        {
            var name = mailbox.DisplayName ?? (orAddress ? mailbox.Address : string.Empty);
            return encode($"{name} <").TrimStart() + address(mailbox.Address) + encode(">");
        }
    }
}
