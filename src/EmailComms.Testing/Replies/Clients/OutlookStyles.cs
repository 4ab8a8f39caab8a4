using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>The Outlooks that send through Exchange Online: a rule, header fields of the request, its text without marks.</summary>
internal static class OutlookStyles
{
    private const string Quote = """
        <div id="appendonsend"></div>
        <hr style="display:inline-block;width:98%" tabindex="-1">
        <div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">[[introduction]]</font>
        <div>&nbsp;</div>
        </div>
        <div>
        [[original]]
        </div>
        """;

    private const string Frame = """
        <html>
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
        <style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>
        </head>
        <body dir="ltr">
        [[content]]
        </body>
        </html>
        """;

    private static readonly BodyEncoding WebEncoding = new()
    {
        Charsets = ["us-ascii", "iso-8859-1", "utf-8"],
        Parameters = "charset=\"[[charset]]\"",
        ForAscii = TransferEncoding.QuotedPrintable,
        ForOther = TransferEncoding.Shorter,
    };

    private static readonly BodyEncoding MobileEncoding = new()
    {
        Parameters = "charset=\"utf-8\"",
        ForAscii = TransferEncoding.Base64,
        ForOther = TransferEncoding.Base64,
    };

    public static readonly ReplyStyle Web = new()
    {
        Name = "Outlook (web)",
        Fields = """
            From: [[from]]
            To: [[to]]
            Subject: [[subject]]
            Thread-Topic: [[topic]]
            Thread-Index: [[thread-index]]
            Date: [[date]]
            Message-ID: [[message-id]]
            References: [[references]]
            In-Reply-To: [[in-reply-to]]
            Accept-Language: [[language]], en-US
            Content-Language: [[language]]
            msip_labels:
            X-MS-Exchange-MessageSentRepresentingType: 1
            Content-Type
            MIME-Version: 1.0
            """,
        MessageId = "[[HEX:12]]5A8C1[[HEX:14]]@VI1PR04MB[[digits:4]].eurprd04.prod.outlook.com",
        Boundary = "_000_[[HEX:31]]VI1PR04MB[[digits:4]]eurp_",
        SubjectPrefix = new("Re: ", "AW: ", "RE: "),
        Introduction = OutlookIntroduction.With(
            new("dddd, MMMM d, yyyy h:mm:ss tt", "dddd, d. MMMM yyyy HH:mm:ss", "dddd d MMMM yyyy HH:mm:ss"),
            separator: "________________________________\n"),
        Text = new TextBodyStyle
        {
            Encoding = WebEncoding,
            QuotePrefix = string.Empty,
            EmptyQuotedLine = string.Empty,
            LinkGap = string.Empty,
        },
        Html = new HtmlBodyStyle
        {
            Encoding = WebEncoding,
            Frame = Frame,
            NewText = "[[lines]]\n[[signature]]",
            Line = """
                <div class="elementToProof" style="font-family: Aptos, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">[[line]]</div>

                """,
            EmptyLine = "<div class=\"elementToProof\"><br></div>\n",
            Signature = "<div id=\"Signature\" class=\"elementToProof\"><br>[[signature]]</div>\n",
            Quote = Quote,
            Quoting = new HtmlQuoting { NamePrefix = "x_" },
        },
    };

    public static readonly ReplyStyle Ios = Mobile(
        "Outlook (iOS)",
        "https://aka.ms/o0ukef",
        new("Get [[link]]", "[[link]] beziehen", "Télécharger [[link]]"),
        new("Outlook for iOS", "Outlook für iOS", "Outlook pour iOS"));

    public static readonly ReplyStyle Android = Mobile(
        "Outlook (Android)",
        "https://aka.ms/AAb9ysg",
        new("Get [[link]]", "[[link]] beziehen", "Télécharger [[link]]"),
        new("Outlook for Android", "Outlook für Android", "Outlook pour Android"));

    private static ReplyStyle Mobile(string name, string url, Localized tagline, Localized product) => Web with
    {
        Name = name,
        Tagline = new Tagline(
            Link(tagline, product, text => $"{text}<{url}>"),
            Link(tagline, product, text => $"<a href=\"{url}\">{text}</a>")),
        Text = Web.Text! with { Encoding = MobileEncoding, IntroductionGap = "\n" },
        Html = Web.Html! with
        {
            Encoding = MobileEncoding,
            Line = "<div dir=\"auto\">[[line]]</div>\n",
            EmptyLine = "<div dir=\"auto\"><br></div>\n",
            NewText = "[[lines]]<div id=\"ms-outlook-mobile-body-separator-line\" dir=\"auto\"><br></div>\n[[signature]]",
            Signature = "<div id=\"ms-outlook-mobile-signature\" dir=\"auto\">[[signature]]</div>\n",
            Quote = "<div id=\"mail-editor-reference-message-container\">\n" + Quote + "\n</div>",
        },
    };

    private static Localized Link(Localized tagline, Localized product, Func<string, string> link) => new(
        Template.Fill(tagline.English, _ => link(product.English)),
        Template.Fill(tagline.German!, _ => link(product.German!)),
        Template.Fill(tagline.French!, _ => link(product.French!)));
}
