using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>HCL Notes: labels padded to a column, fonts in the markup, the request's text without marks.</summary>
internal static class NotesStyle
{
    private static readonly BodyEncoding Encoding = new()
    {
        Charsets = ["US-ASCII", "ISO-8859-1", "UTF-8"],
        Parameters = "charset=\"[[charset]]\"",
    };

    public static readonly ReplyStyle Desktop = new()
    {
        Name = "HCL Notes",
        Fields = """
            In-Reply-To: [[in-reply-to]]
            References: [[references]]
            To: [[to]]
            Subject: [[subject]]
            MIME-Version: 1.0
            From: [[from]]
            X-KeepSent: [[HEX:8]]:[[HEX:8]]-C1258DE5:[[HEX:8]]; type=4; name=$KeepSent
            Message-ID: [[message-id]]
            Date: [[date]]
            X-Mailer: HCL Notes Release 14.0 November 16, 2023
            Content-Type
            """,
        MessageId = "OF[[HEX:8]].[[HEX:8]]-ONC1258DE5.[[HEX:8]]-C1258DE5.[[HEX:8]]@[[domain]]",
        Boundary = "=_alternative [[HEX:8]]C1258DE5_=",
        SubjectPrefix = new("Re: ", "Antwort: ", "Réf. : "),
        Introduction = new Introduction
        {
            Date = new("MM/dd/yyyy hh:mm tt", "dd.MM.yyyy HH:mm", "dd/MM/yyyy HH:mm"),
            Lines = new(
                "From:   [[quoted-author]]\nTo:     [[to]]\nDate:   [[date]]\nSubject:        [[subject]]",
                "Von:    [[quoted-author]]\nAn:     [[to]]\nDatum:  [[date]]\nBetreff:        [[subject]]",
                "De :    [[quoted-author]]\nA :     [[to]]\nDate :  [[date]]\nObjet : [[subject]]"),
            HtmlRow = """
                <span style=" font-size:9pt;color:#5f5f5f;font-family:sans-serif">[[label]] &nbsp; &nbsp; &nbsp; &nbsp;</span><span style=" font-size:9pt;font-family:sans-serif">[[value]]</span><br>

                """,
        },
        Text = new TextBodyStyle
        {
            Encoding = Encoding,
            QuotePrefix = string.Empty,
            EmptyQuotedLine = string.Empty,
            IntroductionGap = "\n\n\n\n",
            QuoteGap = "\n\n\n\n",
        },
        Html = new HtmlBodyStyle
        {
            Encoding = Encoding,
            NewText = "[[lines]]<br>\n[[signature]]",
            Line = "<span style=\" font-size:10pt;font-family:sans-serif\">[[line]]</span><br>\n",
            EmptyLine = "<br>\n",
            Signature = "<span style=\" font-size:10pt;font-family:sans-serif\">[[signature]]</span><br>\n",
            Quote = """
                <br>
                <br>
                [[introduction]]<hr noshade><br>
                <br>
                <br>
                [[original]]
                """,
        },
    };
}
