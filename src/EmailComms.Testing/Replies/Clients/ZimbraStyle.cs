using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>Zimbra's web client: header fields of the request, and its text with marks in the plain text only.</summary>
internal static class ZimbraStyle
{
    private static readonly BodyEncoding Encoding = new();

    public static readonly ReplyStyle Web = new()
    {
        Name = "Zimbra",
        Fields = """
            Date: [[date]]
            From: [[from]]
            To: [[to]]
            Message-ID: [[message-id]]
            In-Reply-To: [[in-reply-to]]
            References: [[references]]
            Subject: [[subject]]
            MIME-Version: 1.0
            Content-Type
            X-Originating-IP: [192.0.2.71]
            X-Mailer: Zimbra 10.0.9_GA_4656 (ZimbraWebClient - GC126 (Linux)/10.0.9_GA_4656)
            Thread-Index: [[thread-index]]
            Thread-Topic: [[topic]]
            """,
        MessageId = "[[digits:9]].[[digits:7]].[[milliseconds]].JavaMail.zimbra@[[domain]]",
        Boundary = "=_[[uuid]]",
        Introduction = new Introduction
        {
            Date = new("dddd, d MMMM, yyyy HH:mm:ss", "dddd, d. MMMM yyyy HH:mm:ss", "dddd d MMMM yyyy HH:mm:ss"),
            Lines = new(
                "From: [[quoted-author]]\nTo: [[to-address]]\nSent: [[date]]\nSubject: [[subject]]",
                "Von: [[quoted-author]]\nAn: [[to-address]]\nGesendet: [[date]]\nBetreff: [[subject]]",
                "De: [[quoted-author]]\nÀ: [[to-address]]\nEnvoyé: [[date]]\nObjet: [[subject]]"),
            HtmlRow = "<b>[[label]] </b>[[value]]<br>",
        },
        Text = new TextBodyStyle { Encoding = Encoding, HasSignatureDelimiter = true },
        Html = new HtmlBodyStyle
        {
            Encoding = Encoding,
            Frame = """
                <html><body><div style="font-family: arial, helvetica, sans-serif; font-size: 12pt; color: #000000">[[content]]</div></body></html>
                """,
            NewText = "[[lines]]<div><br></div>[[signature]]",
            Signature = "<div data-marker=\"__SIG_PRE__\">[[signature]]</div><div><br></div>",
            Quote = """
                <hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">[[introduction]]</div><div><br></div><div data-marker="__QUOTED_TEXT__">[[original]]</div>
                """,
        },
    };
}
