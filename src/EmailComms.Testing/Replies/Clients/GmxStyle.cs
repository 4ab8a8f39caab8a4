using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>GMX and WEB.DE: HTML alone, the quote in a box with a blue line.</summary>
internal static class GmxStyle
{
    public static readonly ReplyStyle Web = new()
    {
        Name = "GMX",
        Fields = """
            MIME-Version: 1.0
            Message-ID: [[message-id]]
            From: [[from]]
            To: [[to]]
            Subject: [[subject]]
            Content-Type
            Importance: normal
            Sensitivity: Normal
            Date: [[date]]
            In-Reply-To: [[in-reply-to]]
            References: [[references]]
            X-UI-Message-Type: mail
            X-Priority: 3
            X-Provags-ID: V03:K1:[[alnum:43]]
            """,
        MessageId = "trinity-[[uuid]]-[[milliseconds]]@3c-app-gmx-bap[[digits:2]]",
        Boundary = "abmob-[[uuid]]",
        SubjectPrefix = new("Aw: ", "Aw: ", "Aw: "),
        Introduction = new Introduction
        {
            Date = new("dddd, MMMM dd, yyyy 'at' h:mm tt", "dddd, d. MMMM yyyy 'um' HH:mm 'Uhr'", "dddd d MMMM yyyy 'à' HH:mm"),
            Lines = new(
                "Sent: [[date]]\nFrom: [[quoted-author]]\nTo: [[to-address]]\nSubject: [[subject]]",
                "Gesendet: [[date]]\nVon: [[quoted-author]]\nAn: [[to-address]]\nBetreff: [[subject]]",
                "Envoyé: [[date]]\nDe: [[quoted-author]]\nÀ: [[to-address]]\nObjet: [[subject]]"),
            HtmlRow = "<b>[[label]]</b>&nbsp;[[value]]<br/>\n",
        },
        Html = new HtmlBodyStyle
        {
            Encoding = new BodyEncoding { Parameters = "charset=UTF-8" },
            Frame = "<html><head></head><body><div style=\"font-family: Verdana;font-size: 12.0px;\">[[content]]</div></body></html>",
            NewText = "[[lines]]<div>&nbsp;</div>\n[[signature]]",
            Line = "<div>[[line]]</div>\n",
            EmptyLine = "<div>&nbsp;</div>\n",
            Signature = "<div class=\"signature\">[[signature]]</div>\n",
            Quote = """
                <div>&nbsp;
                <div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5; word-wrap: break-word; -webkit-nbsp-mode: space; -webkit-line-break: after-white-space;">
                <div style="margin:0 0 10px 0;">[[introduction]]</div>
                <div name="quoted-content">[[original]]</div>
                </div>
                </div>
                """,
        },
    };
}
