using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>Outlook for Windows with an IMAP account: Word writes the HTML, and every line of the plain text is a paragraph.</summary>
internal static class OutlookDesktopStyle
{
    private const string Frame = """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!--
        /* Font Definitions */
        @font-face
        	{font-family:Aptos;}
        /* Style Definitions */
        p.MsoNormal, li.MsoNormal, div.MsoNormal
        	{margin:0cm;
        	font-size:11.0pt;
        	font-family:"Aptos",sans-serif;}
        span.EmailStyle19
        	{mso-style-type:personal-reply;
        	color:windowtext;}
        div.WordSection1
        	{page:WordSection1;}
        --></style><!--[if gte mso 9]><xml>
        <o:shapedefaults v:ext="edit" spidmax="1026" />
        </xml><![endif]--></head><body lang=[[language]] link="#467886" vlink="#96607D" style='word-wrap:break-word'><div class=WordSection1>[[content]]</div></body></html>
        """;

    private static readonly BodyEncoding Encoding = new()
    {
        Charsets = ["us-ascii", "iso-8859-1", "utf-8"],
        Parameters = "charset=\"[[charset]]\"",
    };

    public static readonly ReplyStyle Classic = new()
    {
        Name = "Outlook (desktop)",
        Fields = """
            From: [[from]]
            To: [[to]]
            References: [[references]]
            In-Reply-To: [[in-reply-to]]
            Subject: [[subject]]
            Date: [[date]]
            Message-ID: [[message-id]]
            MIME-Version: 1.0
            Content-Type
            X-Mailer: Microsoft Outlook 16.0
            Thread-Index: [[thread-index]]
            Content-Language: [[language]]
            """,
        MessageId = "00[[hex:4]]01dd[[hex:4]]$[[hex:8]]$[[hex:8]]$@[[domain]]",
        Boundary = "----=_NextPart_000_00[[HEX:2]]_01DD[[HEX:4]].[[HEX:8]]",
        Preamble = "This is a multipart message in MIME format.\n\n",
        SubjectPrefix = new("RE: ", "AW: ", "RE: "),
        Introduction = OutlookIntroduction.With(
            new("dddd, MMMM d, yyyy h:mm tt", "dddd, d. MMMM yyyy HH:mm", "dddd d MMMM yyyy HH:mm"), separator: string.Empty),
        Text = new TextBodyStyle
        {
            Encoding = Encoding,
            QuotePrefix = string.Empty,
            EmptyQuotedLine = string.Empty,
            LineGap = "\n\n",
            IntroductionGap = "\n\n \n\n",
            QuoteGap = "\n\n \n\n",
            LinkGap = " ",
        },
        Html = new HtmlBodyStyle
        {
            Encoding = Encoding,
            Frame = Frame,
            NewText = "[[lines]][[signature]]",
            Line = "<p class=MsoNormal><span style='mso-fareast-language:EN-US'>[[line]]<o:p></o:p></span></p>",
            EmptyLine = "<p class=MsoNormal><o:p>&nbsp;</o:p></p>",
            Signature = "<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>[[signature]]<o:p></o:p></p>",
            Quote = """
                <p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>[[introduction]]<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>[[original]]
                """,
            Quoting = new HtmlQuoting { ParagraphClass = "MsoNormal", ParagraphEnd = "<o:p></o:p>" },
        },
    };
}
