using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>Thunderbird: plain text is <c>format=flowed</c>, and the author is named without an address.</summary>
internal static class ThunderbirdStyles
{
    private static readonly TextBodyStyle Text = new()
    {
        Encoding = new BodyEncoding { Parameters = "charset=UTF-8; format=flowed" },
        QuoteGap = "\n",
        Width = 72,
        IsFlowed = true,
        HasSignatureDelimiter = true,
    };

    public static readonly ReplyStyle Html = new()
    {
        Name = "Thunderbird",
        Fields = """
            Message-ID: [[message-id]]
            Date: [[date]]
            MIME-Version: 1.0
            User-Agent: Mozilla Thunderbird
            Subject: [[subject]]
            To: [[to]]
            References: [[references]]
            Content-Language: [[language]]
            From: [[from]]
            In-Reply-To: [[in-reply-to]]
            Content-Type
            """,
        MessageId = "[[uuid]]@[[domain]]",
        Boundary = "------------[[alnum:24]]",
        Preamble = "This is a multi-part message in MIME format.\n",
        Introduction = new Introduction
        {
            Date = new("M/d/yy h:mm tt", "dd.MM.yy 'um' HH:mm", "dd/MM/yyyy 'à' HH:mm"),
            Lines = new("On [[date]], [[name]] wrote:", "Am [[date]] schrieb [[name]]:", "Le [[date]], [[name]] a écrit\u00A0:"),
        },
        Text = Text,
        Html = new HtmlBodyStyle
        {
            Encoding = new BodyEncoding { Parameters = "charset=UTF-8" },
            Frame = """
                <!DOCTYPE html>
                <html>
                  <head>
                    <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
                  </head>
                  <body>
                    [[content]]
                  </body>
                </html>
                """,
            NewText = "[[lines]][[signature]]",
            Line = "<p>[[line]]</p>\n",
            EmptyLine = "<p><br>\n</p>\n",
            Signature = "<div class=\"moz-signature\">-- <br>\n[[signature]]</div>\n",
            Quote = """
                <div class="moz-cite-prefix">[[introduction]]<br>
                </div>
                <blockquote type="cite" cite="mid:[[message-id]]">[[original]]</blockquote>

                """,
            Quoting = new HtmlQuoting { LinkAttributes = " moz-do-not-send=\"true\"" },
        },
        HonoursInReplyToOfLinks = true,
    };

    public static readonly ReplyStyle PlainText = Html with
    {
        Name = "Thunderbird (plain text)",
        Text = Text with { QuotesPlainText = true },
        Html = null,
        IsBelowQuote = true,
    };
}
