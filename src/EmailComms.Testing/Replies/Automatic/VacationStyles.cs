using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Automatic;

/// <summary>Vacation notices. Each system marks them in its own way; Auto-Submitted (RFC 3834) is what they share.</summary>
internal static class VacationStyles
{
    private static readonly BodyEncoding Utf8 = new() { Parameters = "charset=\"utf-8\"" };

    private static readonly ReplyStyle Exchange = new()
    {
        Name = "Exchange (automatic reply)",
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
            X-MS-Exchange-Inbox-Rules-Loop: [[address]]
            X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent
            X-Auto-Response-Suppress: All
            Auto-Submitted: auto-generated
            Content-Language: [[language]]
            Content-Type
            MIME-Version: 1.0
            """,
        MessageId = "[[hex:32]]@VI1PR04MB[[digits:4]].eurprd04.prod.outlook.com",
        Boundary = "_000_[[hex:32]]VI1PR04MB[[digits:4]]eurp_",
        SubjectPrefix = new("Automatic reply: ", "Automatische Antwort: ", "Réponse automatique : "),
        Text = new TextBodyStyle { Encoding = Utf8 },
        Html = new HtmlBodyStyle
        {
            Encoding = Utf8,
            Frame = "<html><head></head><body>\n[[content]]</body></html>",
            NewText = "[[lines]]",
            Line = "<div style=\"font-size: 12pt; font-family: Aptos, Calibri, sans-serif;\">[[line]]</div>\n",
            EmptyLine = "<div><br></div>\n",
            Quote = string.Empty,
        },
    };

    private static readonly ReplyStyle Gmail = new()
    {
        Name = "Gmail (vacation responder)",
        Fields = """
            MIME-Version: 1.0
            From: [[from]]
            Date: [[date]]
            Message-ID: [[message-id]]
            Subject: [[subject]]
            To: [[to]]
            In-Reply-To: [[in-reply-to]]
            References: [[references]]
            Precedence: bulk
            X-Autoreply: yes
            Auto-Submitted: auto-replied
            Content-Type
            """,
        MessageId = "CA[[alnum:24]]+[[alnum:12]]=[[alnum:8]]@mail.gmail.com",
        Boundary = "000000000000[[hex:16]]",
        Text = new TextBodyStyle { Encoding = Utf8, Width = 78 },
        Html = new HtmlBodyStyle { Encoding = Utf8, NewText = "<div dir=\"ltr\">[[lines]]</div>", Quote = string.Empty },
    };

    private static readonly ReplyStyle Sieve = new()
    {
        Name = "Sieve (vacation)",
        Fields = """
            X-Sieve: Pigeonhole Sieve 0.5.21
            Message-ID: [[message-id]]
            Date: [[date]]
            From: [[from]]
            To: [[to]]
            Subject: [[subject]]
            In-Reply-To: [[in-reply-to]]
            References: [[references]]
            Auto-Submitted: auto-replied (vacation)
            Precedence: bulk
            X-Auto-Response-Suppress: All
            MIME-Version: 1.0
            Content-Type
            """,
        MessageId = "dovecot-sieve-[[digits:10]]-[[digits:6]]-0@mail.[[domain]]",
        Boundary = "=_[[hex:24]]",
        SubjectPrefix = "Auto: ",
        Text = new TextBodyStyle { Encoding = Utf8 },
    };

    public static ReplyStyle For(MailSystem system) => system switch
    {
        MailSystem.Exchange => Exchange,
        MailSystem.Gmail => Gmail,
        _ => Sieve,
    };
}
