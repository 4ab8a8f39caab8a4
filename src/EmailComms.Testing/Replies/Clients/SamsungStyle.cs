using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>Samsung Email: base64, and header fields of the request under a dashed line.</summary>
internal static class SamsungStyle
{
    private static readonly BodyEncoding Encoding = new()
    {
        ForAscii = TransferEncoding.Base64,
        ForOther = TransferEncoding.Base64,
    };

    public static readonly ReplyStyle Android = new()
    {
        Name = "Samsung Email",
        Fields = """
            Date: [[date]]
            Subject: [[subject]]
            Message-ID: [[message-id]]
            Importance: normal
            From: [[from]]
            To: [[to]]
            In-Reply-To: [[in-reply-to]]
            References: [[references]]
            MIME-Version: 1.0
            Content-Type
            """,
        MessageId = "[[alnum:24]].[[milliseconds]]@email.android.com",
        Boundary = "--_com.samsung.android.email_[[digits:15]]",
        SubjectPrefix = new("RE: ", "AW: ", "RE: "),
        Introduction = new Introduction
        {
            Date = new("M/d/yy  h:mm tt  '(GMT'zzz')'", "dd.MM.yy  HH:mm  '(GMT'zzz')'", "dd/MM/yyyy  HH:mm  '(GMT'zzz')'"),
            Lines = new(
                "-------- Original message --------\nFrom: [[author-or-address]] \nDate: [[date]] \nTo: [[to]] \nSubject: [[subject]] ",
                "-------- Ursprüngliche Nachricht --------\nVon: [[author-or-address]] \nDatum: [[date]] \nAn: [[to]] \nBetreff: [[subject]] ",
                "-------- Message d'origine --------\nDe : [[author-or-address]] \nDate : [[date]] \nÀ : [[to]] \nObjet : [[subject]] "),
        },
        Tagline = new Tagline(
            new("Sent from my Galaxy", "Von meinem Galaxy gesendet", "Envoyé depuis mon appareil Galaxy"),
            new("Sent from my Galaxy", "Von meinem Galaxy gesendet", "Envoyé depuis mon appareil Galaxy")),
        Text = new TextBodyStyle { Encoding = Encoding, QuotePrefix = string.Empty, EmptyQuotedLine = string.Empty, LinkGap = null },
        Html = new HtmlBodyStyle
        {
            Encoding = Encoding,
            Frame = """
                <html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body dir="auto">[[content]]</body></html>
                """,
            NewText = "[[lines]]<div dir=\"auto\"><br></div>[[signature]]",
            Line = "<div dir=\"auto\">[[line]]</div>",
            EmptyLine = "<div dir=\"auto\"><br></div>",
            Signature = """
                <div id="composer_signature" dir="auto"><div style="font-size:12px;color:#575757" dir="auto">[[signature]]</div></div>
                """,
            Quote = """
                <div dir="auto"><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>[[introduction]]</div></div><div><br></div>[[original]]
                """,
        },
    };
}
