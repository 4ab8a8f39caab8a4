using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>Proton Mail: base64 throughout, and a line about itself between the answer and the quote.</summary>
internal static class ProtonStyle
{
    private static readonly BodyEncoding Encoding = new()
    {
        ForAscii = TransferEncoding.Base64,
        ForOther = TransferEncoding.Base64,
    };

    public static readonly ReplyStyle Web = new()
    {
        Name = "Proton Mail",
        Fields = """
            Date: [[date]]
            To: [[to]]
            From: [[from]]
            Subject: [[subject]]
            Message-ID: [[message-id]]
            In-Reply-To: [[in-reply-to]]
            References: [[references]]
            Feedback-ID: [[digits:8]]:user:proton
            X-Pm-Message-ID: [[hex:40]]
            MIME-Version: 1.0
            Content-Type
            """,
        MessageId = "[[alnum:43]]_[[alnum:42]]=@[[domain]]",
        Boundary = "b1=_[[alnum:43]]",
        Preamble = "This is a multi-part message in MIME format.\n\n",
        Introduction = new Introduction
        {
            Date = new("dddd, MMMM d'[[th]]', yyyy 'at' h:mm tt", "dddd, d. MMMM yyyy 'um' HH:mm", "dddd d MMMM yyyy 'à' HH:mm"),
            Lines = new("On [[date]], [[author]] wrote:", "Am [[date]] schrieb [[author]]:", "Le [[date]], [[author]] a écrit :"),
        },
        Tagline = new Tagline(
            new(
                "Sent with Proton Mail secure email.",
                "Gesendet mit Proton Mail sicherer E-Mail.",
                "Envoyé avec la messagerie sécurisée Proton Mail."),
            new(
                "Sent with <a target=\"_blank\" href=\"https://proton.me/mail/home\">Proton Mail</a> secure email.",
                "Gesendet mit <a target=\"_blank\" href=\"https://proton.me/mail/home\">Proton Mail</a> sicherer E-Mail.",
                "Envoyé avec la messagerie sécurisée <a target=\"_blank\" href=\"https://proton.me/mail/home\">Proton Mail.</a>")),
        Text = new TextBodyStyle { Encoding = Encoding, EmptyQuotedLine = "> " },
        Html = new HtmlBodyStyle
        {
            Encoding = Encoding,
            NewText = "[[lines]]<div style=\"font-family: Arial, sans-serif; font-size: 14px;\"><br></div>\n[[signature]]",
            Line = "<div style=\"font-family: Arial, sans-serif; font-size: 14px;\">[[line]]</div>",
            EmptyLine = "<div style=\"font-family: Arial, sans-serif; font-size: 14px;\"><br></div>",
            Signature = """
                <div class="protonmail_signature_block" style="font-family: Arial, sans-serif; font-size: 14px;">
                    <div class="protonmail_signature_block-proton">
                        [[signature]]
                    </div>
                </div>
                <div style="font-family: Arial, sans-serif; font-size: 14px;"><br></div>
                """,
            Quote = """
                <div class="protonmail_quote">
                        [[introduction]]<br>
                        <blockquote class="protonmail_quote" type="cite">
                            [[original]]
                        </blockquote><br>
                    </div>
                """,
            Quoting = new HtmlQuoting { LinkAttributes = " rel=\"noreferrer nofollow noopener\" target=\"_blank\"" },
        },
    };
}
